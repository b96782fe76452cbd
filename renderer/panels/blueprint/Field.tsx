import { useId } from 'react'
import type { FormProblem } from '../../../models/blueprint/new-cloud/check.ts'
import { useSay } from '../../messages/use-say.ts'

export type Problems = ReadonlyMap<string, FormProblem>

/** A field that is typed in, with what is wrong with it below. */
export function Field(props: {
  label: string
  hidden?: boolean
  value: string
  problem: FormProblem | undefined
  numeric?: boolean
  mono?: boolean
  disabled?: boolean
  change(value: string): void
}) {
  const say = useSay()
  const id = useId()
  const { label, problem } = props
  return (
    <span className="form-field">
      <label htmlFor={id} className={props.hidden ? 'out-of-sight' : undefined}>
        {label}
      </label>
      <input
        id={id}
        className={props.mono ? 'field mono' : 'field'}
        value={props.value}
        disabled={props.disabled}
        inputMode={props.numeric ? 'numeric' : undefined}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => props.change(event.target.value)}
      />
      {problem && (
        <span className="form-problem" id={`${id}-problem`}>
          {say(`newCloud.problem.${problem}`)}
        </span>
      )}
    </span>
  )
}

/** A choice of a few, in a list. */
export function Choice<T extends string>(props: {
  label: string
  hidden?: boolean
  value: T
  options: readonly { id: T; name: string }[]
  problem?: FormProblem | undefined
  change(value: T): void
}) {
  const say = useSay()
  const id = useId()
  return (
    <span className="form-field">
      <label htmlFor={id} className={props.hidden ? 'out-of-sight' : undefined}>
        {props.label}
      </label>
      <select
        id={id}
        className="field"
        value={props.value}
        aria-invalid={props.problem !== undefined}
        onChange={(event) => props.change(event.target.value as T)}
      >
        {props.options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      {props.problem && <span className="form-problem">{say(`newCloud.problem.${props.problem}`)}</span>}
    </span>
  )
}

export function Check(props: { label: string; value: boolean; disabled?: boolean; change(value: boolean): void }) {
  return (
    <label className="form-check">
      <input
        type="checkbox"
        checked={props.value}
        disabled={props.disabled}
        onChange={(event) => props.change(event.target.checked)}
      />
      {props.label}
    </label>
  )
}
