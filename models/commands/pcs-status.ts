/**
 * `pcs status [--full]`, `pcs resource`, `crm_mon -1`, `crm status` (Pacemaker 1.1 and 2.0 to 2.1, RHOSP 10 to 17): nodes, bundles,
 * virtual addresses and where each resource runs.
 *
 *     Cluster name: tripleo_cluster
 *     Node List:
 *       * Online: [ controller-0 controller-1 controller-2 ]
 *     Full List of Resources:
 *       * ip-172.17.1.10	(ocf::heartbeat:IPaddr2):	 Started controller-1
 */
import { defineCommand } from './command.ts'
import { contributeCluster } from './pcs-status/contribute.ts'
import { readClusterStatus } from './pcs-status/read.ts'
import type { ClusterStatus } from './pcs-status/record.ts'

const COMMAND =
  /^(?:\S*\/)?(?:pcs(?:\s+--?\S+)*\s+(?:status(?:\s+(?:resources?|nodes|cluster|--\S+))*|(?:resource|stonith)(?:\s+(?:show|status|--full))*|cluster\s+status)|crm_mon(?:\s+-\S+)*|crm(?:_|\s+)(?:resource\s+)?(?:status|list)(?:\s+\S+)*)\s*$/
/** Not the text that is read here. */
const OTHER_FORMAT = /\s(?:xml|--as-xml|--as-html|--web-cgi|--output-as(?:=|\s+)(?!text)\S+|-[^\sX]*X\S*)(?=\s|$)/
const SIGN =
  /^\s*(?:\* )?(?:Stack: (?:corosync|cman|unknown)|Current DC: |Full [Ll]ist of [Rr]esources:|\S+\s+\((?:ocf::?|stonith:|systemd:)\S+\):\s+(?:Started|Stopped|Master|Slave|Promoted|Unpromoted|FAILED|Starting)|(?:Clone Set|Master\/Slave Set|Container bundle(?: set)?|Docker container(?: set)?|Podman container(?: set)?): \S+ \[|Error: cluster is not currently running|RemoteOnline: \[ |Node \S+: UNCLEAN|Pacemaker Nodes:$)/

export const pcsStatus = defineCommand<ClusterStatus>({
  id: 'pcs-status',
  title: 'pcs status',
  scope: 'cloud',
  matches: (commandLine) => COMMAND.test(commandLine) && !OTHER_FORMAT.test(commandLine),
  looksLike: (output) => output.slice(0, 16).some((line) => SIGN.test(line)),
  read: readClusterStatus,
  contribute: (record, { host }, facts) => contributeCluster(record, host, facts),
  isError: ({ failed, placed, nodes }) => failed && placed.length + nodes.length === 0,
  isEmpty: ({ placed, nodes, pcsd, coordinator }) => placed.length + nodes.length + pcsd.length === 0 && !coordinator
})
