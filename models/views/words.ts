import { FLOW_PICTURE } from './flow-words.ts'
import { CONTAINER_WORDS } from './containers/english.ts'
import { FOLD_WORDS } from './fold-words.ts'
import { MESSAGING_WORDS } from './messaging/english.ts'
import { SERVICES_WORDS } from './services/english.ts'
import { STORAGE_WORDS } from './storage/english.ts'

/** Words that pictures need besides names; a window hands in its own for another language. */
export const ENGLISH = {
  ...FLOW_PICTURE,
  ...MESSAGING_WORDS,
  ...SERVICES_WORDS,
  ...CONTAINER_WORDS,
  ...STORAGE_WORDS,
  ...FOLD_WORDS,
  'picture.overlay': 'Overlay',
  'picture.logicalPane': 'Logical',
  'picture.logicalPane.why': 'what Neutron and OVN decide',
  'picture.physicalPane': 'Physical',
  'picture.physicalPane.why': 'what the frame crosses',
  'picture.notProvided': 'not provided',
  'picture.plan': 'plan',
  'picture.gatewayActive': 'active gateway',
  'picture.gateway': 'gateway {priority}',
  'picture.gatewayPlain': 'gateway',
  'picture.more': '{count} more',
  'picture.hosts': '{count} hosts',
  'picture.servers': '{count} servers',
  'picture.untagged': 'untagged',
  'picture.vlan': 'VLAN {tag}',
  'picture.vlans': 'VLANs {tags}',
  'picture.vip': 'VIP {address}',
  'picture.tunnelEnds': 'tunnel ends',
  'picture.providerWire': 'provider wire',
  'picture.pairs': '{pairs} of {total} pairs joined',
  'picture.oneEnd': 'one end, no peer known',
  'picture.noPairs': 'no tunnels between these',
  'picture.unknownPairs': '{count} seen from one side',
  'picture.missingPairs': '{count} missing',
  'picture.noTunnel': 'no tunnel',
  'picture.noTunnelFrom': 'no tunnel on {host}',
  'picture.carried': 'Carried',
  'picture.vni': 'VNI {key}',
  'picture.chassis': 'chassis {id}',
  'picture.port': '{count} port',
  'picture.ports': '{count} ports',
  'picture.routerGateway': '{router} gateway',
  'picture.active': 'active',
  'picture.activePriority': 'active · priority {priority}',
  'picture.tunnel': '{count} tunnel',
  'picture.tunnels': '{count} tunnels',
  'picture.inError': '{count} in error',
  'picture.bfdUp': 'bfd {count} up',
  'picture.hostRouting': 'host routing',
  'picture.function': 'VF {index} {name}',
  'picture.functions': '{count} VFs in use',
  'picture.upUnused': 'up, unused',
  'picture.downUnused': 'down, unused',
  'picture.metadata': 'metadata',
  'picture.namespace': 'namespace',
  'picture.behind': 'behind {bridge}',
  'picture.floatingIps': '{count} floating IPs',
  'picture.notAssociated': 'not associated',
  'picture.distributed': 'distributed',
  'picture.centralized': 'centralized',
  'legend.patch': 'patch pair',
  'legend.through': 'through the host, not a cable',
  'legend.route-back': 'the way back only',
  'legend.missing': 'missing or failed',
  'legend.station': 'last part of the address',
  'legend.hollow': 'on the wire, no address',
  'legend.inferred': 'inferred or planned',
  'legend.missing-host': 'not provided',
  'plane.prov': 'provisioning',
  'plane.mgmt': 'management, API',
  'plane.ten': 'tenant, overlay',
  'plane.ext': 'provider, external',
  'plane.sto': 'storage',
  'plane.msg': 'messaging',
  'plane.rest': 'REST'
} as const satisfies { readonly [key: string]: string }

export type WordKey = keyof typeof ENGLISH
export type Words = (key: WordKey, values?: { readonly [name: string]: string | number }) => string

/** Fills a template: `{count} more` and count 5 give `5 more`. */
export function fill(template: string, values: { readonly [name: string]: string | number } = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole
  )
}

export const english: Words = (key, values) => fill(ENGLISH[key], values)
