import type { Summary } from '../../analysis/answers.ts'
import { useApp } from '../../actions/app.ts'
import { editBlueprint } from '../../actions/blueprint.ts'
import { useSay } from '../../messages/use-say.ts'
import { removeInputs } from '../../state/edit.ts'
import { quote } from '../../state/window.ts'
import type { InputEntry } from '../../state/work.ts'
import { Icon } from '../../theme/icons.tsx'
import { usePortion } from '../common/use-portion.ts'
import { groupInputs, type InputGroup } from './group.ts'

const ROWS = 100

/** What was pasted, opened and dropped, each with how many captures were found in it. */
export function InputList({ inputs, summary }: { inputs: readonly InputEntry[]; summary: Summary | null }) {
  const say = useSay()
  const { shown, left, more } = usePortion(groupInputs(inputs), ROWS)
  const counts = new Map<string, number>()
  const plans = new Set<string>()
  for (const { source, status, command } of summary?.captures ?? []) {
    if (command === 'blueprint') plans.add(source.name)
    if (status !== 'unrecognized') counts.set(source.name, (counts.get(source.name) ?? 0) + 1)
  }
  return (
    <ul>
      {shown.map((group) => (
        <InputRow key={group.name} group={group} counts={counts} plans={plans} known={summary !== null} />
      ))}
      {left > 0 && (
        <li>
          <button type="button" className="more" onClick={more}>
            {say('captures.more', { count: left })}
          </button>
        </li>
      )}
    </ul>
  )
}

function InputRow(props: {
  group: InputGroup
  counts: ReadonlyMap<string, number>
  plans: ReadonlySet<string>
  known: boolean
}) {
  const { group, counts, plans, known } = props
  const say = useSay()
  const app = useApp()
  const count = group.inputs.reduce((sum, { name }) => sum + (counts.get(name) ?? 0), 0)
  const plan = group.inputs.length === 1 && plans.has(group.name)
  const binary = group.inputs.length === 1 ? group.inputs[0]?.binary : undefined
  const note =
    binary ??
    (known ? (count === 0 ? say('input.nothing') : plan ? say('input.plan') : say('input.captures', { count })) : '')
  const first = group.inputs[0]?.name
  return (
    <li className="source-row">
      <button
        type="button"
        className="source-main"
        title={group.name}
        onClick={() => first !== undefined && quote(first, 1)}
      >
        <Icon name={known && count === 0 ? 'unknown' : group.folder ? 'folder' : 'file'} />
        <span className="grow cut">{group.name}</span>
        <span className="muted">{note}</span>
      </button>
      {plan && (
        <button
          type="button"
          className="icon-button reveal"
          title={say('blueprint.title', { name: group.name })}
          aria-label={say('blueprint.title', { name: group.name })}
          onClick={() => void editBlueprint(app, first ?? group.name)}
        >
          <Icon name="pencil" small />
        </button>
      )}
      <button
        type="button"
        className="icon-button reveal"
        title={say('input.remove', { name: group.name })}
        aria-label={say('input.remove', { name: group.name })}
        onClick={() => removeInputs(new Set(group.inputs.map(({ id }) => id)))}
      >
        <Icon name="close" small />
      </button>
    </li>
  )
}
