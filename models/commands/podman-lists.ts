/**
 * What podman and docker list besides containers and pods: `images`, `network ls`, `volume ls`, `version`, `info`, `top`, `stats`,
 * `port`. Their rows are read; published ports belong to the container, the rest has no place in a topology.
 *
 *     REPOSITORY                                              TAG   IMAGE ID      CREATED        SIZE
 *     registry.example.com/rhosp-rhel9/openstack-nova-compute 17.1  95784e0e6f84  2 minutes ago  1.2 GB
 */
import { readTyped, type Typed } from '../captures/typed.ts'
import { isElision } from '../text/elision.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import type { LineLedger } from '../text/line-ledger.ts'
import { containerRef } from '../topology/container-refs.ts'
import { defineCommand } from './command.ts'

interface Listed {
  /** lines of content */
  rows: number
  /** `80/tcp -> 0.0.0.0:8080`, by container name or id */
  ports: { container: string; port: string; line: number }[]
  failed: boolean
}

const VALUED = new Set(['format', 'filter', 'f', 'sort', 'interval', 'i'])
const ALONE = new Set(['images', 'version', 'info', 'top', 'stats', 'port', 'history', 'diff'])
const WITH_VERB = new Set(['network', 'volume', 'image', 'container', 'system'])
const VERBS = new Set(['ls', 'list', 'inspect', 'top', 'stats', 'port', 'df', 'info', 'history'])
const HEADINGS = [
  /^\s*REPOSITORY\s+TAG\s+(?:DIGEST\s+)?IMAGE ID\b/,
  /^\s*NETWORK ID\s+NAME\s+(?:VERSION\s+)?(?:DRIVER|PLUGINS)\b/,
  /^\s*DRIVER\s+VOLUME NAME\s*$/,
  /^\s*(?:CONTAINER )?ID\s+NAME\s+CPU %\s/
]

export const podmanLists = defineCommand<Listed>({
  id: 'podman-lists',
  title: 'podman images',
  scope: 'host',
  matches: (commandLine) => parse(commandLine) !== undefined,
  looksLike(output) {
    const first = output.find((line) => line.trim() !== '') ?? ''
    return HEADINGS.some((heading) => heading.test(first))
  },
  read(ledger, commandLine) {
    const failed = readContainerErrors(ledger)
    const typed = parse(commandLine)
    const ports = typed && isPort(typed) ? readPorts(ledger, typed) : []
    let rows = 0
    for (const index of ledger.leftover()) {
      if (isElision(ledger.at(index))) ledger.markIncomplete()
      else rows++
      ledger.take(index)
    }
    return { rows, ports, failed }
  },
  contribute({ ports }, { host }, facts) {
    if (!host) return
    const byContainer = new Map<string, Listed['ports']>()
    for (const port of ports) byContainer.set(port.container, [...(byContainer.get(port.container) ?? []), port])
    for (const [name, own] of byContainer) {
      const isId = /^[0-9a-f]{12}(?:[0-9a-f]{52})?$/.test(name)
      const ref = containerRef(host, isId ? { id: name } : { name })
      if (!ref) continue
      const attributes = { ports: own.map(({ port }) => port).sort() }
      facts.node(ref, { name: isId ? undefined : name, parent: host, attributes }, own[0]!.line)
    }
  },
  canonical(commandLine) {
    const typed = parse(commandLine)
    if (!typed) return 'podman images'
    const [noun = '', verb = ''] = typed.words
    return WITH_VERB.has(noun) ? `${typed.program} ${noun} ${verb}` : `${typed.program} ${noun}`
  },
  isError: ({ rows, ports, failed }) => failed && rows === 0 && ports.length === 0,
  isEmpty: ({ rows, ports }) => rows === 0 && ports.length === 0
})

function parse(commandLine: string): Typed | undefined {
  const typed = readTyped(commandLine, ['podman', 'docker'], VALUED)
  const [noun = '', verb = ''] = typed?.words ?? []
  if (ALONE.has(noun)) return typed
  if (noun === 'image' && verb === 'inspect') return undefined
  if (noun === 'container' && (verb === 'ls' || verb === 'list' || verb === 'inspect')) return undefined
  return WITH_VERB.has(noun) && VERBS.has(verb) ? typed : undefined
}

function isPort({ words }: Typed): boolean {
  return words[0] === 'port' || words[1] === 'port'
}

/** `podman port NAME`, or with `-a` the container before each port. */
function readPorts(ledger: LineLedger, { words }: Typed): Listed['ports'] {
  const named = words.at(words[0] === 'port' ? 1 : 2)
  const ports: Listed['ports'] = []
  for (let index = 0; index < ledger.length; index++) {
    const match = /^\s*(?:(\S+)\s+)?(\d{1,5}\/(?:tcp|udp|sctp)) -> (\S+:\d{1,5})\s*$/.exec(ledger.at(index))
    const container = match?.[1] ?? named
    if (!match || container === undefined) continue
    ports.push({ container, port: `${match[3]!}->${match[2]!}`, line: index })
    ledger.take(index)
  }
  return ports
}
