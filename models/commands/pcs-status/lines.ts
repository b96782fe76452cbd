import type { Placed } from './record.ts'

/** The lines of `pcs status` and `crm_mon`, without indentation and bullet. Versions 1.1 to 2.1 differ in words and letter case. */
export const RESOURCE = /^(\S+)\s*\(((?:ocf|systemd|lsb|stonith|service|upstart):[^)\s]*)\):(.*)$/
/** `crm_mon --brief` counts resources of an agent instead of naming them: `2\t(ocf:heartbeat:IPaddr2):\tActive controller-0`. */
export const COUNTED = /^\d+(?:\/\d+)?\s*\([a-z]+:[^)\s]*\):/
export const BUNDLE = /^(Docker container|Podman container|rkt container|Container bundle)(?: set)?: (\S+) \[([^\]]*)\]/
export const SET = /^(?:Clone Set|Master\/Slave Set): (\S+) \[([^\]]*)\]/
export const GROUP = /^Resource Group: ([^\s:]+)/
export const REPLICA = /^Replica\[(\d+)\]/
export const MEMBERS =
  /^(Started|Stopped|Masters|Slaves|Promoted|Unpromoted|Starting|Stopping|FAILED|Master|Slave)(?: \([^)]*\))?: \[(.*?)(\]|$)/
export const NODES =
  /^(Online|Offline|Standby|GuestOnline|GuestOFFLINE|RemoteOnline|RemoteOFFLINE|RemoteNode \S+|Maintenance|Pending): \[(.*?)(\]|$)/i
export const NODE =
  /^(Node|RemoteNode|GuestNode) (\S+?)(?: \(\d+\))?: (?=\S)((?:UNCLEAN|standby|maintenance|pending|online|offline|shutdown)\b.*)$/i
/** `pcs status nodes`: names without brackets below a heading. */
export const NODE_NAMES =
  /^(Online|Offline|Standby(?: with resource\(s\) running)?|Maintenance|Corosync only|Unknown):(?: (\S.*))?$/
export const NODE_NAMES_HEADING = /^(?:Pacemaker(?: Remote)?|Corosync) Nodes:$/
export const COORDINATOR = /^Current DC: (\S+)/
export const SUMMARY =
  /^(?:Stack|Current DC|Last updated|Last change|Version|Cluster name|Quorum|\d+ nodes?\b|\d+ Nodes\b|\d+ (?:expected|resources?|resource instances?)\b|\d+ Resources\b|Cluster Summary|\(?\d+ resources? .*|No (?:active )?resources|Pacemaker is|Warning|Status of pacemakerd|Cluster status|No inactive|Resources:?$|\*\*\* Resource management|The cluster will not attempt|CLUSTER (?:OK|WARN):|(?:WARNING|INFO): )/
export const SECTION =
  /^(?:Failed (?:[Rr]esource )?[Aa]ctions|Failed Fencing Actions|Fencing History|Migration Summary|Node Attributes|Tickets|Daemon Status|PCSD Status|Operations|Negative Location Constraints|Pending Fencing Actions|Node List|Full [Ll]ist of [Rr]esources|Cluster Summary|Active [Rr]esources|Inactive [Rr]esources|Quorum|Cluster Status|WARNINGS?|Pacemaker(?: Remote)? Nodes|Corosync Nodes):?\s*$/
/** Sections that say nothing of where what runs. */
export const QUIET_SECTION =
  /^(?:Failed Fencing|Fencing|Migration|Node Attributes|Tickets|Operations|Negative|Pending|Quorum|WARNING)/
export const ERROR =
  /^(?:Error: |(?:crm_\w+: )?(?:Error|Connection to cluster failed)|(?:error: )?Could not connect to |(?:\S+: )?(?:pcs|crm_mon): command not found)/i

const ACTION = /^(\S+?)_(?:start|stop|monitor|promote|demote|notify|migrate_to|migrate_from|probe)_\d+ on (\S+)/
const TOLD_ACTION =
  /^(\S+) (?:\S+-interval )?(?:start|stop|monitor|probe|promote|demote|notify|migrate_to|migrate_from) on (\S+) (?:returned|could not be)/

/** The resource and the host of a failed action; Pacemaker 2.1 writes it as a sentence. */
export function failedAction(text: string): { resource: string; host: string } | undefined {
  const [, resource, host] = ACTION.exec(text) ?? TOLD_ACTION.exec(text) ?? []
  if (resource === undefined || host === undefined) return undefined
  return { resource: resource.replace(/:\d+$/, ''), host }
}

const ROLE = /^(?:master|slave|promoted|unpromoted)$/
const STATE =
  /^(?:Started|Stopped|Master|Slave|Promoted|Unpromoted|Starting|Stopping|Promoting|Demoting|Migrating|FAILED|ORPHANED|Blocked|Monitoring|Disabled)$/i

/** What follows a resource's agent: ` FAILED Master controller-1 (blocked)`; one entry a host of `Started [ c0 c1 ]`. */
export function placesOf(rest: string): Pick<Placed, 'state' | 'role' | 'host' | 'flags'>[] {
  const words = namesOf(rest.replace(/\([^()]*\)|\[[^[]*/g, ' '))
  const states = words.filter((word) => STATE.test(word)).map((word) => word.toLowerCase())
  const role = states.find((state) => ROLE.test(state))
  const told = states.find((one) => one !== role && one !== 'orphaned')
  const state = told ?? (role === undefined ? 'unknown' : 'started')
  const flags: string[] = []
  if (rest.includes('('))
    for (const [, flag = ''] of rest.matchAll(/\(([^()]{1,80})\)/g)) flags.push(...flag.toLowerCase().split(/, */))
  const spread = /\[([^[\]]*)\]/.exec(rest)
  const hosts = spread ? namesOf(spread[1]!) : [words.find((word) => !STATE.test(word))]
  return hosts.map((host) => ({ state, role, host, flags }))
}

/** The role and state that the heading of a clone's members tells. */
export function memberState(heading: string): { state: string; role: string | undefined } {
  const label = heading.toLowerCase().replace(/s$/, '')
  return ROLE.test(label) ? { state: 'started', role: label } : { state: label, role: undefined }
}

/** `[ host1 (1) host2 (2) ]` → the names */
export function namesOf(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '' && !(word.startsWith('(') && /^\(\d+\)$/.test(word)))
}
