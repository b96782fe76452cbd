import type { Blueprint } from '../schema.ts'
import type { ContainerEntry, ContainerHostEntry, ContainerNetworkEntry } from '../schema-containers.ts'
import { AddressBlock } from '../addresses.ts'
import type { Ref } from '../../topology/facts.ts'

/** A network of containers on one host: a Linux bridge with an address of its own. */
export interface PlannedContainerNetwork {
  name: string
  bridge: string
  block: AddressBlock
  gateway: string
  internal: boolean
  dns: boolean
  line: number
}

export interface PlannedContainerRun {
  entry: ContainerEntry
  /** of podman and docker: a network's name, `host`, `none`, `slirp4netns`, `pasta` */
  mode: string
  network?: PlannedContainerNetwork
  address?: string
}

/** What one engine runs on one host. */
export interface PlannedContainers {
  host: { name: string; ref: Ref }
  engine: 'podman' | 'docker'
  networks: PlannedContainerNetwork[]
  run: PlannedContainerRun[]
}

const MODES: ReadonlySet<string> = new Set(['host', 'none', 'slirp4netns', 'pasta'])

/** Resolves `containers`: hosts by name, networks by name, an address for every container that has none. */
export function planContainers(
  { containers = [] }: Blueprint,
  hosts: readonly PlannedContainers['host'][],
  report: (line: number, message: string) => void
): PlannedContainers[] {
  return containers.flatMap((entry): PlannedContainers[] => {
    const host = hosts.find(({ name }) => name === entry.host)
    if (!host) {
      report(entry.$line, `containers: there is no host ${entry.host}`)
      return []
    }
    const networks = networksOf(entry)
    const [usual] = networks
    const run = entry.run.flatMap((container): PlannedContainerRun[] => {
      const mode = container.network ?? usual!.name
      if (MODES.has(mode)) return [{ entry: container, mode }]
      const network = networks.find(({ name }) => name === mode)
      if (!network) {
        report(container.$line, `container ${container.name}: there is no container network ${mode} on ${entry.host}`)
        return []
      }
      return [{ entry: container, mode, network }]
    })
    for (const { entry: container, network } of run) {
      if (container.address !== undefined) network?.block.reserve(container.address)
    }
    for (const each of run) {
      const address = each.entry.address ?? each.network?.block.take()
      if (address !== undefined) each.address = address
    }
    return [{ host, engine: entry.engine, networks, run }]
  })
}

/** The engine's own network first, whether it is named or not. */
function networksOf({ engine, networks = [], $line: line }: ContainerHostEntry): PlannedContainerNetwork[] {
  const docker = engine === 'docker'
  const own = docker ? 'bridge' : 'podman'
  const listed: Omit<ContainerNetworkEntry, '$line'>[] = networks.some(({ name }) => name === own)
    ? networks.toSorted((a, b) => Number(b.name === own) - Number(a.name === own))
    : [{ name: own }, ...networks]
  return listed.map(({ name, cidr, bridge, internal = false, dns }, index) => {
    const usual = docker ? `172.${17 + index}.0.0/16` : index === 0 ? '10.88.0.0/16' : `10.89.${index - 1}.0/24`
    const block = new AddressBlock(cidr ?? usual)
    const gateway = block.at(1)!
    block.reserve(gateway)
    const device = docker ? (index === 0 ? 'docker0' : `br-${name}`) : `podman${index}`
    // the engines answer names in networks that somebody made
    return { name, bridge: bridge ?? device.slice(0, 15), block, gateway, internal, dns: dns ?? name !== own, line }
  })
}
