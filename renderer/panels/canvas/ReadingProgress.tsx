import { useEffect, useState } from 'react'
import { useReading, useSession } from '../../analysis/use-analysis.ts'
import { useSay } from '../../messages/use-say.ts'

/** Shorter readings end before anybody could read that they run. */
const SILENT_MS = 350

/** How far a long reading is, and a way out. */
export function ReadingProgress() {
  const phase = useReading('phase')
  const progress = useReading('progress')
  const reading = phase === 'reading'
  return reading ? <ProgressCard done={progress?.done ?? 0} total={progress?.total ?? 0} /> : null
}

function ProgressCard({ done, total }: { done: number; total: number }) {
  const say = useSay()
  const session = useSession()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SILENT_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  return (
    <div className="progress" role="status">
      <span>{say('progress.reading')}</span>
      {total > 0 ? (
        <progress max={total} value={done} aria-label={say('progress.reading')} />
      ) : (
        <progress aria-label={say('progress.reading')} />
      )}
      <button type="button" className="button compact" onClick={() => void session.cancel()}>
        {say('progress.cancel')}
      </button>
    </div>
  )
}
