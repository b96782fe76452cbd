import { useId, useRef, useState } from 'react'
import { readBlueprint } from '../../../models/blueprint/command.ts'
import { LineLedger } from '../../../models/text/line-ledger.ts'
import { useApp } from '../../actions/app.ts'
import { applyBlueprint } from '../../actions/blueprint.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { closeDialog } from '../../state/dialogs.ts'
import { Dialog } from './Dialog.tsx'

const LINE = 18

/** A blueprint as text: what is wrong is marked at its line while it is written; applying plans the cloud again. */
export function EditBlueprint({ input, text }: { input: string; text: string }) {
  const say = useSay()
  const app = useApp()
  const [typed, setTyped] = useState(text)
  const [scrolled, setScrolled] = useState(0)
  const area = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const lines = typed.split('\n')
  const problems = problemsOf(lines)
  const wrong = new Set(problems.map(({ index }) => index))
  const foot = (
    <>
      <span className={problems.length > 0 ? 'form-problem grow' : 'muted grow'} role="status">
        {problems.length > 0 ? say('blueprint.wrong', { count: problems.length }) : say('blueprint.right')}
      </span>
      <button type="button" className="button" onClick={closeDialog}>
        {say('dialog.cancel')}
      </button>
      <button type="submit" className="button primary" disabled={typed === text || typed.trim() === ''}>
        {say('blueprint.apply')}
      </button>
    </>
  )
  function goTo(index: number): void {
    const from = lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0)
    area.current?.focus()
    area.current?.setSelectionRange(from, from + (lines[index]?.length ?? 0))
    if (area.current) area.current.scrollTop = Math.max(0, (index - 4) * LINE)
  }
  return (
    <Dialog
      title={say('blueprint.title', { name: input })}
      className="edit-blueprint"
      submit={() => void applyBlueprint(app, input, typed)}
      foot={foot}
    >
      <div className="yaml">
        <div className="yaml-gutter mono" aria-hidden>
          <ol style={{ transform: `translateY(${-scrolled}px)` }}>
            {lines.map((_, index) => (
              <li key={index} className={wrong.has(index) ? 'wrong' : undefined}>
                {index + 1}
              </li>
            ))}
          </ol>
        </div>
        <textarea
          ref={area}
          className="mono"
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          aria-label={say('blueprint.text', { name: input })}
          aria-invalid={problems.length > 0}
          aria-describedby={listId}
          value={typed}
          onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <ul className="yaml-problems" id={listId}>
        {problems.map(({ index, message }, at) => (
          <li key={at}>
            <button type="button" onClick={() => goTo(index)}>
              <b>{say('blueprint.line', { line: String(index + 1) })}</b>
              {translateText(say, undefined, message)}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function problemsOf(lines: readonly string[]): readonly { index: number; message: string }[] {
  const ledger = new LineLedger(lines)
  readBlueprint(ledger)
  return ledger.reports
}
