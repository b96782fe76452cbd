import type { NodeKind, Topology } from '../../topology/vocabulary.ts'

/** Kinds whose names people chose. Roles, services, containers, topics, devices and bridges are named by the tools. */
const NAMED: ReadonlySet<NodeKind> = new Set<NodeKind>([
  'domain',
  'project',
  'user',
  'group',
  'network',
  'subnet',
  'router',
  'port',
  'server',
  'volume',
  'volume-snapshot',
  'volume-backup',
  'image',
  'flavor',
  'keypair',
  'stack',
  'server-group',
  'security-group',
  'aggregate',
  'availability-zone',
  'trunk',
  'network-segment',
  'address-scope',
  'subnet-pool',
  'address-group',
  'qos-policy',
  'load-balancer',
  'listener',
  'pool',
  'health-monitor',
  'dns-zone',
  'recordset',
  'secret'
])
const HAS_ID = /[0-9a-f]{12}|[0-9a-f]{8}-[0-9a-f]{4}/i
const COMMON_USERS = /^(?:root|stack|heat-admin|tripleo-admin|cloud-user|cloud-admin|core|rabbit)$/
const MAIL =
  /\b([\w.+-]{1,64})@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,6}\.(?:com|net|org|io|kr|jp|de|edu|gov|info|biz))\b/gi
const PROMPT =
  /^(?:\([^)\n]{1,40}\) ?)?\[?([a-z_][\w-]{0,31})@([a-z0-9][\w.-]{0,252})(?: [^\]\n]{0,200}\]|:[^\n#$]{0,200})[#$] /gim
const URL_HOST = /\bhttps?:\/\/([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})(?=[:/\s"'|]|$)/gim

/** Names of machines, full ones included. */
export function hostNamesOf({ nodes }: Topology): string[] {
  return nodes
    .filter(
      ({ kind, id }) =>
        (kind === 'host' && !/^host:(?:capture|ovs|row|chassis)-/.test(id)) ||
        kind === 'baremetal-node' ||
        kind === 'resource-provider'
    )
    .flatMap(({ name, attributes }) => [name, String(attributes['fqdn'] ?? '')])
    .filter((name) => /^[a-z][\w.-]*$/i.test(name) && !/^[\d.]+$/.test(name) && !HAS_ID.test(name))
}

/** Names that people gave to things of the cloud, and what they wrote about them. */
export function namesOf({ nodes }: Topology): string[] {
  return nodes.flatMap(({ kind, name, attributes }) => {
    const names = NAMED.has(kind) && name !== '' ? [name] : []
    const { description, dnsName } = attributes
    if (typeof description === 'string' && description.length >= 8 && /[^\x21-\x7e]/.test(description))
      names.push(description)
    if (typeof dnsName === 'string') names.push(dnsName.replace(/\.$/, ''))
    return names.filter((each) => !HAS_ID.test(each) && !/^(?:\d+\.){3}\d+|:/.test(each))
  })
}

/** Names that only the text around the outputs tells: who was logged in where, mail addresses, hosts of URLs. */
export function namesInText(text: string): { hosts: string[]; names: string[] } {
  const hosts: string[] = []
  const names: string[] = []
  for (const [, user = '', host = ''] of text.matchAll(PROMPT)) {
    hosts.push(host)
    if (!COMMON_USERS.test(user)) names.push(user)
  }
  for (const [, user = '', host = ''] of text.matchAll(MAIL)) {
    hosts.push(host)
    if (!COMMON_USERS.test(user)) names.push(user)
  }
  for (const [, host = ''] of text.matchAll(URL_HOST)) if (!/^[\d.]+$/.test(host)) hosts.push(host)
  return { hosts, names }
}
