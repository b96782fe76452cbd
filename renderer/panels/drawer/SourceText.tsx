import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useAnswer, useSummary } from '../../analysis/use-analysis.ts'
import { useApp } from '../../actions/app.ts'
import { editBlueprint } from '../../actions/blueprint.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { quote } from '../../state/window.ts'

const LINE = 18
const PORTION = 200
/** Browsers end at some seventeen million pixels of height; in longer texts one pixel of scrolling is more than one of text. */
const MOST_HEIGHT = 12_000_000

/** The text as it was pasted, with the quoted line marked. Only the lines in sight are fetched and drawn. */
export function SourceText() {
  const say = useSay()
  const quoted = useStore((state) => state.quoted)
  const inputs = useStore((state) => state.work.inputs)
  const open = quoted && inputs.some(({ name }) => name === quoted.input) ? quoted : null
  if (!open) return <p className="drawer-note">{say('source.none')}</p>
  return <TextOf key={open.input} input={open.input} line={open.line} find={open.find} />
}

function TextOf({ input, line, find }: { input: string; line: number; find: string }) {
  const say = useSay()
  const app = useApp()
  const summary = useSummary()
  const scroller = useRef<HTMLDivElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const [total, setTotal] = useState(0)
  const height = Math.min(total * LINE, MOST_HEIGHT)
  const scale = height === 0 ? 1 : (total * LINE) / height
  const top = total === 0 ? Math.max(1, line - 8) : Math.floor((scrolled * scale) / LINE) + 1
  const first = Math.max(1, Math.floor((top - 1) / 50) * 50 - 49)
  const { answer } = useAnswer('text', { input, first, count: PORTION, find })
  if (answer && answer.total !== total) setTotal(answer.total)
  const capture = summary?.captures.find(
    ({ source }) => source.name === input && line >= source.firstLine && line <= source.lastLine
  )

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || total === 0) return
    const wanted = ((line - 1) * LINE) / scale
    const { scrollTop, clientHeight } = element
    if (wanted < scrollTop || wanted > scrollTop + clientHeight - 2 * LINE)
      element.scrollTop = Math.max(0, wanted - 3 * LINE)
  }, [line, total, scale])

  const from = answer?.first ?? 1
  const title = [capture?.host, capture?.command].filter((part) => part !== null && part !== undefined).join(' · ')
  return (
    <div className="source">
      <p className="source-head">
        <b className="cut">{input}</b>
        <span className="muted cut">{title}</span>
        <span className="grow" />
        {capture?.command === 'blueprint' && (
          <button type="button" className="button compact" onClick={() => void editBlueprint(app, input)}>
            {say('blueprint.edit')}
          </button>
        )}
        <span className="muted">{say('source.line', { line: String(line), total })}</span>
      </p>
      <div
        className="source-text"
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={say('source.region', { name: input })}
        onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
      >
        <div style={{ height }}>
          <ol
            style={{ transform: `translateY(${scale === 1 ? (from - 1) * LINE : scrolled - (top - from) * LINE}px)` }}
          >
            {answer?.lines.map((text, index) => {
              const number = answer.first + index
              return (
                <li
                  key={number}
                  className={lineClass(number, line, capture?.source)}
                  aria-current={number === line ? 'location' : undefined}
                >
                  <button type="button" tabIndex={-1} aria-hidden onClick={() => quote(input, number)}>
                    {number}
                  </button>
                  {number === line ? <MarkedText text={text} find={find} /> : <code>{text}</code>}
                </li>
              )
            })}
          </ol>
        </div>
      </div>
    </div>
  )
}

function lineClass(
  number: number,
  marked: number,
  capture: { firstLine: number; lastLine: number } | undefined
): string {
  if (number === marked) return 'marked'
  return capture && number >= capture.firstLine && number <= capture.lastLine ? 'within' : ''
}

/** The quoted line, with what it is about brought into sight. */
function MarkedText({ text, find }: { text: string; find: string }) {
  const mark = useRef<HTMLElement>(null)
  const at = find === '' ? -1 : text.indexOf(find)
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [text, find])
  if (at < 0) return <code>{text}</code>
  return (
    <code>
      {text.slice(0, at)}
      <b ref={mark}>{find}</b>
      {text.slice(at + find.length)}
    </code>
  )
}
