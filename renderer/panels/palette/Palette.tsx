import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useApp } from '../../actions/app.ts'
import { useAnswer } from '../../analysis/use-analysis.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { useHidden } from '../../state/shown.ts'
import { setPalette } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { commandChoices, hitChoices, type Choice } from './choices.tsx'
import { pathChoices } from './path-choice.ts'
import { readTypedPath } from './typed-path.ts'

/** The search box of the title bar: things by name, address, MAC or uuid, and everything the app can do. */
export function Palette() {
  const say = useSay()
  const app = useApp()
  const listId = useId()
  const open = useStore((state) => state.paletteOpen)
  const language = useStore((state) => state.language)
  const hidden = useHidden()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const { answer } = useAnswer('search', open && typed.trim() !== '' ? { typed } : null)
  const path = open ? readTypedPath(typed) : undefined
  const { answer: ends, stale } = useAnswer('ends', path ? { from: path.from, ...(path.to && { to: path.to }) } : null)
  const choices = open
    ? [
        ...(path && ends && !stale ? pathChoices(path, ends, say, hidden) : []),
        ...hitChoices(typed.trim() === '' ? [] : (answer ?? []), say, hidden),
        ...commandChoices(typed, say, app)
      ]
    : []
  const current = Math.min(active, choices.length - 1)

  // before anything is painted: what is typed next is meant for the field
  useLayoutEffect(() => {
    if (open) input.current?.focus()
    else input.current?.blur()
  }, [open])

  function close(): void {
    setPalette(false)
    setTyped('')
    setActive(0)
  }

  function choose(choice: Choice | undefined): void {
    if (!choice) return
    close()
    choice.run()
  }

  function onKeyDown(event: KeyboardEvent): void {
    const { length } = choices
    if (event.key === 'Escape') close()
    else if (event.nativeEvent.isComposing) return
    else if (event.key === 'Enter') choose(choices[current])
    else if (event.key === 'ArrowDown' && length > 0) setActive((current + 1) % length)
    else if (event.key === 'ArrowUp' && length > 0) setActive((current - 1 + length) % length)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      className="palette"
      role="search"
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <div className="palette-box">
        <Icon name="search" />
        <input
          ref={input}
          role="combobox"
          aria-expanded={open}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={choices[current] ? `${listId}-${current}` : undefined}
          aria-label={say('palette.label')}
          placeholder={say('palette.hint')}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onFocus={() => setPalette(true)}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>{isMac() ? '⌘K' : 'Ctrl K'}</kbd>
      </div>
      {open && (
        <ul className="palette-list" id={listId} role="listbox" aria-label={say('palette.label')} lang={language}>
          {choices.map((choice, index) => (
            <ChoiceRow
              key={choice.id}
              id={`${listId}-${index}`}
              choice={choice}
              active={index === current}
              choose={() => choose(choice)}
              hover={() => setActive(index)}
            />
          ))}
          {choices.length === 0 && <li className="palette-none muted">{say('palette.none')}</li>}
        </ul>
      )}
    </div>
  )
}

function ChoiceRow(props: { id: string; choice: Choice; active: boolean; choose(): void; hover(): void }) {
  const { choice, active } = props
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li
      ref={row}
      id={props.id}
      role="option"
      aria-selected={active}
      className={active ? 'palette-row active' : 'palette-row'}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={props.hover}
      onClick={props.choose}
    >
      <Icon name={choice.icon} />
      <span className="cut palette-name">{choice.label}</span>
      {choice.match !== '' && <span className="cut mono muted">{choice.match}</span>}
      <span className="grow" />
      <span className="cut muted">{choice.note}</span>
    </li>
  )
}

function isMac(): boolean {
  return /mac/i.test(navigator.platform)
}
