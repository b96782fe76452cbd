import type { Flow } from '../flow.ts'

/** How a machine becomes a node of the overcloud: who talks to whom, over what. What each message carries is in `../english/provisioning-node.ts`. */
export const PROVISIONING_NODE: readonly Flow[] = [
  {
    id: 'node-provisioning',
    group: 'provisioning',
    source: 'deployment.md §3',
    cloud: 'undercloud',
    steps: [
      {
        id: 'register16',
        from: 'mistral',
        to: 'ironic-api',
        by: 'REST',
        method: 'POST /v1/nodes',
        port: 6385,
        row: '1',
        releases: ['16.1', '16.2']
      },
      {
        id: 'register17',
        from: 'client',
        to: 'ironic-api',
        by: 'REST',
        method: 'POST /v1/nodes',
        port: 6385,
        row: '1',
        releases: ['17.1']
      },
      {
        id: 'manage',
        from: 'ironic-api',
        to: 'ironic-conductor',
        by: 'call',
        method: 'do_provisioning_action',
        exchange: 'ironic',
        key: 'ironic.conductor_manager.{undercloud}',
        row: '2'
      },
      { id: 'bmc', from: 'ironic-conductor', to: 'bmc', by: 'IPMI', method: 'power status', port: 623, row: '2' },
      {
        id: 'introspect',
        from: 'ironic-conductor',
        to: 'ironic-inspector',
        by: 'REST',
        method: 'POST /v1/introspection/{node}',
        port: 5050,
        row: '3'
      },
      {
        id: 'filter',
        from: 'ironic-inspector',
        to: 'inspector-dnsmasq',
        by: 'local',
        method: 'dhcp-hostsdir',
        row: '4'
      },
      {
        id: 'boot',
        from: 'ironic-conductor',
        to: 'bmc',
        by: 'IPMI',
        method: 'chassis bootdev pxe, power on',
        port: 623,
        row: '4'
      },
      { id: 'discover', from: 'node', to: 'inspector-dnsmasq', by: 'DHCP', method: 'DISCOVER', port: 67, row: '5' },
      {
        id: 'loader',
        from: 'node',
        to: 'pxe-tftp',
        by: 'TFTP',
        method: 'RRQ undionly.kpxe, ipxe.efi',
        port: 69,
        row: '6'
      },
      {
        id: 'script',
        from: 'node',
        to: 'inspector-dnsmasq',
        by: 'DHCP',
        method: 'DISCOVER, option 175',
        port: 67,
        row: '7'
      },
      {
        id: 'ramdisk',
        from: 'node',
        to: 'pxe-http',
        by: 'HTTP',
        method: 'GET inspector.ipxe, kernel, initramfs',
        port: 8088,
        row: '8'
      },
      {
        id: 'report',
        from: 'ipa',
        to: 'ironic-inspector',
        by: 'HTTP',
        method: 'POST /v1/continue',
        port: 5050,
        row: '9'
      },
      {
        id: 'store16',
        from: 'ironic-inspector',
        to: 'swift',
        by: 'REST',
        method: 'PUT /v1/AUTH_…/ironic-inspector',
        port: 8080,
        row: '9',
        releases: ['16.1', '16.2']
      },
      {
        id: 'store17',
        from: 'ironic-inspector',
        to: 'database',
        by: 'MySQL',
        method: 'INSERT',
        port: 3306,
        row: '9',
        releases: ['17.1']
      },
      {
        id: 'provide',
        from: 'ironic-api',
        to: 'ironic-conductor',
        by: 'call',
        method: 'do_provisioning_action',
        exchange: 'ironic',
        key: 'ironic.conductor_manager.{undercloud}',
        row: '10'
      },
      {
        id: 'stack16',
        from: 'heat-engine',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/servers',
        port: 8774,
        row: '11',
        releases: ['16.1', '16.2']
      },
      {
        id: 'choose16',
        from: 'nova-scheduler',
        to: 'placement',
        by: 'REST',
        method: 'GET /allocation_candidates',
        port: 8778,
        row: '11',
        releases: ['16.1', '16.2']
      },
      {
        id: 'deploy16',
        from: 'nova-compute',
        to: 'ironic-api',
        by: 'REST',
        method: 'PUT /v1/nodes/{node}/states/provision',
        port: 6385,
        row: '11',
        releases: ['16.1', '16.2']
      },
      {
        id: 'choose17',
        from: 'metalsmith',
        to: 'ironic-api',
        by: 'REST',
        method: 'POST /v1/allocations',
        port: 6385,
        row: '11',
        releases: ['17.1']
      },
      {
        id: 'port16',
        from: 'nova-compute',
        to: 'neutron-server',
        by: 'REST',
        method: 'POST /v2.0/ports',
        port: 9696,
        row: '12',
        releases: ['16.1', '16.2']
      },
      {
        id: 'port17',
        from: 'metalsmith',
        to: 'neutron-server',
        by: 'REST',
        method: 'POST /v2.0/ports',
        port: 9696,
        row: '12',
        releases: ['17.1']
      },
      {
        id: 'pxe',
        from: 'ironic-conductor',
        to: 'neutron-server',
        by: 'REST',
        method: 'PUT /v2.0/ports/{port}',
        port: 9696,
        row: '13'
      },
      {
        id: 'cycle',
        from: 'ironic-conductor',
        to: 'bmc',
        by: 'IPMI',
        method: 'chassis bootdev pxe, power cycle',
        port: 623,
        row: '13'
      },
      { id: 'address', from: 'node', to: 'neutron-dnsmasq', by: 'DHCP', method: 'DISCOVER', port: 67, row: '14' },
      { id: 'again', from: 'node', to: 'pxe-tftp', by: 'TFTP', method: 'RRQ', port: 69, row: '14' },
      {
        id: 'ipa',
        from: 'node',
        to: 'pxe-http',
        by: 'HTTP',
        method: 'GET boot script, kernel, initramfs',
        port: 8088,
        row: '14'
      },
      { id: 'lookup', from: 'ipa', to: 'ironic-api', by: 'REST', method: 'GET /v1/lookup', port: 6385, row: '15' },
      {
        id: 'heartbeat',
        from: 'ipa',
        to: 'ironic-api',
        by: 'REST',
        method: 'POST /v1/heartbeat/{node}',
        port: 6385,
        row: '15'
      },
      {
        id: 'steps',
        from: 'ironic-conductor',
        to: 'ipa',
        by: 'HTTP',
        method: 'POST /v1/commands',
        port: 9999,
        row: '16'
      },
      {
        id: 'image16',
        from: 'ipa',
        to: 'swift',
        by: 'HTTP',
        method: 'GET temporary URL',
        port: 8080,
        row: '16',
        releases: ['16.1', '16.2']
      },
      {
        id: 'image17',
        from: 'ipa',
        to: 'pxe-http',
        by: 'HTTP',
        method: 'GET image file',
        port: 8088,
        row: '16',
        releases: ['17.1']
      },
      {
        id: 'disk',
        from: 'ironic-conductor',
        to: 'bmc',
        by: 'IPMI',
        method: 'chassis bootdev disk, reboot',
        port: 623,
        row: '17'
      },
      { id: 'first-boot', from: 'node', to: 'neutron-dnsmasq', by: 'DHCP', method: 'REQUEST', port: 67, row: '18' },
      {
        id: 'networks17',
        from: 'ansible',
        to: 'overcloud-node',
        by: 'SSH',
        method: 'os-net-config',
        port: 22,
        row: '19',
        releases: ['17.1']
      },
      {
        id: 'decide16',
        from: 'heat-engine',
        to: 'database',
        by: 'MySQL',
        method: 'INSERT',
        port: 3306,
        row: '20',
        releases: ['16.1', '16.2']
      },
      {
        id: 'decide17',
        from: 'client',
        to: 'heat-engine',
        by: 'local',
        method: 'ephemeral Heat',
        row: '20',
        releases: ['17.1']
      },
      {
        id: 'config16',
        from: 'mistral',
        to: 'ansible',
        by: 'local',
        method: 'ansible-playbook',
        row: '21',
        releases: ['16.1', '16.2']
      },
      {
        id: 'config17',
        from: 'client',
        to: 'ansible',
        by: 'local',
        method: 'ansible-playbook',
        row: '21',
        releases: ['17.1']
      },
      { id: 'apply', from: 'ansible', to: 'overcloud-node', by: 'SSH', method: 'tripleo-admin', port: 22, row: '22' },
      {
        id: 'paunch',
        from: 'overcloud-node',
        to: 'overcloud-node',
        by: 'local',
        method: 'paunch apply',
        row: '22',
        releases: ['16.1', '16.2']
      },
      {
        id: 'manage17',
        from: 'overcloud-node',
        to: 'overcloud-node',
        by: 'local',
        method: 'tripleo_container_manage',
        row: '22',
        releases: ['17.1']
      },
      { id: 'pull', from: 'overcloud-node', to: 'registry', by: 'HTTP', method: 'GET /v2/…', port: 8787, row: '23' }
    ]
  }
]
