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
  /^(?:\S*\/)?(?:pcs(?:\s+--?\S+)*\s+(?:status(?:\s+(?:resources?(?:\s+[^\s-]\S*)*|nodes|cluster|xml|--\S+))*|(?:resource|stonith)(?:\s+(?:show|status(?:\s+[^\s-]\S*)*|--full|--hide-inactive))*|cluster\s+status)|crm_mon(?:\s+\S+)*|crm_resource\s+(?:-L|--list)|crm(?:_|\s+)(?:resource\s+)?(?:status|list)(?:\s+\S+)*)\s*$/
/** Not the text that is read here. */
const OTHER_FORMAT = /\s(?:--as-html|--web-cgi|--version|--output-as(?:=|\s+)(?!text|xml)\S+)(?=\s|$)/
/** Asked for some nodes or resources only. */
const PART = /^crm_mon\s.*--(?:node|resource|include|exclude)\b|\sstatus\s+resources?\s+[^\s-]|\s--hide-inactive\b/
const SIGN =
  /^\s*(?:\* )?(?:Stack: (?:corosync|cman|unknown)|Current DC: |Full [Ll]ist of [Rr]esources:|\S+\s+\((?:ocf::?|stonith:|systemd:)\S+\):\s+(?:Started|Stopped|Master|Slave|Promoted|Unpromoted|FAILED|Starting)|(?:Clone Set|Master\/Slave Set|Container bundle(?: set)?|Docker container(?: set)?|Podman container(?: set)?): \S+ \[|Error: cluster is not currently running|RemoteOnline: \[ |Node \S+: UNCLEAN|Pacemaker Nodes:$|Node Attributes:$|Migration Summary:$|Operations:$|Failed (?:Resource )?Actions:$)/

export const pcsStatus = defineCommand<ClusterStatus & { filtered: boolean }>({
  id: 'pcs-status',
  title: 'pcs status',
  scope: 'cloud',
  matches: (commandLine) => COMMAND.test(commandLine) && !OTHER_FORMAT.test(commandLine),
  looksLike: (output) => firstRows(output, 2).some(isStatusXml) || output.slice(0, 16).some((line) => SIGN.test(line)),
  read(ledger, commandLine) {
    const xml = firstRows(ledger.lines, 2).some(isStatusXml)
    return { ...(xml ? readStatusXml(ledger) : readClusterStatus(ledger)), filtered: PART.test(commandLine) }
  },
  contribute: (record, { host }, facts) => contributeCluster(record, host, facts),
  isError: ({ failed, placed, nodes }) => failed && placed.length + nodes.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ placed, nodes, pcsd, coordinator }) => placed.length + nodes.length + pcsd.length === 0 && !coordinator
})
