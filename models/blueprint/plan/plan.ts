import type { PlannedContainers } from './containers.ts'
import type { Ref } from '../../topology/facts.ts'
import type { AddressBlock } from '../addresses.ts'
import type { Container, Service } from '../../catalogue/service.ts'
import type { Blueprint, NicEntry } from '../schema.ts'
import type { VolumeEntry } from '../schema-services.ts'
import type { PlannedLink, PlannedThing } from './things.ts'

/** Tells what is wrong in a blueprint beyond the form of its values; `line` from 0. */
export type Report = (line: number, message: string) => void

/** An isolated network of director, and a network of the undercloud's Neutron. */
export interface IsolatedNetwork {
  name: string
  ref: Ref
  uuid: string
  block: AddressBlock
  vlan?: number
  gateway?: string
  mtu: number
  line: number
}

export interface Vip {
  address: string
  network: IsolatedNetwork
  cloud: 'undercloud' | 'overcloud'
  purpose: string
  line: number
}

export interface PlannedHost {
  name: string
  fqdn: string
  role?: string
  /** absent for machines that no director deployed */
  cloud?: 'undercloud' | 'overcloud'
  ref: Ref
  line: number
  /** isolated network → the host's address in it, without prefix length */
  addresses: Map<string, string>
  nics: NicEntry[]
  compute: boolean
  gateway: boolean
  /** present where networks of projects reach: OVN chassis, or host of Neutron's agents */
  chassis?: { name: string; address: string }
  /** physical network → bridge */
  mappings: Map<string, string>
  attributes: { [key: string]: string | string[] }
}

export interface NeutronSubnet {
  name: string
  uuid: string
  ref: Ref
  network: NeutronNetwork
  block: AddressBlock
  gateway?: string
  dhcp: boolean
  dns: readonly string[]
  pool?: readonly [string, string]
  line: number
}

export interface NeutronNetwork {
  name: string
  uuid: string
  ref: Ref
  project?: string
  type: 'flat' | 'vlan' | 'geneve' | 'vxlan' | 'gre' | 'local'
  physicalNetwork?: string
  segmentationId?: number
  external: boolean
  shared: boolean
  mtu: number
  subnets: NeutronSubnet[]
  ports: NeutronPort[]
  /** key of the OVN datapath, which is the VNI on the wire */
  tunnelKey: number
  /** southbound datapath row */
  datapath: string
  /** `provnet-<segment>` */
  localnet?: string
  line: number
}

export interface NeutronPort {
  uuid: string
  ref: Ref
  name: string
  network: NeutronNetwork
  mac: string
  addresses: { address: string; subnet: NeutronSubnet }[]
  purpose: 'server' | 'router-interface' | 'router-gateway' | 'metadata' | 'dhcp'
  host?: PlannedHost
  server?: Server
  router?: Router
  tunnelKey: number
  line: number
}

export interface Router {
  name: string
  uuid: string
  ref: Ref
  project: string
  snat: boolean
  gateway?: NeutronPort
  /** highest priority first; the first one is active */
  gatewayHosts: PlannedHost[]
  interfaces: NeutronPort[]
  tunnelKey: number
  line: number
}

export interface Server {
  name: string
  uuid: string
  ref: Ref
  project: string
  host: PlannedHost
  flavor?: string
  image?: string
  ports: NeutronPort[]
  line: number
}

export interface FloatingIp {
  address: string
  uuid: string
  network: NeutronNetwork
  router: Router
  port: NeutronPort
  project: string
  mode: 'distributed' | 'centralized'
  mac: string
  line: number
}

export interface Project {
  name: string
  uuid: string
  ref: Ref
  line: number
}

/** The port by which the undercloud's DHCP agent serves the nodes that it deploys. */
export interface ProvisioningDhcp {
  host: PlannedHost
  network: IsolatedNetwork
  address: string
  uuid: string
  mac: string
}

export interface PlannedContainer {
  name: string
  image: string
  unit: string | undefined
  entry: Container
}

/** A service on a host. */
export interface PlannedService {
  service: Service
  host: PlannedHost
  containers: PlannedContainer[]
  /** number of a bundle's copy */
  copy?: number
  /** where it listens */
  address?: string
}

export interface PlannedOsd {
  id: number
  host: PlannedHost
}

export interface ServicePlan {
  services: PlannedService[]
  byHost: Map<PlannedHost, PlannedService[]>
  osds: PlannedOsd[]
  ceph: boolean
  /** two init processes of every container are drawn */
  processes: boolean
}

export interface PlannedImage {
  name: string
  format: string
  size?: number
  /** nobody wrote the format */
  guessed: boolean
  line: number
}

export interface PlannedVolume {
  entry: VolumeEntry
  server?: Server
}

export interface StoragePlan {
  images: PlannedImage[]
  volumes: PlannedVolume[]
  /** where servers have the disks that Nova makes */
  disks: 'ceph' | 'local'
}

/** A blueprint with every name resolved, every address given and every id made. */
export interface Plan {
  blueprint: Blueprint
  isolated: IsolatedNetwork[]
  vips: Vip[]
  hosts: PlannedHost[]
  projects: Project[]
  networks: NeutronNetwork[]
  routers: Router[]
  servers: Server[]
  floatingIps: FloatingIp[]
  provisioning?: ProvisioningDhcp
  running: ServicePlan
  storage: StoragePlan
  containers: PlannedContainers[]
  /** what the blueprint says outright */
  things: PlannedThing[]
  links: PlannedLink[]
}
