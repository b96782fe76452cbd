import type { Remark, TypedCommand } from './command-line.ts'

const VARIABLE = /\$(?:\{\w{1,60}\}|\w{1,60})/g

/**
 * The commands whose output comes below a line that `echo` printed between them: `echo "== $b"; ovs-ofctl show $b` in a loop prints
 * `== br-int` above that of `ovs-ofctl show br-int`. Undefined for any other line.
 */
export function commandsBelow(remarks: readonly Remark[], line: string): TypedCommand[] | undefined {
  const printed = line.trim()
  if (printed === '' || printed.length > 200) return undefined
  for (const { text, commands } of remarks) {
    const variables = text.match(VARIABLE) ?? []
    // A lone word may as well be what a command printed that prints words.
    if (!/[^\w.@$-]/.test(text.replace(VARIABLE, '')) && commands.some(printsWords)) continue
    if (variables.length === 0) {
      if (text === printed) return commands
    } else if (new Set(variables).size === 1) {
      const value = valueIn(text, variables[0]!, printed)
      if (value !== undefined) return commands.map((command) => withValue(command, variables[0]!, value))
    }
  }
  return undefined
}

/** Lists of names, and what a filter may have made of anything. */
function printsWords({ commandLine, filtered }: TypedCommand): boolean {
  return (
    !/^(?:ovs-ofctl|ovs-dpctl|ovn-sbctl lflow-list|ip (?:-\S+ )*(?:a|ad|add|addr|address|l|li|link|r|ro|route|n|ne|neigh)\b|ifconfig|ethtool|iptables|virsh (?:dom|dump))/.test(
      commandLine
    ) &&
    (filtered || !/^ovs-appctl (?:fdb|bond|lacp|bfd|ofproto)\//.test(commandLine))
  )
}

/** What stands where the variable does, when all around it is the same. */
function valueIn(text: string, variable: string, printed: string): string | undefined {
  const at = text.indexOf(variable)
  const [before, after] = [text.slice(0, at), text.slice(at + variable.length)]
  if (after.includes(variable) || !printed.startsWith(before) || !printed.endsWith(after)) return undefined
  const value = printed.slice(before.length, printed.length - after.length)
  return /^[\w.:@/-]+$/.test(value) ? value : undefined
}

function withValue(command: TypedCommand, variable: string, value: string): TypedCommand {
  const name = variable.replace(/[${}]/g, '')
  const commandLine = command.commandLine.replaceAll(`\${${name}}`, value).replaceAll(`$${name}`, value)
  return { ...command, commandLine }
}

/** Words that only a variable stands for name nothing: whatever a command was asked for is open then. */
export function withoutVariables(commandLine: string): string {
  if (!commandLine.includes('$')) return commandLine
  return commandLine.replace(/\s(["']?)\$(?:\{\w{1,60}\}|\w{1,60})\1(?=\s|$)/g, '')
}
