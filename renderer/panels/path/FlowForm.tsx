import { useState, type FormEvent, type ReactNode } from 'react'
import { RELEASES, type Release } from '../../../models/catalogue/service.ts'
import { FLOW_GROUPS } from '../../../models/paths/flows/flow.ts'
import { FLOWS } from '../../../models/paths/flows/registry.ts'
import { wordsOf } from '../../../models/paths/flows/sentences.ts'
import type { Question } from '../../../models/paths/question.ts'
import { translateText, type Say } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { askPath } from '../../state/edit.ts'
import { EndField } from './EndField.tsx'

/** Which flow of messages, about which server or host, in which release. Asked as soon as a flow is chosen. */
export function FlowForm({
  asked,
  before,
  after
}: {
  asked: Question | undefined
  before: ReactNode
  after: ReactNode
}) {
  const say = useSay()
  const [from, setFrom] = useState(asked?.flow === undefined ? '' : asked.from)
  const ask = (change: { flow?: string; release?: Release | '' }): void => {
    const flow = change.flow ?? asked?.flow
    const release = change.release ?? asked?.release ?? ''
    if (flow) askPath({ from: from.trim(), to: '', flow, ...(release === '' ? {} : { release }) })
  }
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    ask({})
  }
  return (
    <form className="path-bar" aria-label={say('path.question')} onSubmit={onSubmit}>
      {before}
      <select
        className="button"
        aria-label={say('flowPanel.which')}
        value={asked?.flow ?? ''}
        onChange={(event) => ask({ flow: event.target.value })}
      >
        {asked?.flow === undefined && <option value="" />}
        {FLOW_GROUPS.map((group) => (
          <optgroup key={group} label={say(`flowPanel.group.${group}`)}>
            {FLOWS.filter((flow) => flow.group === group).map(({ id }) => (
              <option key={id} value={id}>
                {titleOf(say, id)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <EndField
        label={say('flowPanel.about')}
        hint={say('flowPanel.aboutHint')}
        value={from}
        onChange={setFrom}
        kinds={SUBJECTS}
      />
      <select
        className="button"
        aria-label={say('flowPanel.release')}
        value={asked?.release ?? ''}
        onChange={(event) => ask({ release: event.target.value as Release | '' })}
      >
        <option value="">{say('flowPanel.ofCloud')}</option>
        {RELEASES.map((release) => (
          <option key={release} value={release}>
            {release}
          </option>
        ))}
      </select>
      <button type="submit" className="button primary" disabled={asked?.flow === undefined}>
        {say('flowPanel.show')}
      </button>
      {after}
    </form>
  )
}

const SUBJECTS: ReadonlySet<string> = new Set(['server', 'host'])

function titleOf(say: Say, id: string): string {
  const { text, english } = wordsOf(id)
  return translateText(say, text, english)
}
