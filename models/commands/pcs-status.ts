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
import { nodeValue, known, type FactSink, type Ref } from '../topology/facts.ts'
import { containerRef } from '../topology/container-refs.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'
import { readClusterStatus } from './pcs-status/read.ts'
import type { ClusterStatus, Placed } from './pcs-status/record.ts'

const COMMAND =
  /^(?:\S*\/)?(?:pcs(?:\s+--?\S+)*\s+(?:status(?:\s+(?:resources?|nodes|cluster|--\S+))*|resource(?:\s+(?:show|status|--full))*|cluster\s+status)|crm_mon(?:\s+-\S+)*|crm(?:_|\s+)status(?:\s+\S+)*)\s*$/
const SIGN =
  /^\s*(?:\* )?(?:Stack: (?:corosync|cman|unknown)|Current DC: |Full [Ll]ist of [Rr]esources:|\S+\s+\((?:ocf::?|stonith:|systemd:)\S+\):\s+(?:Started|Stopped|Master|Slave|Promoted|FAILED)|(?:Clone Set|Master\/Slave Set|Container bundle(?: set)?|Docker container(?: set)?): \S+ \[|Error: cluster is not currently running|RemoteOnline: \[ |Node \S+: UNCLEAN)/

export const pcsStatus = defineCommand<ClusterStatus>({
  id: 'pcs-status',
  title: 'pcs status',
  scope: 'cloud',
  matches: (commandLine) => COMMAND.test(commandLine),
  looksLike: (output) => output.slice(0, 16).some((line) => SIGN.test(line)),
  read: readClusterStatus,
  contribute(record, _, facts) {
    for (const { name, state, remote, line } of record.nodes) {
      const pacemaker = { state, ...(remote ? { remote } : {}), ...(record.cluster ? { cluster: record.cluster } : {}) }
      facts.node(refs.host(name), { name, attributes: { pacemaker } }, line)
    }
    for (const placed of record.placed) contributePlaced(placed, record, facts)
    for (const { resource, host, text, line } of record.failures) {
      if (record.placed.some((placed) => placed.host === host && placed.resource === resource))
        facts.node(serviceRef(resource, refs.host(host)), { name: resource, attributes: { failures: [text] } }, line)
    }
  },
  isError: ({ failed, placed, nodes }) => failed && placed.length + nodes.length === 0,
  isEmpty: ({ placed, nodes }) => placed.length + nodes.length === 0
})

function contributePlaced(placed: Placed, { engine }: ClusterStatus, facts: FactSink): void {
  const { resource, agent, state, role, host: printed, line } = placed
  if (/^ocf::?heartbeat:IPaddr2?$/i.test(agent ?? '')) return contributeVip(placed, facts)
  const host = printed === undefined ? undefined : refs.host(printed)
  const service = serviceRef(resource, host)
  const attributes = known({
    ...{ state, role, agent, bundle: placed.bundle, group: placed.group, image: placed.image },
    unmanaged: placed.unmanaged ? true : undefined,
    binary: placed.bundle ?? resource,
    manager: 'pacemaker'
  })
  facts.node(service, { name: resource, ...(host ? { parent: host } : {}), attributes }, line)
  const container = containerOf(placed, engine)
  if (!host || container === undefined || state !== 'started') return
  const ref = containerRef(host, { name: container })!
  // A replica's container has its name; under an inner resource the name follows from the engine, and podman ps must prove it.
  const isPrinted = container === resource
  const told = isPrinted ? { attributes: known({ image: placed.image, engine }) } : { weak: true }
  facts.node(ref, { name: container, parent: host, ...told }, line)
  facts.link('supervises', service, ref, line)
}

function contributeVip({ resource, state, host, group, line }: Placed, facts: FactSink): void {
  const address = /^ip-([0-9a-f.:]+)$/i.exec(resource)?.[1]?.toLowerCase()
  const keys = [...(address === undefined ? [] : [`address:${address}`]), `name:${resource}`]
  const active = host === undefined ? undefined : nodeValue(facts.node(refs.host(host), { name: host }, line), host)
  const attributes = { ...known({ address, state, resource, group }), ...(active ? { host: active } : {}) }
  facts.node({ kind: 'vip', keys }, { name: resource, attributes }, line)
}

function serviceRef(resource: string, host: Ref | undefined): Ref {
  return refs.byName('service', resource, host)
}

/** `galera-bundle-0` of an engine → `galera-bundle-podman-0`, the name that Pacemaker gives to the container. */
function containerOf({ resource, bundle, agent }: Placed, engine: string | undefined): string | undefined {
  if (bundle === undefined || /pacemaker:remote$/.test(agent ?? '')) return undefined
  if (/-(?:docker|podman)-\d+$/.test(resource)) return resource
  const replica = /^(.+)-(\d+)$/.exec(resource)
  return replica && replica[1] === bundle ? `${bundle}-${engine ?? 'podman'}-${replica[2]}` : undefined
}
