import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

export interface MenuItem {
  id: string
  label: string
  icon?: ReactNode
  /** a switch, and whether it is on */
  checked?: boolean
  run(): void
}

/** A button that opens a list of things to do. Arrows walk, Escape and a click elsewhere close. */
export function Menu(props: {
  label: string
  className: string
  title?: string
  children: ReactNode
  items: readonly MenuItem[]
  align?: 'left' | 'right'
}) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!open) return
    anchor.current?.querySelector<HTMLElement>('[role^=menuitem]')?.focus()
    const close = (event: PointerEvent): void => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [open])

  function onKeyDown(event: KeyboardEvent): void {
    if (!open) return
    const items = [...(anchor.current?.querySelectorAll<HTMLElement>('[role^=menuitem]') ?? [])]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) items[(at + step + items.length) % items.length]?.focus()
    else if (event.key === 'Escape') {
      setOpen(false)
      anchor.current?.querySelector('button')?.focus()
    } else if (event.key === 'Tab') return setOpen(false)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="menu-anchor" ref={anchor} onKeyDown={onKeyDown}>
      <button
        type="button"
        className={props.className}
        aria-haspopup="menu"
        aria-expanded={open}
        title={props.title}
        onClick={() => setOpen(!open)}
      >
        {props.children}
      </button>
      {open && (
        <div className={`menu ${props.align ?? 'left'}`} role="menu" aria-label={props.label}>
          {props.items.map(({ id, label, icon, checked, run }) => (
            <button
              key={id}
              type="button"
              role={checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
              aria-checked={checked}
              onClick={() => {
                setOpen(false)
                run()
              }}
            >
              {icon}
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
