/** One OpenFlow rule as `dump-flows` prints it. */
export interface Flow {
  line: number
  /** 0 where the tool leaves it out */
  table: number
  priority: number | undefined
  /** absent with `--no-stats` */
  packets: number | undefined
  bytes: number | undefined
  cookie: string | undefined
  /** field → value; a bare protocol (`icmp`, `arp`) has the value `''` */
  match: ReadonlyMap<string, string>
  /** as printed, without `actions=` */
  actions: string
}

/** Numbers and flags that stand before the match. */
const STATISTICS = new Set(
  `cookie duration table table_id n_packets n_bytes n_offload_packets n_offload_bytes idle_age hard_age idle_timeout hard_timeout
  importance priority send_flow_rem check_overlap reset_counts no_packet_counts no_byte_counts hidden permanent`.split(
    /\s+/
  )
)

/** Priority of a rule that prints none. */
const DEFAULT_PRIORITY = 32768

/** Reads one rule; undefined when the text has no actions, or nothing that only a rule has in front of them. */
export function parseFlow(text: string, line: number): Flow | undefined {
  const at = actionsAt(text)
  if (at < 0) return undefined
  const statistics = new Map<string, string>()
  const match = new Map<string, string>()
  for (const word of text.slice(0, at).split(/[\s,]+/)) {
    if (word === '') continue
    const equals = word.indexOf('=')
    const name = equals < 0 ? word : word.slice(0, equals)
    const value = equals < 0 ? '' : unquoted(word.slice(equals + 1))
    if (STATISTICS.has(name)) statistics.set(name, value)
    else match.set(name, value)
  }
  if (statistics.size === 0 && match.size === 0) return undefined
  const priority = numberIn(statistics, 'priority')
  return {
    line,
    table: numberIn(statistics, 'table') ?? numberIn(statistics, 'table_id') ?? 0,
    priority: priority ?? (statistics.has('cookie') ? DEFAULT_PRIORITY : undefined),
    packets: numberIn(statistics, 'n_packets'),
    bytes: numberIn(statistics, 'n_bytes'),
    cookie: statistics.get('cookie'),
    match,
    actions: text.slice(at + ACTIONS.length).trim()
  }
}

const ACTIONS = 'actions='

function actionsAt(text: string): number {
  for (let at = text.indexOf(ACTIONS); at >= 0; at = text.indexOf(ACTIONS, at + 1)) {
    if (at === 0 || text[at - 1] === ' ' || text[at - 1] === ',' || text[at - 1] === '\t') return at
  }
  return -1
}

function numberIn(values: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = values.get(name)
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, text.endsWith('"') && text.length > 1 ? -1 : undefined) : text
}

const COMMA = 0x2c
const [OPEN, CLOSE] = [0x28, 0x29]
const [OPEN_BRACKET, CLOSE_BRACKET] = [0x5b, 0x5d]
const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d]

/** Splits actions at the commas between them; brackets hold commas of their own. */
export function splitActions(actions: string): string[] {
  if (!actions.includes(',')) return actions.trim() === '' ? [] : [actions.trim()]
  const out: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= actions.length; at++) {
    const code = actions.charCodeAt(at)
    if (code === OPEN || code === OPEN_BRACE || code === OPEN_BRACKET) depth++
    else if (code === CLOSE || code === CLOSE_BRACE || code === CLOSE_BRACKET) depth = Math.max(0, depth - 1)
    else if (at === actions.length || (code === COMMA && depth === 0)) {
      const action = actions.slice(from, at).trim()
      if (action !== '') out.push(action)
      from = at + 1
    }
  }
  return out
}
