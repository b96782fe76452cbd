import { useState } from 'react'
import { legendOf } from '../../../models/views/legend.ts'
import type { PlacedScene } from '../../../models/views/scene.ts'
import type { BodyStyle, EdgeStyle, Sign } from '../../../models/theme/style.ts'
import { PALETTES, type Token } from '../../../models/theme/tokens.ts'
import { glyphImage } from '../../graph/images.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { Icon } from '../../theme/icons.tsx'

/** In smaller windows the legend waits to be asked for. */
const ROOMY_WIDTH = 1200

/** What the signs in this picture mean, drawn with the picture's own styles. */
export function Legend({ scene }: { scene: PlacedScene }) {
  const say = useSay()
  const roomy = useStore((state) => !state.drawer.open) && window.innerWidth >= ROOMY_WIDTH
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? roomy
  const items = legendOf(scene)
  if (items.length === 0) return null
  return (
    <div className={open ? 'legend' : 'legend folded'}>
      <button type="button" className="legend-fold" aria-expanded={open} onClick={() => setChosen(!open)}>
        <Icon name={open ? 'chevron' : 'right'} small />
        {say('legend.title')}
      </button>
      {open && (
        <ul>
          {items.map(({ key, sign }) => (
            <li key={key}>
              <Sample sign={sign} />
              {say(key)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Sample({ sign }: { sign: Sign }) {
  if ('line' in sign) return <LineSample style={sign.line} />
  if ('box' in sign) return <BoxSample style={sign.box} text={sign.text} />
  // a mask, so that it takes the ink of the theme
  const maskImage = `url("${glyphImage(sign.glyph, PALETTES.light)}")`
  return <span className="legend-glyph" style={{ maskImage }} aria-hidden />
}

function LineSample({ style: { stroke, width, dash } }: { style: EdgeStyle }) {
  return (
    <svg width="26" height="10" aria-hidden>
      <path d="M2 5h22" stroke={ink(stroke)} strokeWidth={Math.min(width, 4)} strokeDasharray={dash?.join(' ')} />
    </svg>
  )
}

function BoxSample({ style: { fill, stroke, dash, hatched }, text }: { style: BodyStyle; text: string }) {
  return (
    <svg width="28" height="16" aria-hidden>
      <rect
        x="1"
        y="1"
        width="26"
        height="14"
        rx="7"
        fill={hatched ? 'none' : ink(fill)}
        stroke={stroke === 'none' ? 'none' : ink(stroke)}
        strokeDasharray={dash?.join(' ')}
      />
      {hatched && <path d="M4 13l10-10M11 14l11-11M18 14l7-7" stroke="var(--hatch)" strokeWidth="1.5" />}
      <text x="14" y="12" textAnchor="middle" className={fill === 'ink-2' ? 'legend-text on' : 'legend-text'}>
        {text}
      </text>
    </svg>
  )
}

function ink(token: Token | 'none'): string {
  return token === 'none' ? 'none' : `var(--${token})`
}
