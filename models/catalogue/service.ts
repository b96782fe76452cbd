/** The words of the catalogue: what a service of a TripleO cloud is made of. Data stands in `services/`, questions in `lookup.ts`. */

export const RELEASES = ['16.1', '16.2', '17.1'] as const
export type Release = (typeof RELEASES)[number]
export type Driver = 'ovn' | 'ovs'

/** An isolated network of director. */
export type NetworkName = 'ctlplane' | 'External' | 'InternalApi' | 'Storage' | 'StorageMgmt' | 'Tenant'

export interface Port {
  name: string
  /** with `last`, the first of a range */
  port: number
  last?: number
  protocol: 'tcp' | 'udp'
  /** where HAProxy has TLS on the public VIP for it */
  tls?: number
  /** listens on 127.0.0.1 only */
  local?: boolean
}

export interface Container {
  /** as `podman ps` prints it; `{host}`, `{id}`, `{fsid}` stand for a host's short name, an OSD's number, the cluster */
  name: string
  /** without `openstack-` */
  image: string
  /** what the service lists of the clouds, and we, call what runs in it */
  binary?: string
  /** what the init of the container runs */
  process?: string
  /** the unit, where it is not tripleo_<container>.service */
  unit?: string
}

/** How Pacemaker keeps a service. */
export interface PacemakerResource {
  bundle: string
  /** inside the containers; absent where nothing but the container is watched */
  resource?: string
  agent?: string
  /** `each` host of the role has a copy, or there is one in the cluster */
  copies: 'each' | 'one'
  /** how many copies are promoted */
  promoted?: 'all' | 'one'
}

export interface Service {
  id: string
  /** container: one unit each; bundle: Pacemaker's; host: units of the host without a container, or with Ceph's own */
  kind: 'container' | 'bundle' | 'host'
  containers: readonly Container[]
  /** network the processes listen on; absent where nothing listens for others */
  network?: NetworkName
  ports: readonly Port[]
  /** units of the host */
  units?: readonly string[]
  pacemaker?: PacemakerResource
  /** only in these releases */
  releases?: readonly Release[]
  /** only with this driver of Neutron */
  driver?: Driver
  /** side containers that its agent starts: no unit; `{network}` and `{router}` stand for their ids */
  sidecars?: readonly string[]
  /** row of the reference, `path: key` */
  source: string
  /** what of it no source confirms */
  unverified?: string
}

/** `nova_api:nova-api=httpd` → container, image and binary, what runs. */
export function containers(rows: string, units: { readonly [container: string]: string } = {}): Container[] {
  return rows
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [, name = '', image, binary, process] = /^([^:=/]+):([^=/]+)(?:\/([^=]+))?(?:=(.+))?$/.exec(row) ?? []
      const unit = Object.hasOwn(units, name) ? units[name] : undefined
      return {
        ...{ name, image: image ?? name },
        ...(binary === undefined ? {} : { binary }),
        ...(process === undefined ? {} : { process }),
        ...(unit === undefined ? {} : { unit })
      }
    })
}

/** `api:5000/13000 heartbeat:5555u msgr:6800-7300 management:15672l`: u is UDP, l loopback, behind / the public TLS port. */
export function ports(rows: string): Port[] {
  return rows
    .trim()
    .split(/\s+/)
    .map((row) => {
      const [, name = '', port, last, mark, tls] = /^([^:]+):(\d+)(?:-(\d+))?([ul])?(?:\/(\d+))?$/.exec(row) ?? []
      return {
        ...{ name, port: Number(port), protocol: mark === 'u' ? ('udp' as const) : ('tcp' as const) },
        ...(last === undefined ? {} : { last: Number(last) }),
        ...(tls === undefined ? {} : { tls: Number(tls) }),
        ...(mark === 'l' ? { local: true } : {})
      }
    })
}
