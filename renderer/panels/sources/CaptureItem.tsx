import { useState } from 'react'
import type { CaptureRow } from '../../analysis/answers.ts'
import { useSay } from '../../messages/use-say.ts'
import { quote } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { CaptureDetails } from './CaptureDetails.tsx'
import { statusIcon } from './group.ts'

/** One command's output: what it is, how it was read; opened, everything else about it. */
export function CaptureItem({ capture }: { capture: CaptureRow }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { source, status, problems } = capture
  const lines = source.lastLine - source.firstLine + 1
  const note =
    problems.length > 0 ? say('capture.problems', { count: problems.length }) : say('capture.lines', { count: lines })
  return (
    <li className={open ? 'capture open' : 'capture'}>
      <button
        type="button"
        className="source-main"
        aria-expanded={open}
        title={`${source.name}:${source.firstLine}`}
        onClick={() => {
          if (!open) quote(source.name, source.firstLine)
          setOpen(!open)
        }}
      >
        <Icon name={statusIcon(status)} small label={say(`status.${status}`)} />
        <span className="grow cut mono">{capture.command ?? lastPart(source.name)}</span>
        <span className="muted">{note}</span>
      </button>
      {open && <CaptureDetails capture={capture} />}
    </li>
  )
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}
