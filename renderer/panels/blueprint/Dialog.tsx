import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react'
import { useSay } from '../../messages/use-say.ts'
import { closeDialog } from '../../state/dialogs.ts'
import { Icon } from '../../theme/icons.tsx'
import './blueprint.css'

/** A modal form: focus stays in it, Escape closes it, and what had the focus gets it back. */
export function Dialog(props: {
  title: string
  className: string
  submit(): void
  foot: ReactNode
  children: ReactNode
}) {
  const say = useSay()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element && !element.open) element.showModal()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    props.submit()
  }
  return (
    <dialog
      ref={dialog}
      className={`dialog ${props.className}`}
      aria-labelledby={titleId}
      onCancel={closeDialog}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form method="dialog" noValidate onSubmit={onSubmit}>
        <header className="dialog-head">
          <h2 id={titleId}>{props.title}</h2>
          <button
            type="button"
            className="icon-button"
            title={say('dialog.close')}
            aria-label={say('dialog.close')}
            onClick={closeDialog}
          >
            <Icon name="close" />
          </button>
        </header>
        <div className="dialog-body">{props.children}</div>
        <footer className="dialog-foot">{props.foot}</footer>
      </form>
    </dialog>
  )
}
