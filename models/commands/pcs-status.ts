/**
 * `pcs status [--full]`, `pcs status xml`, `pcs resource`, `crm_mon -1`, `crm_mon --output-as xml`, `crm status`, `crm_resource -L`
 * (Pacemaker 1.1 and 2.0 to 2.1, RHOSP 10 to 17): nodes, bundles, virtual addresses and where each resource runs.
 *
 *     Cluster name: tripleo_cluster
 *     Node List:
 *       * Online: [ controller-0 controller-1 controller-2 ]
 *     Full List of Resources:
 *       * ip-172.17.1.10	(ocf::heartbeat:IPaddr2):	 Started controller-1
 */
import { firstRows } from '../text/first-rows.ts'
import { defineCommand } from './command.ts'
import { contributeCluster } from './pcs-status/contribute.ts'
import { readClusterStatus } from './pcs-status/read.ts'
import type { ClusterStatus } from './pcs-status/record.ts'
import { isStatusXml, readStatusXml } from './pcs-status/xml.ts'

const COMMAND =
  /^(?:\S*\/)?(?:pcs(?:\s+--?\S+)*\s+(?:status(?:\s+(?:resources?(?:\s+[^\s-]\S*)*|nodes|cluster|xml|--\S+))*|(?:resource|stonith)(?:\s+(?:show|status(?:\s+[^\s-]\S*)*|--hide-inactive))*|cluster\s+status)|crm_mon(?:\s+\S+)*|crm_resource\s+(?:-L|--list)|crm(?:_|\s+)(?:resource\s+)?(?:status|list)(?:\s+\S+)*)\s*$/
/** Not the text that is read here. */
const OTHER_FORMAT = /\s(?:--as-html|--web-cgi|--version|--output-as(?:=|\s+)(?!text|xml)\S+)(?=\s|$)/
/** Asked for some nodes or resources only. */
const PART = /^crm_mon\s.*--(?:node|resource|include|exclude)\b|\sstatus\s+resources?\s+[^\s-]|\s--hide-inactive\b/
const SIGN =
  /^\s*(?:\* )?(?:Stack: (?:corosync|cman|unknown)|Current DC: |Full [Ll]ist of [Rr]esources:|\S+\s+\((?:ocf::?|stonith:|systemd:)\S+\):\s+(?:Started|Stopped|Master|Slave|Promoted|Unpromoted|FAILED|Starting)|(?:Clone Set|Master\/Slave Set|Container bundle(?: set)?|Docker container(?: set)?|Podman container(?: set)?): \S+ \[|Error: cluster is not currently running|RemoteOnline: \[ |Node \S+: UNCLEAN|Migration Summary:$|Failed (?:Resource )?Actions:$)/
/** `pcs config` has the same headings, above other rows. */
function isList(head: readonly string[], at: number): boolean {
  const heading = /^\s*(Pacemaker Nodes|Node Attributes|Operations):$/.exec(head[at]!)?.[1]
  const next = head[at + 1] ?? ''
  return heading !== undefined && (heading === 'Pacemaker Nodes' ? /^\s+Online:/ : /^\s*\* Node:? /).test(next)
}

export const pcsStatus = defineCommand<ClusterStatus & { filtered: boolean }>({
  id: 'pcs-status',
  title: 'pcs status',
  scope: 'cloud',
  matches: (commandLine) => COMMAND.test(commandLine) && !OTHER_FORMAT.test(commandLine),
  looksLike(output) {
    const head = output.slice(0, 16)
    if (head.some((line) => /^(?:Cluster Name:|Location Constraints:$)/.test(line))) return false
    return firstRows(output, 2).some(isStatusXml) || head.some((line, at) => SIGN.test(line) || isList(head, at))
  },
  read(ledger, commandLine) {
    const xml = firstRows(ledger.lines, 2).some(isStatusXml)
    return { ...(xml ? readStatusXml(ledger) : readClusterStatus(ledger)), filtered: PART.test(commandLine) }
  },
  contribute: (record, { host }, facts) => contributeCluster(record, host, facts),
  isError: ({ failed, placed, nodes }) => failed && placed.length + nodes.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ placed, nodes, pcsd, failures, coordinator }) =>
    placed.length + nodes.length + pcsd.length + failures.length === 0 && !coordinator
})
