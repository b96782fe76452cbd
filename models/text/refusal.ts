/** What is printed by the shell that did not find a program, or by what stood around it. */
const AROUND =
  /^(?:-?(?:\S{0,60}\/)?(?:ba|da|a|k|z)?sh: .{0,300}(?:not found|No such file or directory|[Pp]ermission denied)|\S{1,80}: command not found|(?:timeout|sudo|nohup|env|nice|ssh|nsenter|chroot): \S.*|(?:Cannot open|setting the) network namespace .{1,300}|Alarm clock)$/
/** What the tools of a host print of what they may not or cannot do; most name themselves in front. */
const OF_TOOLS =
  /^(?:(?:\/\S+\/)?(?:cat|bridge|iptables|ip6tables|iptables-save|ip6tables-save|nft|ss|netstat|arp|ethtool|ifconfig|nmcli|hostname|hostnamectl|uname)(?: v[\d.]+ \([\w-]+\))?: .*|Error: .*|Cannot (?:open|find|get|send|talk|bind|stat).*|RTNETLINK answers: .*|Dump terminated|.*Operation not permitted.*|.*Permission denied.*|.*Device not found|.*: command not found|.*: bad command or file name)$/
/** Open vSwitch's tools log beside their output. */
const LOGGED = /^\d{4}-\d\d-\d\dT[\d:.]{8,16}Z?\|\d+\|\S+\|(?:WARN|ERR|EMER)\|/
const MOST = 12
/** Refusals are sentences; longer lines are output. */
const LONGEST = { line: 300, whole: 1000 }

/** True for what a tool of the host prints in place of a line of its output, or the shell that could not start it. */
export function isToolRefusal(line: string): boolean {
  const text = line.trim()
  return line.length < LONGEST.line && (AROUND.test(text) || OF_TOOLS.test(text))
}

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
    if (++count > MOST || text.length > LONGEST.whole) return undefined
    if (!own.some((start) => text.startsWith(start)) && !AROUND.test(text) && !LOGGED.test(text)) return undefined
    first ??= text
  }
  return first
}
