import type { PathRow } from '../../analysis/answers.ts'
import { translateText } from '../../messages/translate.ts'
import { useSay } from '../../messages/use-say.ts'
import { Icon, type IconName } from '../../theme/icons.tsx'

/** How a path ends, as a sign: leaving the cloud is an arrow, never a tick. */
export const SIGNS: { readonly [disposition in PathRow['disposition']]: IconName } = {
  delivered: 'ok',
  answered: 'ok',
  provider: 'leaves',
  dropped: 'error',
  unknown: 'unknown'
}

/** How a path ends and why, in full: after its last step. The reason is left out where it was just `said`. */
export function Verdict({ path: { disposition, reason, text, hops }, said }: { path: PathRow; said?: string }) {
  const say = useSay()
  const arrives = disposition === 'delivered' && hops[0]?.message !== undefined
  return (
    <p className={`path-verdict ${disposition}`}>
      <Icon name={SIGNS[disposition]} />
      <span>
        {/* where it left says that it left */}
        {disposition === 'provider' && reason !== undefined ? (
          <b>{translateText(say, text, reason)}</b>
        ) : (
          <>
            <b>{arrives ? say('flowPanel.arrives') : say(`path.is.${disposition}`)}</b>
            {reason !== undefined && reason !== said && ` ${translateText(say, text, reason)}`}
          </>
        )}
      </span>
    </p>
  )
}
