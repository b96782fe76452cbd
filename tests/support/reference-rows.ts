const CHAPTERS = { A: 9, B: 6, C: 10, D: 8, E: 4 }

/** The rows of the reference that facts are taken from, by file: sections of a text, keys of data. */
export const REFERENCE_ROWS: Readonly<Record<string, readonly string[]>> = {
  'COURSE.md': Object.entries(CHAPTERS).flatMap(([id, count]) =>
    Array.from({ length: count }, (_, at) => `${id}${at + 1}`)
  ),
  'checks.md': ['ovs-and-tunnels', 'ovn-control-plane', 'neutron-and-nova', 'rabbitmq-db-pacemaker', 'containers'],
  'deployment.md': ['1', '2', '3', '4', '5'],
  'naming.md': [
    'instance',
    'ovn-objects',
    'chassis-hosts-tunnels',
    'namespaces-and-their-devices',
    'bridges-and-patch-ports',
    'containers',
    'storage-names',
    'ports-and-addresses'
  ],
  'networks.yaml': ['networks', 'notes', 'vips', 'v2_format_17', 'naming', 'layouts', 'tunnel_egress_rule'],
  'ovn-paths.md': [
    'ground-rules',
    'mtu-arithmetic',
    'same-network-same-host',
    'same-network-two-hosts',
    'one-router',
    'snat',
    'floating-ip',
    'provider-vlan',
    'provider-flat',
    'dhcp',
    'metadata',
    'ipv6',
    'ml2-ovs'
  ],
  'releases.md': ['versions', 'kolla-images', 'podman-conmon-runc', 'paunch', 'fernet-tokens', 'nova-disks'],
  'roles.yaml': ['services', 'roles', 'libvirt_16', 'libvirt_17'],
  'rpc.yaml': [
    'transport',
    'exchanges',
    'queues',
    'message_kinds',
    'notifications',
    'services',
    'auth',
    'server_create_ovn',
    'image_from_volume'
  ]
}
