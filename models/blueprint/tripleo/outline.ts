/** What the first lines of a file tell of its shape, without parsing it. */
export interface Outline {
  shape: 'list' | 'map' | 'json' | 'ini'
  /** keys of a list's items, of a mapping, or names of sections */
  keys: ReadonlySet<string>
  /** keys one level below, or of the sections */
  inner: ReadonlySet<string>
  /** the lines looked at */
  lines: readonly string[]
}

const LOOKED_AT = 400
const ITEM_KEY = /^(?:-\s+| {2,4})["']?([\w.:-]+?)["']?\s*:(?:\s|$)/
const TOP_KEY = /^["']?([\w.:-]+?)["']?:(?:\s|$)/
const SECTION = /^\[([^\]]{1,100})\]\s*$/
const SETTING = /^#?\s*([\w.-]+)\s*=/

const KNOWN = new WeakMap<readonly string[], Outline | null>()

/** The outline of lines that are one YAML list or mapping, JSON object or INI file from their first line on; else nothing. */
export function outlineOf(lines: readonly string[]): Outline | undefined {
  let outline = KNOWN.get(lines)
  if (outline === undefined) {
    outline = readOutline(lines) ?? null
    KNOWN.set(lines, outline)
  }
  return outline ?? undefined
}

function readOutline(all: readonly string[]): Outline | undefined {
  const first = all.findIndex(hasContent)
  if (first < 0 || first > LOOKED_AT) return undefined
  const lines = all.slice(first, first + LOOKED_AT)
  const head = lines[0]!
  if (head.startsWith('- ') || head === '-') return collect(lines, 'list')
  if (head.startsWith('{')) return { shape: 'json', keys: new Set(), inner: new Set(), lines }
  if (SECTION.test(head)) return sections(lines)
  return TOP_KEY.test(head) ? collect(lines, 'map') : undefined
}

/** Neither blank, comment, nor the marks that begin a YAML document. */
function hasContent(line: string): boolean {
  const text = line.trim()
  return text !== '' && !text.startsWith('#') && text !== '---' && !text.startsWith('%YAML')
}

/** Everything at the margin must be an item, or a key: a session or a table is neither. */
function collect(lines: readonly string[], shape: 'list' | 'map'): Outline | undefined {
  const keys = new Set<string>()
  const inner = new Set<string>()
  for (const line of lines) {
    if (!hasContent(line) || line === '...') continue
    const atMargin = /^[^\s]/.test(line)
    const own = ITEM_KEY.exec(line)?.[1]
    if (shape === 'list') {
      if (atMargin && !/^-(?:\s|$)/.test(line)) return undefined
      if (own !== undefined) keys.add(own)
    } else if (atMargin && !line.startsWith('- ')) {
      const key = TOP_KEY.exec(line)?.[1]
      if (key === undefined) return undefined
      keys.add(key)
    } else if (own !== undefined) inner.add(own)
  }
  return { shape, keys, inner, lines }
}

function sections(lines: readonly string[]): Outline {
  const keys = new Set<string>()
  const inner = new Set<string>()
  for (const line of lines) {
    const section = SECTION.exec(line)?.[1]
    const setting = SETTING.exec(line)?.[1]
    if (section !== undefined) keys.add(section)
    else if (setting !== undefined) inner.add(setting)
  }
  return { shape: 'ini', keys, inner, lines }
}
