import type { Flow } from '../flow.ts'

/** Ironic puts an image on a node: who talks to whom, over what. What each message carries is in `../english/provisioning-deploy.ts`. */
export const PROVISIONING_DEPLOY: readonly Flow[] = [
  {
    id: 'ironic-deploy',
    group: 'provisioning',
    source: 'rpc.yaml flows.ironic_deploy',
    cloud: 'undercloud',
    steps: [
      {
        id: 'request16',
        from: 'nova-compute',
        to: 'ironic-api',
        by: 'REST',
        method: 'PUT /v1/nodes/{node}/states/provision',
        port: 6385,
        row: '1',
        releases: ['16.1', '16.2']
      },
      {
        id: 'request17',
        from: 'metalsmith',
        to: 'ironic-api',
        by: 'REST',
        method: 'PUT /v1/nodes/{node}/states/provision',
        port: 6385,
        row: '1',
        releases: ['17.1']
      },
      {
        id: 'deploy',
        from: 'ironic-api',
        to: 'ironic-conductor',
        by: 'call',
        method: 'do_node_deploy',
        exchange: 'ironic',
        key: 'ironic.conductor_manager.{undercloud}',
        row: '2'
      },
      {
        id: 'dhcp-options',
        from: 'ironic-conductor',
        to: 'neutron-server',
        by: 'REST',
        method: 'PUT /v2.0/ports/{port}',
        port: 9696,
        row: '3'
      },
      {
        id: 'power',
        from: 'ironic-conductor',
        to: 'bmc',
        by: 'IPMI',
        method: 'chassis bootdev pxe, power cycle',
        port: 623,
        row: '4'
      },
      { id: 'lookup', from: 'ipa', to: 'ironic-api', by: 'REST', method: 'GET /v1/lookup', port: 6385, row: '5' },
      {
        id: 'heartbeat',
        from: 'ipa',
        to: 'ironic-api',
        by: 'REST',
        method: 'POST /v1/heartbeat/{node}',
        port: 6385,
        row: '5'
      },
      {
        id: 'hand-on',
        from: 'ironic-api',
        to: 'ironic-conductor',
        by: 'call',
        method: 'heartbeat',
        exchange: 'ironic',
        key: 'ironic.conductor_manager.{undercloud}',
        row: '6'
      },
      {
        id: 'steps',
        from: 'ironic-conductor',
        to: 'ipa',
        by: 'HTTP',
        method: 'POST /v1/commands',
        port: 9999,
        row: '7'
      }
    ]
  }
]
