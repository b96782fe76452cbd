/** What one task of a play printed on one host. */
export interface PlayResult {
  /** as typed; undefined where the result does not tell */
  command?: string | undefined
  lines: string[]
}

type Dict = { [key: string]: unknown }

/** What stands in lists and records may stand in more of them; nobody's results go deeper. */
const DEEPEST = 6

/** The outputs that a result holds: its own, those of a loop, those of variables that were printed. */
export function resultsIn(value: unknown, depth = 0): PlayResult[] {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((each) => resultsIn(each, depth + 1))
  const dict = value as Dict
  const lines = outputOf(dict)
  if (lines) return [{ command: commandOf(own(dict, 'cmd')), lines }]
  return Object.values(dict).flatMap((each) => resultsIn(each, depth + 1))
}

/** Undefined where the text is no object. */
export function parseObject(text: string): Dict | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Dict) : undefined
  } catch {
    return undefined
  }
}

/** `stdout_lines`, `stdout` or what `debug` printed; `status.stdout` is a variable's. */
function outputOf(dict: Dict): string[] | undefined {
  for (const field of ['stdout_lines', 'stdout', 'msg']) {
    for (const [key, value] of Object.entries(dict)) {
      if (key !== field && !key.endsWith(`.${field}`)) continue
      if (typeof value === 'string' && (field !== 'msg' || value.includes('\n'))) return linesOf(value)
      if (Array.isArray(value) && value.length > 0 && value.every((line) => typeof line === 'string')) return value
    }
  }
  return undefined
}

function commandOf(cmd: unknown): string | undefined {
  const words = Array.isArray(cmd) ? cmd.join(' ') : cmd
  return typeof words === 'string' && words !== '' && !words.includes('\n') ? words : undefined
}

function linesOf(text: string): string[] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/)
}

function own(dict: Dict, key: string): unknown {
  return Object.hasOwn(dict, key) ? dict[key] : undefined
}
