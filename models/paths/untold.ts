import type { Lookup } from '../topology/lookup.ts'
import { cloudOf } from './facts/cloud.ts'

/** Programs that print the same wherever they run. */
const OF_THE_CLOUD = /^(?:openstack|neutron|nova|ovn-nbctl|ovn-sbctl) /
const ON_HOST = '# on '
const IN_NAMESPACE = /^ip netns exec (\S+) (ip a)$/

/**
 * The commands of these whose output is still missing. One that was pasted whole told what it can: run again it prints the same.
 * What a host prints is missing as long as some host did not print it.
 */
export function untold(commands: readonly string[], lookup: Lookup): string[] {
  const { tables } = cloudOf(lookup)
  const hosts = lookup.ofKind('host').filter(({ certainty }) => certainty !== 'planned')
  return commands.filter((command) => {
    const remark = command.lastIndexOf(ON_HOST)
    if (remark > 0) return !tables.told(command.slice(0, remark).trimEnd(), command.slice(remark + ON_HOST.length))
    const [, namespace, inside] = IN_NAMESPACE.exec(command) ?? []
    if (namespace !== undefined && inside !== undefined) return !isShown(lookup, namespace, inside)
    if (OF_THE_CLOUD.test(command)) return !tables.told(command)
    return hosts.length === 0 || hosts.some(({ name }) => !tables.told(command, name))
  })
}

/** Whether the command was pasted from within the namespace, on every host that has it. */
function isShown(lookup: Lookup, name: string, command: string): boolean {
  const told = new Set(
    lookup.topology.captures.filter((each) => each.command === command && each.status === 'parsed').map(({ id }) => id)
  )
  const namespaces = lookup.ofKind('namespace').filter((namespace) => namespace.name === name)
  return (
    namespaces.length > 0 &&
    namespaces.every(({ id }) =>
      lookup.childrenOf(id).some(({ sources }) => sources.some(({ capture }) => told.has(capture)))
    )
  )
}
