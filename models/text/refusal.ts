/** What is printed in place of a command's output by the shell that did not find it, or by what stood around it. */
const AROUND =
  /^(?:-?(?:\S{0,60}\/)?(?:ba|da|a|k|z)?sh: .{0,300}(?:not found|No such file or directory|[Pp]ermission denied)|\S{1,80}: command not found|(?:timeout|sudo|nohup|env|nice|ssh|nsenter|chroot): \S.*|(?:Cannot open|setting the) network namespace .{1,300}|Alarm clock)$/
/** Open vSwitch's tools log beside their output. */
const LOGGED = /^\d{4}-\d\d-\d\dT[\d:.]{8,16}Z?\|\d+\|\S+\|(?:WARN|ERR|EMER)\|/
const MOST = 12

/**
 * The first line of what says nothing but why the command did not run; undefined where anything else was printed. A program
 * names itself in front of what went wrong.
 */
export function refusalIn(lines: readonly string[], commandLine: string): string | undefined {
  const typed = commandLine.split(' ', 1)[0]!
  const program = typed.slice(typed.lastIndexOf('/') + 1)
  const own = program === 'virsh' ? ['error:'] : program === '' ? [] : [`${program}: `]
  let first: string | undefined
  let count = 0
  for (const line of lines) {
    const text = line.trim()
    if (text === '') continue
    if (++count > MOST || text.length > 1000) return undefined
    if (!own.some((start) => text.startsWith(start)) && !AROUND.test(text) && !LOGGED.test(text)) return undefined
    first ??= text
  }
  return first
}
