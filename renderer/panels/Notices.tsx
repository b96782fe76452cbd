import { useEffect } from 'react'
import { useApp } from '../actions/app.ts'
import { locateArchives } from '../actions/awaited-archives.ts'
import { useSay } from '../messages/use-say.ts'
import { useStore, type Notice } from '../state/store.ts'
import { dismiss } from '../state/window.ts'
import { Icon } from '../theme/icons.tsx'

const SHOWN_MS = 6000

/** What the window has to say right now: remarks go by themselves, warnings wait to be closed. */
export function Notices() {
  const notices = useStore((state) => state.notices)
  return (
    <div className="notices" role="log" aria-live="polite">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function NoticeCard({ notice }: { notice: Notice }) {
  const say = useSay()
  const app = useApp()
  const { id, severity, key, values } = notice
  useEffect(() => {
    if (severity !== 'info') return
    const timer = setTimeout(() => dismiss(id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [id, severity])
  return (
    <div className="notice" role={severity === 'error' ? 'alert' : undefined}>
      <Icon name={severity} />
      <p className="grow">{say(key, values)}</p>
      {notice.locate && (
        <button type="button" className="button" onClick={() => void locateArchives(app, notice)}>
          {say('awaited.locate')}
        </button>
      )}
      <button
        type="button"
        className="icon-button"
        title={say('notice.close')}
        aria-label={say('notice.close')}
        onClick={() => dismiss(id)}
      >
        <Icon name="close" small />
      </button>
    </div>
  )
}
