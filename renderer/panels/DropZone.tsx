import { useEffect, useState } from 'react'
import { useApp } from '../actions/app.ts'
import { openFiles } from '../actions/open.ts'
import { droppedFiles } from '../host/dropped-files.ts'
import { useSay } from '../messages/use-say.ts'

/** Files and folders may be dropped anywhere on the window; a veil says so while they are over it. */
export function DropZone() {
  const say = useSay()
  const app = useApp()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const listeners = new AbortController()
    const { signal } = listeners
    let depth = 0
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
    window.addEventListener('dragenter', (event) => carriesFiles(event) && setOver(++depth > 0), { signal })
    window.addEventListener('dragleave', (event) => carriesFiles(event) && setOver(--depth > 0), { signal })
    window.addEventListener('dragover', (event) => event.preventDefault(), { signal })
    window.addEventListener(
      'drop',
      (event) => {
        event.preventDefault()
        depth = 0
        setOver(false)
        if (event.dataTransfer && carriesFiles(event)) void openFiles(app, droppedFiles(event.dataTransfer))
      },
      { signal }
    )
    return () => listeners.abort()
  }, [app])
  return over ? <div className="drop-veil">{say('drop.now')}</div> : null
}
