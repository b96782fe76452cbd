import { isFieldName } from './recognise.ts'

/** Longer lines begin no output of the clients but JSON on one line. */
const LONGEST_HEADING = 5000

const BRACKET = /^[[{]\s*(?:$|["{}\]])/
/** OVSDB's and podman's JSON begin with keys that no client prints. */
const OTHER_JSON = /^[[{][\s{]*"(?:headings|data|AppArmorProfile|Command|ifindex|ifname|Names)"/
/** As `--quote minimal` prints the headings of CSV. */
export const PLAIN_CSV_HEADING = /^[A-Z][\w ]{0,60}(?:,[A-Za-z][\w /-]{0,60})+$/
const ASSIGNMENT = /^\w+=(?:"|'|$)/
const KEY = /^(?:- | {2})?["']?([A-Za-z_](?:[\w :./()-]{0,80}?[\w)])?)["']?:(?: |$)/

/**
 * True when a line may begin what a client prints (a border, a row, a bracket, a heading in quotes, an assignment), or two lines
 * begin with the name of a field and a colon. Most outputs of other tools have none, and are told so at a glance.
 */
export function mayHoldTable(lines: readonly string[]): boolean {
  let keys = 0
  for (const line of lines) {
    if (mayBegin(line)) return true
    if (isKeyed(line) && ++keys > 1) return true
  }
  return false
}

function mayBegin(line: string): boolean {
  let start = 0
  while (line[start] === ' ') start++
  switch (line[start]) {
    case '+':
    case '|':
      return true
    case '[':
    case '{': {
      const top = line.slice(start, start + 200)
      return BRACKET.test(top.trimEnd()) && !OTHER_JSON.test(top)
    }
    case '"':
      return start === 0 && line.length <= LONGEST_HEADING
    default:
      return start === 0 && line.length <= LONGEST_HEADING && (ASSIGNMENT.test(line) || PLAIN_CSV_HEADING.test(line))
  }
}

/** A line of YAML whose key is a field some resource prints. */
function isKeyed(line: string): boolean {
  if (line.length > LONGEST_HEADING) return false
  const key = KEY.exec(line)?.[1]
  return key !== undefined && isFieldName(key)
}
