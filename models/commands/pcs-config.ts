/**
 * `pcs config`, `pcs resource config`, `pcs resource show --full` and `pcs constraint` (pcs 0.9 to 0.11): what the cluster is told
 * to run, as opposed to what runs: virtual addresses, bundles with image and copies, and what has to go with what.
 *
 *     Bundle: haproxy-bundle
 *       Podman: image=cluster.common.tag/haproxy:pcmklatest network=host replicas=3
 *     Resource: ip-172.17.1.10 (class=ocf provider=heartbeat type=IPaddr2)
 *       Attributes: cidr_netmask=32 ip=172.17.1.10
 *     ip-172.17.1.10 with haproxy-bundle (score:INFINITY)
 */
import { firstRows } from '../text/first-rows.ts'
import { contributeConfig } from './pcs-config/contribute.ts'
import { readConfig, type ClusterConfig } from './pcs-config/read.ts'
import { defineCommand } from './command.ts'

const COMMAND =
  /^(?:\S*\/)?pcs(?:\s+--?\S+)*\s+(?:config(?:\s+show)?|(?:resource|stonith)\s+(?:config(?:\s+[^\s-]\S*)*|(?:show\s+)?--full|show(?:\s+[^\s-]\S*)+)|constraint(?:\s+(?:list|show|config|location|order|colocation|ticket))*)(?:\s+--\S+)*\s*$/
const BUNDLE = /^\s*Bundle: \S+$/
const RESOURCE = /^\s*(?:Resource|Clone|Master|Group): \S+(?: \(class=\S+ .*\))?$/

export const pcsConfig = defineCommand<ClusterConfig>({
  id: 'pcs-config',
  title: 'pcs config',
  scope: 'cloud',
  matches: (commandLine) => COMMAND.test(commandLine) && !/\s--output-format(?:=|\s)/.test(commandLine),
  canonical: (commandLine) => (/\sconstraint\b/.test(commandLine) ? 'pcs constraint' : 'pcs config'),
  looksLike(output) {
    const rows = firstRows(output, 8)
    const [first = '', second = ''] = rows
    if (/^Cluster Name:/.test(first)) return rows.some((row) => /^(?:Corosync|Pacemaker) Nodes:$/.test(row))
    if (/^Location Constraints:$/.test(first)) return true
    if (BUNDLE.test(first)) return /^\s*(?:Podman|Docker|Rkt): /.test(second)
    return RESOURCE.test(first) && first.includes('(class=') && /^\s*(?:Meta )?(?:Attr\w*|Operations):/.test(second)
  },
  read: readConfig,
  contribute: (record, _, facts) => contributeConfig(record, facts),
  isError: ({ failed, nodes, resources }) => failed && nodes.length + resources.length === 0,
  isEmpty: ({ nodes, resources, rules }) => nodes.length + resources.length + rules.length === 0
})
