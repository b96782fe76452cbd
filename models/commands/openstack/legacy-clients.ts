/** The clients that `openstack` replaced, and what it calls their nouns: `neutron net-list` → `network`, `list`. */
type Translate = (word: string) => [resource: string, verb: string | undefined]

const NOUNS: { [client: string]: { [noun: string]: string } } = {
  neutron: {
    net: 'network',
    floatingip: 'floating ip',
    agent: 'network agent',
    'router-port': 'port',
    'security-group': 'security group',
    'security-group-rule': 'security group rule',
    'net-ip-availability': 'ip availability',
    subnetpool: 'subnet pool',
    rbac: 'network rbac',
    'qos-policy': 'network qos policy',
    'lbaas-loadbalancer': 'loadbalancer',
    'lbaas-loadbalancer-status': 'loadbalancer status',
    'lbaas-listener': 'loadbalancer listener',
    'lbaas-pool': 'loadbalancer pool',
    'lbaas-member': 'loadbalancer member'
  },
  nova: {
    '': 'server',
    service: 'compute service',
    'availability-zone': 'availability zone',
    'floating-ip': 'floating ip',
    'hypervisor-server': 'hypervisor server',
    interface: 'server interface',
    secgroup: 'security group',
    'secgroup-rule': 'security group rule'
  },
  cinder: {
    '': 'volume',
    service: 'volume service',
    snapshot: 'volume snapshot',
    type: 'volume type',
    backup: 'volume backup',
    'availability-zone': 'availability zone'
  },
  glance: { image: 'image' },
  heat: {
    stack: 'stack',
    resource: 'stack resource',
    event: 'stack event',
    output: 'stack output',
    service: 'orchestration service'
  },
  ironic: { node: 'baremetal node', port: 'baremetal port', driver: 'baremetal driver' },
  keystone: { tenant: 'project' }
}

/** Some verbs stand in the middle: `net-list-on-dhcp-agent`, `l3-agent-list-hosting-router`. */
const PLACED = /^(net|router|dhcp-agent|l3-agent)-list-(?:on|hosting)-[a-z0-9-]+$/

const VERB = /^(?:(.*)-)?(list|show|create|stats|boot)$/

function translate(nouns: { [noun: string]: string }): Translate {
  return (word) => {
    const placed = PLACED.exec(word)?.[1]
    if (placed !== undefined)
      return [placed === 'net' ? 'network' : placed === 'router' ? 'router' : 'network agent', 'list']
    const found = VERB.exec(word)
    const noun = found ? (found[1] ?? '') : word
    const verb = found?.[2]
    const resource = Object.hasOwn(nouns, noun) ? nouns[noun]! : noun.replaceAll('-', ' ')
    return [resource, verb === 'boot' ? 'create' : verb]
  }
}

export const LEGACY_CLIENTS: ReadonlyMap<string, Translate> = new Map(
  Object.entries(NOUNS).map(([client, nouns]) => [client, translate(nouns)])
)
