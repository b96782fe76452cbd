/**
 * `kubectl get nodes|pods [-A] [-o wide]` and `oc get` (1.11 to 1.30): a Kubernetes cluster's nodes, and its pods where `-o wide`
 * tells the node they run on.
 *
 *     NAMESPACE   NAME         READY   STATUS    RESTARTS   AGE   IP            NODE       NOMINATED NODE   READINESS GATES
 *     openstack   nova-api-0   2/2     Running   1 (3d ago) 9d    10.128.0.23   worker-0   <none>           <none>
 */
import { firstRows } from '../text/first-rows.ts'
import { readTyped } from '../text/typed.ts'
import type { ColumnRow } from '../text/columns.ts'
import { known, type FactSink } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'
import { isListHeading, isPodRow, readRows } from './kubectl-get/rows.ts'

interface Listed {
  rows: ColumnRow[]
  failed: boolean
}

const VALUED = new Set([
  'n',
  'namespace',
  'o',
  'output',
  'l',
  'selector',
  'context',
  'kubeconfig',
  'field-selector',
  'sort-by'
])
const READ = /^(?:no|nodes?|po|pods?)$/

export const kubectlGet = defineCommand<Listed>({
  id: 'kubectl-get',
  title: 'kubectl get',
  scope: 'cloud',
  matches(commandLine) {
    const typed = readTyped(commandLine, ['kubectl', 'oc'], VALUED)
    const [verb, kind = ''] = typed?.words ?? []
    const output = typed?.options.get('o')?.[0] ?? typed?.options.get('output')?.[0] ?? 'wide'
    return verb === 'get' && READ.test(kind) && output === 'wide'
  },
  looksLike(output) {
    const [first = ''] = firstRows(output, 1)
    return isListHeading(first) || isPodRow(first)
  },
  read(ledger, commandLine) {
    let failed = false
    for (let index = 0; index < ledger.length; index++) {
      const text = ledger.at(index).trim()
      if (/^No resources found/.test(text)) ledger.ignore(index, 'says that there is nothing')
      if (!/^(?:error: |Error from server|The connection to the server|Unable to connect)/.test(text)) continue
      failed = true
      ledger.report(index, `the tool failed: ${text.slice(0, 200)}; paste the output of a run that succeeds`)
    }
    return { rows: readRows(ledger, readTyped(commandLine, ['kubectl', 'oc'], VALUED)), failed }
  },
  contribute({ rows }, { commandLine }, facts) {
    for (const row of rows) {
      if (row.cells.has('READY')) contributePod(row, commandLine, facts)
      else contributeNode(row, facts)
    }
  },
  canonical(commandLine, { rows }) {
    const printed = rows.length > 0 && rows.every(({ cells }) => !cells.has('READY')) ? 'nodes' : 'pods'
    const kind = readTyped(commandLine, ['kubectl', 'oc'], VALUED)?.words[1] ?? printed
    return kind.startsWith('no') ? 'kubectl get nodes' : 'kubectl get pods'
  },
  isError: ({ rows, failed }) => failed && rows.length === 0,
  isEmpty: ({ rows }) => rows.length === 0
})

function contributeNode({ cells, line }: ColumnRow, facts: FactSink): void {
  const name = cells.get('NAME')
  if (name === undefined) return
  const address = told(cells.get('INTERNAL-IP'))
  const attributes = known({
    kubernetesStatus: cells.get('STATUS'),
    kubernetesRoles: told(cells.get('ROLES'))?.split(','),
    kubeletVersion: cells.get('VERSION'),
    containerRuntime: told(cells.get('CONTAINER-RUNTIME')),
    addresses: address === undefined ? undefined : [address]
  })
  const host = refs.host(name)
  if (address !== undefined) facts.clue({ type: 'local-address', host, address }, line)
  facts.node(host, { name, attributes }, line)
}

function contributePod({ cells, line }: ColumnRow, commandLine: string, facts: FactSink): void {
  const name = cells.get('NAME')
  const node = told(cells.get('NODE'))
  if (name === undefined || node === undefined) return
  const options = readTyped(commandLine, ['kubectl', 'oc'], VALUED)?.options
  const namespace = cells.get('NAMESPACE') ?? options?.get('n')?.[0] ?? options?.get('namespace')?.[0]
  const host = refs.host(node)
  facts.node(host, { name: node, certainty: 'not-provided' }, line)
  const address = told(cells.get('IP'))
  const attributes = known({
    state: cells.get('STATUS')?.toLowerCase(),
    ready: cells.get('READY'),
    namespace,
    addresses: address === undefined ? undefined : [address]
  })
  const pod = { kind: 'pod' as const, keys: [`name:${name}`], within: host }
  facts.node(pod, { name, parent: host, attributes }, line)
}

function told(cell: string | undefined): string | undefined {
  return cell === undefined || /^<(?:none|unknown)>$/.test(cell) ? undefined : cell
}
