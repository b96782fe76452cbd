import { useState } from 'react'
import type { MissingHost } from '../../analysis/answers.ts'
import { useSay } from '../../messages/use-say.ts'
import { select } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { copyText } from '../common/copy.ts'

const FIRST = 6

/** Hosts that others speak of, each with the commands that would show them. */
export function MissingHosts({ hosts }: { hosts: readonly MissingHost[] }) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const shown = all ? hosts : hosts.slice(0, FIRST)
  return (
    <ul>
      {shown.map(({ id, name, commands }) => (
        <li key={id} className="missing">
          <button type="button" className="source-main" title={name} onClick={() => select(id)}>
            <Icon name="unknown" />
            <span className="grow cut">{name}</span>
            <span className="muted">{say('missing.heard')}</span>
          </button>
          <p className="missing-commands">
            {commands.map((command) => (
              <button
                key={command}
                type="button"
                className="chip mono"
                title={say('missing.copy', { command, name })}
                onClick={() => void copyText(command)}
              >
                {command}
              </button>
            ))}
          </p>
        </li>
      ))}
      {shown.length < hosts.length && (
        <li>
          <button type="button" className="more" onClick={() => setAll(true)}>
            {say('captures.more', { count: hosts.length - shown.length })}
          </button>
        </li>
      )}
    </ul>
  )
}
