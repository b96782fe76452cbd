/**
 * What `ansible` and `ansible-playbook` print around the outputs of commands. Each result begins with its host and holds the lines of the
 * output as strings:
 *
 *     changed: [compute-1] => {
 *         "cmd": "ip netns",
 *         "stdout_lines": [
 *             "qdhcp-0b6e6f6a-5a2a-4e0f-8d3c-000000000001"
 */

const RESULT =
  /^ {0,8}(?:(?:ok|changed|failed|fatal): \[([\w.-]{1,200})(?: -> [^\]]{1,200})?\]|([\w.-]{1,200}) \| (?:SUCCESS|CHANGED|FAILED!?|UNREACHABLE!?)(?: \| rc=-?\d{1,9})?(?= => \{))(.{0,2000})$/
const TASK = /^ {0,8}(?:PLAY|TASK|RUNNING HANDLER|PLAY RECAP|HANDLER)\b[^*]{0,2000}\*{3,}\s*$/
const AROUND =
  /^ {0,8}(?:(?:ok|changed|skipping|included|failed|fatal|unreachable): |task path: |(?:\.\.\.)ignoring|\S+ +: ok=\d+ +changed=\d+ |[A-Z][a-z]+day \d{1,2} [A-Z][a-z]+ \d{4} .*\*{3,}|META: )/
const LINES = /^\s*"(?:[\w.[\]'-]{0,80}[.\]])?(?:stdout_lines|msg)": \[\s*$/
const STRING = /^\s*"(?:[^"\\]|\\.)*",?\s*$/

/**
 * Puts the outputs that the results of a play hold as if they had been printed: the host's prompt with the command where the
 * result begins, the lines as they were, all around them blank. Changes the array's strings, never their number.
 */
export function withoutAnsible(lines: string[]): string[] {
  let play = false
  for (let index = 0; index < lines.length;) {
    const line = lines[index]!
    if (line.includes('stdout_lines') && LINES.test(line)) index = unwrapStrings(lines, index)
    else if (!line.includes(':') && !line.includes('*') && !line.includes(' => {')) index++
    else {
      const result = RESULT.exec(line)
      const told = result && /(?:=>|=> \{|=> changed=\w+)\s*$/.test(result[3]!)
      if (result && told) {
        play = true
        index = unwrapResult(lines, index, (result[1] ?? result[2])!)
      } else {
        play ||= TASK.test(line)
        if (play && (TASK.test(line) || AROUND.test(line))) lines[index] = ''
        index++
      }
    }
  }
  return lines
}

/** The result of one host, up to the bracket that closes it or, in YAML, to the margin. */
function unwrapResult(lines: string[], start: number, host: string): number {
  const head = lines[start]!
  const json = /\{\s*$/.test(head)
  const margin = /^ */.exec(head)![0]
  let end = start + 1
  while (end < lines.length && !isMargin(lines[end]!, margin)) end++
  const command = json ? commandOfJson(lines, start, end) : commandOfYaml(lines, start, end)
  lines[start] = command === undefined ? `=== ${host} ===` : `[ansible@${host} ~]$ ${command}`
  if (json) unwrapJson(lines, start + 1, end)
  else unwrapYaml(lines, start + 1, end, margin.length)
  return end
}

function isMargin(line: string, margin: string): boolean {
  return line.trim() !== '' && line.startsWith(margin) && !line.startsWith(`${margin} `)
}

function commandOfJson(lines: readonly string[], start: number, end: number): string | undefined {
  for (let index = start + 1; index < end; index++) {
    const found = /^\s*"cmd": (.{1,4000})$/.exec(lines[index]!)?.[1]?.replace(/,\s*$/, '')
    if (found === undefined) continue
    let text = found
    for (let at = index + 1; text.startsWith('[') && !text.endsWith(']') && at < end && at - index < 100; at++)
      text += lines[at]!.trim().replace(/^\],$/, ']')
    const value = parsed(text)
    const words = Array.isArray(value) ? value.join(' ') : value
    return typeof words === 'string' && words !== '' && !words.includes('\n') ? words : undefined
  }
  return undefined
}

function commandOfYaml(lines: readonly string[], start: number, end: number): string | undefined {
  for (let index = start + 1; index < end; index++) {
    const found = /^\s*cmd: ([a-z/].{0,4000})$/.exec(lines[index]!)?.[1]
    if (found !== undefined) return found
  }
  return undefined
}

function unwrapJson(lines: string[], from: number, end: number): void {
  for (let index = from; index < end;) {
    if (LINES.test(lines[index]!)) index = unwrapStrings(lines, index)
    else lines[index++] = ''
  }
  if (/^\s*\}/.test(lines[end] ?? '')) lines[end] = ''
}

/** The strings of a list that begins at `start`; what is no list of strings stays. */
function unwrapStrings(lines: string[], start: number): number {
  let index = start + 1
  if (!STRING.test(lines[index] ?? '')) return index
  lines[start] = ''
  for (; index < lines.length && STRING.test(lines[index]!); index++) {
    const value = parsed(lines[index]!.trim().replace(/,$/, ''))
    lines[index] = typeof value === 'string' ? value.replaceAll('\n', ' ') : ''
  }
  if (/^\s*\],?\s*$/.test(lines[index] ?? '')) lines[index++] = ''
  return index
}

/** `stdout: |-` and a text moved in, or `msg:` and a list. */
function unwrapYaml(lines: string[], from: number, end: number, margin: number): void {
  let moved: number | undefined
  let listed = false
  for (let index = from; index < end; index++) {
    const line = lines[index]!
    const key = /^( *)(?:stdout|msg|stdout_lines):(?: \|-?)?\s*$/.exec(line)
    const depth = line.search(/\S/)
    const item = /^ *- (.*)$/.exec(line)
    if (key) {
      moved = line.includes('|') ? key[1]!.length + 2 : undefined
      listed = moved === undefined
      lines[index] = ''
    } else if (moved !== undefined && (depth < 0 || depth >= moved)) lines[index] = line.slice(moved)
    else if (listed && item && depth >= margin) lines[index] = plain(item[1]!)
    else {
      moved = undefined
      listed = false
      lines[index] = ''
    }
  }
}

function plain(text: string): string {
  if (text.startsWith("'") && text.endsWith("'") && text.length > 1) return text.slice(1, -1).replaceAll("''", "'")
  const value = text.startsWith('"') ? parsed(text) : undefined
  return typeof value === 'string' ? value : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
