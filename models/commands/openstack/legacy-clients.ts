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
    'net-ip-availability': 'ip availability'
  },
  nova: {
    '': 'server',
    service: 'compute service',
    'availability-zone': 'availability zone',
    'floating-ip': 'floating ip',
    'hypervisor-server': 'hypervisor server',
    secgroup: 'security group',
    'secgroup-rule': 'security group rule'
  },
  cinder: {
    '': 'volume',
    service: 'volume service',
    snapshot: 'volume snapshot',
    type: 'volume type',
    'availability-zone': 'availability zone'
  },
  glance: { image: 'image' },
  heat: { stack: 'stack', resource: 'stack resource', event: 'stack event' },
  ironic: { node: 'baremetal node', port: 'baremetal port', driver: 'baremetal driver' },
  keystone: { tenant: 'project' }
}

const VERB = /^(?:(.*)-)?(list|show|create|stats|boot)$/

function translate(nouns: { [noun: string]: string }): Translate {
  return (word) => {
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
