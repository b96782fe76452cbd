import { useEffect, useRef } from 'react'
import { stopPresenting } from '../../actions/present.ts'
import { useSay } from '../../messages/use-say.ts'
import { Icon } from '../../theme/icons.tsx'

/** The spot that follows the mouse while presenting, and the way out for those without an Escape key. */
export function Pointer() {
  const say = useSay()
  const spot = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      if (spot.current) spot.current.style.transform = `translate(${clientX}px, ${clientY}px)`
    }
    document.addEventListener('pointermove', follow)
    return () => document.removeEventListener('pointermove', follow)
  }, [])
  return (
    <>
      <div ref={spot} className="present-pointer" aria-hidden />
      <button
        type="button"
        className="icon-button present-leave"
        title={say('present.leave')}
        aria-label={say('present.leave')}
        onClick={stopPresenting}
      >
        <Icon name="close" />
      </button>
    </>
  )
}
