import { useId } from 'react'
import { useAnswer } from '../../analysis/use-analysis.ts'
import { useSay } from '../../messages/use-say.ts'
import { kindName } from '../common/kind-name.ts'

const KINDS: ReadonlySet<string> = new Set([
  'server',
  'port',
  'floating-ip',
  'router',
  'host',
  'network',
  'container',
  'pod'
])
const SERVICES = ['internet', 'dhcp', 'metadata', 'dns']

/** A field for one end, with what the cloud has to offer while one types. */
export function EndField({
  label,
  hint,
  value,
  onChange,
  services = false,
  wanted = false,
  kinds = KINDS
}: {
  label: string
  hint?: string
  value: string
  onChange(value: string): void
  services?: boolean
  /** what is asked for next: typing goes there */
  wanted?: boolean
  kinds?: ReadonlySet<string>
}) {
  const say = useSay()
  const id = useId()
  const { answer } = useAnswer('search', value.trim().length > 0 ? { typed: value } : null)
  const { answer: ports } = useAnswer('ports', services && value.trim().length > 0 ? { typed: value } : null)
  const hits = (answer ?? []).filter(({ kind }) => kinds.has(kind)).slice(0, 12)
  return (
    <label className="path-end">
      <span className="muted" aria-hidden="true">
        {label}
      </span>
      <input
        className="field"
        aria-label={label}
        list={id}
        value={value}
        spellCheck={false}
        autoFocus={wanted}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={id}>
        {hits.map((hit) => (
          <option key={hit.id} value={hit.name}>
            {`${kindName(say, hit.kind)} ${hit.where}`}
          </option>
        ))}
        {services &&
          ports?.map(({ end, holder }) => (
            <option key={end} value={end}>
              {holder}
            </option>
          ))}
        {services && SERVICES.map((service) => <option key={service} value={service} />)}
      </datalist>
    </label>
  )
}
