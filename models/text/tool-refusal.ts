const REFUSAL =
  /^(?:\S*(?:ba|z|da|k)?sh: .*(?:not found|No such file|denied)|.*: command not found|.*: bad command or file name|(?:\/\S+\/)?(?:cat|bridge|iptables|ip6tables|iptables-save|ip6tables-save|nft|ss|netstat|arp|ethtool|ifconfig|nmcli|hostname|hostnamectl|uname)(?: v[\d.]+ \([\w-]+\))?: .*|Error: .*|Cannot (?:open|find|get|send|talk|bind|stat).*|RTNETLINK answers: .*|Dump terminated|.*Operation not permitted.*|.*Permission denied.*|.*Device not found)$/

/** True for what a tool of the host prints in place of its output, or the shell that could not start it. */
export function isToolRefusal(line: string): boolean {
  return line.length < 300 && REFUSAL.test(line.trim())
}
