/**
 * `podman ps [-a]` (1.6 to 5.x), `docker ps`, `podman container ls` and `docker compose ps`: the containers of a host, as a table,
 * as JSON, by a Go template of `--format`, or their ids alone (`-q`).
 *
 *     CONTAINER ID  IMAGE                                                     COMMAND      CREATED      STATUS                PORTS  NAMES
 *     1cd7dfd644ea  registry.example.com/rhosp/openstack-nova-compute:17.1    kolla_start  2 hours ago  Up 2 hours (healthy)         nova_compute
 *     0d5c1cc95639  registry.example.com/rhosp/openstack-nova-libvirt:17.1    kolla_start  2 hours ago  Up 2 hours                   nova_libvirt
 *     9ba290f2b098  registry.example.com/rhosp/openstack-ironic:17.1          kolla_start  3 hours ago  Exited (1) 1 hour ago        ironic_api
 */
import { optionOf, readTyped, type Typed } from '../text/typed.ts'
import { containerRef, podRef } from '../topology/container-refs.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { defineCommand, type Source } from './command.ts'
import type { ListedContainer } from './podman-ps/container.ts'
import { fromLooseRow } from './podman-ps/cells.ts'
import { isComposeTitle, readCompose } from './podman-ps/compose.ts'
import { isHeading, readContainers } from './podman-ps/read.ts'

interface ContainerList {
  containers: ListedContainer[]
  filtered: boolean
  failed: boolean
}

const VALUED = new Set([
  'format',
  'f',
  'filter',
  'n',
  'last',
  'sort',
  'w',
  'watch',
  'root',
  'url',
  'connection',
  'H',
  'host',
  'log-level'
])

/** of `docker compose`: `-f` names a file there */
const COMPOSED = new Set(['f', 'file', 'p', 'project-name', 'profile', 'env-file', 'format', 'filter', 'status'])

export const podmanPs = defineCommand<ContainerList>({
  id: 'podman-ps',
  title: 'podman ps',
  scope: 'host',
  matches: (commandLine) => parse(commandLine) !== undefined,
  looksLike(output) {
    const lines = output.slice(0, 12).filter((line) => line.trim() !== '')
    const [first = ''] = lines
    if (/^\s*(?:CONTAINER ID\s{2,}(?:IMAGE|NAMES)|NAMES\s{2,}(?:STATUS|IMAGE|STATE|PORTS))\b/.test(first))
      return isHeading(first)
    if (isComposeTitle(first) || /^NAME\s{2,}(?:IMAGE\s{2,})?COMMAND\s{2,}SERVICE\s{2,}/.test(first)) return true
    if (/^[[{]/.test(first.trim())) {
      const start = output.slice(0, 80).join('\n')
      return /"ImageID":|"Image":/.test(start) && /"Names":/.test(start) && /"(?:State|Status)":/.test(start)
    }
    return fromLooseRow(first, 0) !== undefined
  },
  read(ledger, commandLine) {
    const typed = parse(commandLine)
    const failed = readContainerErrors(ledger)
    const format = typed && optionOf(typed, 'format')
    const quiet = typed !== undefined && (typed.options.has('q') || typed.options.has('quiet'))
    const filters = typed?.program.endsWith('-compose') === true ? ['filter', 'status'] : ['f', 'filter']
    const filtered = typed !== undefined && filters.some((name) => typed.options.has(name))
    if (ledger.lines.slice(0, 8).some(isComposeTitle)) return { containers: readCompose(ledger), filtered, failed }
    return { containers: readContainers(ledger, { format, quiet }), filtered, failed }
  },
  contribute({ containers }, source, facts) {
    const { host } = source
    if (!host) return
    const engine = engineOf(source)
    for (const container of containers) contributeContainer(container, host, engine, facts)
  },
  canonical(commandLine) {
    const typed = parse(commandLine)
    if (!typed) return 'podman ps'
    const all = typed.options.has('a') || typed.options.has('all') ? ' -a' : ''
    const format = optionOf(typed, 'format')
    return `${typed.program} ps${all}${format === undefined ? '' : ` --format ${format}`}`
  },
  isError: ({ containers, failed }) => failed && containers.length === 0,
  isFiltered: ({ filtered }) => filtered,
  isEmpty: ({ containers }) => containers.length === 0
})

function parse(commandLine: string): Typed | undefined {
  const composed = /^(?:\S*\/)?(?:docker[- ]compose|podman-compose)\s/.test(commandLine)
  const typed = composed
    ? readTyped(commandLine.replace(/^(\S+) compose/, '$1-compose'), ['docker-compose', 'podman-compose'], COMPOSED)
    : readTyped(commandLine, ['podman', 'docker'], VALUED)
  const [word, verb] = typed?.words ?? []
  if (word === 'ps') return typed
  if (composed) return undefined
  return word === 'container' && (verb === 'ls' || verb === 'ps' || verb === 'list') ? typed : undefined
}

/** Which engine printed it; without a prompt nothing tells. */
function engineOf({ commandLine }: Source): string | undefined {
  const typed = parse(commandLine)
  return typed?.program.replace('-compose', '')
}

function contributeContainer(container: ListedContainer, host: Ref, engine: string | undefined, facts: FactSink): void {
  const { id, name, line, podId, podName, ...attributes } = container
  const ref = containerRef(host, { id, name })
  if (!ref) return
  const pod = podRef(host, { id: podId, name: podName })
  if (pod && podName !== undefined) facts.node(pod, { name: podName, parent: host }, line)
  const longId = id !== undefined && id.length > 12 ? id : undefined
  facts.node(
    ref,
    { name, parent: host, attributes: known({ ...attributes, containerId: longId, engine, pod: podName }) },
    line
  )
}
