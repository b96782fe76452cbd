/** True for commands whose output is a trace, which is a path by itself. */
export function isTrace(command: string | null): boolean {
  return command !== null && /^(?:ovn-trace|ovs-appctl ofproto\/trace)\b/.test(command)
}
