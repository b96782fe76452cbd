const ERRORS =
  /^(?:\S*(?:ba|z|da|k)?sh: .*(?:not found|No such file)|.*: command not found|-?\S*ip: .*|Device ".*" does not exist\.?|Cannot (?:open|find|send|talk).*|Object ".*" is unknown.*|Command ".*" is unknown.*|Option ".*" is unknown.*|RTNETLINK answers: .*|Error: .*|Dump terminated|Usage: ip .*|setting the network namespace .*)$/

/** True for what `ip`, or the shell that could not start it, prints in place of its output. */
export function isIpError(line: string): boolean {
  return line.length < 300 && ERRORS.test(line.trim())
}

const DAMAGE = /^(?:Message truncated|Dump was interrupted and may be inconsistent\.?)$/

/** True for `ip`'s own word that rows are missing. */
export function isIpDamageNotice(line: string): boolean {
  return DAMAGE.test(line.trim())
}
