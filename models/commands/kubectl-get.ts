/**
 * `kubectl get nodes|pods [-o wide] [-A]`, `oc get …`, and `crictl ps`, `crictl pods`: Kubernetes' view of hosts, pods and
 * containers.
 *
 *     NAMESPACE   NAME                     READY   STATUS    RESTARTS   AGE   IP            NODE        NOMINATED NODE   READINESS GATES
 *     openstack   nova-api-0               2/2     Running   0          3d    10.128.0.12   worker-0    <none>           <none>
 */
import { readTyped, type Typed } from '../captures/typed.ts'
import { cellsOf, readHeading, type Columns } from '../text/columns.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { parseContainerStatus } from '../text/container-status.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { containerRef } from '../topology/container-refs.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface Row {
  cells: ReadonlyMap<string, string>
  line: number
}

const VALUED = new Set([
  'n',
  'namespace',
  'o',
  'output',
  'l',
  'selector',
  'field-selector',
  'context',
  'kubeconfig',
  'sort-by',
  'state',
  'name'
])
const POD_HEADING = /^\s*(?:NAMESPACE\s+)?NAME\s+READY\s+STATUS\s+RESTARTS\s+AGE\b/
const NODE_HEADING = /^\s*NAME\s+STATUS\s+ROLES\s+AGE\s+VERSION\b/
const CRI_HEADING =
  /^\s*(?:CONTAINER(?: ID)?\s+IMAGE\s+CREATED\s+STATE\s+NAME|POD ID\s+CREATED\s+STATE\s+NAME\s+NAMESPACE)\b/

export const kubectlGet = defineCommand<{ rows: Row[]; failed: boolean }>({
  id: 'kubectl-get',
  title: 'kubectl get pods',
  scope: 'cloud',
  matches: (commandLine) => parse(commandLine) !== undefined,
  looksLike(output) {
    const first = output.find((line) => line.trim() !== '') ?? ''
    return POD_HEADING.test(first) || NODE_HEADING.test(first) || CRI_HEADING.test(first)
  },
  read: (ledger) => ({ failed: readContainerErrors(ledger), rows: readRows(ledger) }),
  contribute({ rows }, { host }, facts) {
    for (const { cells, line } of rows) {
      if (cells.has('READY')) contributePod(cells, facts, line)
      else if (cells.has('ROLES')) contributeNode(cells, facts, line)
      else if (cells.has('ATTEMPT') && host) contributeCri(cells, host, facts, line)
    }
  },
  canonical(commandLine) {
    const typed = parse(commandLine)
    return typed ? [typed.program, ...typed.words.slice(0, 2)].join(' ') : 'kubectl get pods'
  },
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

function parse(commandLine: string): Typed | undefined {
  const kube = readTyped(commandLine, ['kubectl', 'oc'], VALUED)
  if (kube?.words[0] === 'get' && /^(?:nodes?|no|pods?|po)$/.test(kube.words[1] ?? '')) {
    const output = kube.options.get('o')?.[0] ?? kube.options.get('output')?.[0] ?? 'wide'
    return output === 'wide' ? kube : undefined
  }
  const cri = readTyped(commandLine, ['crictl'], VALUED)
  return cri && /^(?:ps|pods)$/.test(cri.words[0] ?? '') ? cri : undefined
}

function readRows(ledger: LineLedger): Row[] {
  const rows: Row[] = []
  let columns: Columns | undefined
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (ledger.isRead(index)) continue
    if (POD_HEADING.test(line) || NODE_HEADING.test(line) || CRI_HEADING.test(line)) {
      columns = readHeading(line)
      ledger.take(index)
    } else if (/^No resources found/.test(line)) ledger.ignore(index, 'nothing to list')
    else {
      const cells = columns && cellsOf(columns, line)
      if (!cells?.has('NAME') || cells.size < 3) continue
      rows.push({ cells, line: index })
      ledger.take(index)
    }
  }
  return rows
}

function some(text: string | undefined): string | undefined {
  return text === undefined || text === '<none>' || text === '<unknown>' ? undefined : text
}

function contributePod(cells: ReadonlyMap<string, string>, facts: FactSink, line: number): void {
  const name = cells.get('NAME')!
  const node = some(cells.get('NODE'))
  const host = node === undefined ? undefined : refs.host(node)
  if (host) facts.node(host, { certainty: 'not-provided' }, line)
  const namespace = cells.get('NAMESPACE')
  const key = namespace === undefined ? `name:${name}` : `name:${namespace}/${name}`
  const attributes = known({
    state: cells.get('STATUS')?.toLowerCase(),
    ready: cells.get('READY'),
    namespace,
    address: some(cells.get('IP'))
  })
  facts.node({ kind: 'pod', keys: [key], ...(host ? { within: host } : {}) }, { name, parent: host, attributes }, line)
}

function contributeNode(cells: ReadonlyMap<string, string>, facts: FactSink, line: number): void {
  const addresses = [some(cells.get('INTERNAL-IP')), some(cells.get('EXTERNAL-IP'))].filter(
    (each) => each !== undefined
  )
  const attributes = known({
    kubernetesRoles: cells.get('ROLES')?.split(','),
    kubernetesStatus: cells.get('STATUS'),
    addresses: addresses.length > 0 ? addresses : undefined
  })
  const host = refs.host(cells.get('NAME')!)
  for (const address of addresses) facts.clue({ type: 'local-address', host, address }, line)
  facts.node(host, { attributes }, line)
}

function contributeCri(cells: ReadonlyMap<string, string>, host: Ref, facts: FactSink, line: number): void {
  const name = cells.get('NAME')!
  const id = cells.get('CONTAINER') ?? cells.get('CONTAINER ID')
  const text = cells.get('STATE') ?? ''
  if (id === undefined) {
    const attributes = known({ state: text.toLowerCase(), namespace: cells.get('NAMESPACE') })
    facts.node({ kind: 'pod', keys: [`name:${name}`], within: host }, { name, parent: host, attributes }, line)
    return
  }
  const ref = containerRef(host, { id: id.slice(0, 12), name })
  const state = parseContainerStatus(text)?.state
  const attributes = known({ state, image: cells.get('IMAGE'), engine: 'crictl', pod: some(cells.get('POD')) })
  if (ref) facts.node(ref, { name, parent: host, attributes }, line)
}
