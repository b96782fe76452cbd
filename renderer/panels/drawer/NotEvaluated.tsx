import type { NotEvaluated } from '../../../models/topology/vocabulary.ts'
import { isKey } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { Icon } from '../../theme/icons.tsx'
import { copyText } from '../common/copy.ts'

/** A rule that lacks output, and the commands that would print it, each to be copied. */
export function NotEvaluatedRow({ entry: { rule, needs } }: { entry: NotEvaluated }) {
  const say = useSay()
  const key = `rule.${rule}`
  return (
    <li className="finding">
      <Icon name="unknown" label={say('findings.notEvaluated')} />
      <div className="grow">
        <p>
          <b>{isKey(key) ? say(key) : rule}</b>
        </p>
        <p className="finding-why">{say('findings.paste')}</p>
        <p className="finding-chips">
          {needs.map((command) => (
            <button
              key={command}
              type="button"
              className="chip mono"
              aria-label={say('findings.copy', { command })}
              title={say('findings.copy', { command })}
              onClick={() => void copyText(command)}
            >
              {command}
            </button>
          ))}
        </p>
      </div>
    </li>
  )
}
