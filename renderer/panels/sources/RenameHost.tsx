import { useId, useState, type FormEvent } from 'react'
import type { CaptureRow } from '../../analysis/answers.ts'
import { useSay } from '../../messages/use-say.ts'
import { nameHost } from '../../state/edit.ts'

/** Says by hand which host captures came from: alike names merge hosts, different ones split them. */
export function RenameHost(props: { name: string; captures: readonly CaptureRow[]; close(): void }) {
  const say = useSay()
  const id = useId()
  const [name, setName] = useState(props.name)
  const keys = props.captures.map(({ key }) => key)
  function submit(event: FormEvent): void {
    event.preventDefault()
    if (name.trim() !== props.name) nameHost(keys, name)
    props.close()
  }
  return (
    <form className="rename" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && props.close()}>
      <label htmlFor={id} className="muted">
        {say('host.nameLabel')}
      </label>
      <input
        id={id}
        className="field"
        value={name}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <p className="muted">{say('host.nameHint')}</p>
      <div className="rename-buttons">
        <button type="submit" className="button compact">
          {say('host.apply')}
        </button>
        <button
          type="button"
          className="button ghost compact"
          onClick={() => {
            nameHost(keys, '')
            props.close()
          }}
        >
          {say('host.automatic')}
        </button>
      </div>
    </form>
  )
}
