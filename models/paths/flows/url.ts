import { serviceOf } from '../../catalogue/lookup.ts'
import { stringOf } from '../facts/values.ts'
import { actorOf, type Actor } from './actors.ts'
import type { FlowStep } from './flow.ts'
import type { Cast, Stage } from './stage.ts'

const WEB: ReadonlySet<string> = new Set(['REST', 'HTTP', 'HTTPS'])

/** Where a message without a broker is sent: the VIP that HAProxy has for it, else the host; absent without a port. */
export function urlOf(stage: Stage, { by, method, port, from }: FlowStep, to: Cast): string | undefined {
  if (port === undefined) return undefined
  if (!WEB.has(by)) return `${SCHEMES[by] ?? by.toLowerCase()}:${endOf(stage, by, to)}:${port}`
  const path = /\s(\/[^,\s]*)/.exec(method)?.[1] ?? ''
  const service = (actorOf(to.id) as Actor).services.map(serviceOf).find((each) => each?.network)
  const tls = service?.ports.find((each) => each.port === port)?.tls
  const behindVip = by === 'REST' && tls !== undefined
  if (behindVip && from === 'client' && stage.flow.cloud !== 'undercloud')
    return `https://${vip(stage, 'public')}:${tls}${path}`
  const end = behindVip ? vip(stage, inside(stage)) : endOf(stage, by, to)
  return `${by === 'HTTPS' ? 'https' : 'http'}://${end}:${port}${path}`
}

const SCHEMES: { readonly [by: string]: string } = {
  OVSDB: 'tcp',
  MySQL: 'mysql',
  RADOS: 'tcp',
  DHCP: 'udp',
  TFTP: 'udp'
}

function endOf(stage: Stage, by: string, to: Cast): string {
  if (by === 'MySQL') return vip(stage, inside(stage))
  if (by === 'OVSDB' && to.id !== 'ovsdb-server') return vip(stage, 'OVN databases')
  if (to.id === 'ovsdb-server' || to.id === 'ovs-vswitchd') return '127.0.0.1'
  return to.host?.name ?? `<${to.id}>`
}

/** What the VIP is for that services use among themselves: director has no internal API network. */
function inside({ flow }: Stage): string {
  return flow.cloud === 'undercloud' ? 'admin' : 'internal API'
}

/** The address of the VIP for this, or what it is for. */
function vip({ lookup, flow }: Stage, purpose: string): string {
  const cloud = flow.cloud ?? 'overcloud'
  const found = lookup
    .ofKind('vip')
    .find((node) => stringOf(node, 'purpose') === purpose && (node.parent ?? '').endsWith(cloud))
  return (found && stringOf(found, 'address')) ?? `<${purpose} VIP>`
}
