import type { Flow } from '../flow.ts'

/** Networks without RPC: who talks to whom, over what. What each message carries is in `../english/network-ovn.ts`. */
export const NETWORK_OVN: readonly Flow[] = [
  {
    id: 'network-create-ovn',
    group: 'network',
    source: 'rpc.yaml flows.network_port_create_ovn',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'neutron-server',
        by: 'REST',
        method: 'POST /v2.0/networks, /v2.0/ports',
        port: 9696,
        row: '1'
      },
      { id: 'record', from: 'neutron-server', to: 'database', by: 'MySQL', method: 'INSERT', port: 3306, row: '2' },
      { id: 'northbound', from: 'neutron-server', to: 'ovn-nb', by: 'OVSDB', method: 'transact', port: 6641, row: '3' },
      { id: 'translate', from: 'ovn-northd', to: 'ovn-sb', by: 'OVSDB', method: 'transact', port: 6642, row: '4' },
      { id: 'monitor', from: 'ovn-sb', to: 'ovn-controller', by: 'OVSDB', method: 'update', port: 6642, row: '5' },
      { id: 'flows', from: 'ovn-controller', to: 'ovs-vswitchd', by: 'OpenFlow', method: 'flow_mod', row: '6' }
    ]
  }
]
