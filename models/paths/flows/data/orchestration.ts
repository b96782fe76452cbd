import type { Flow } from '../flow.ts'

/** Flows of services that use the others: who talks to whom, over what. What each message carries is in `../english/orchestration.ts`. */
export const ORCHESTRATION: readonly Flow[] = [
  {
    id: 'heat-stack-create',
    group: 'orchestration',
    source: 'rpc.yaml flows.heat_stack_create',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'heat-api',
        by: 'REST',
        method: 'POST /v1/{project}/stacks',
        port: 8004,
        row: '1'
      },
      {
        id: 'create',
        from: 'heat-api',
        to: 'heat-engine',
        by: 'call',
        method: 'create_stack',
        exchange: 'heat',
        key: 'engine',
        row: '2'
      },
      {
        id: 'resource',
        from: 'heat-engine',
        to: 'heat-engine',
        by: 'cast',
        method: 'check_resource',
        exchange: 'heat',
        key: 'engine_worker',
        row: '3'
      },
      {
        id: 'network',
        from: 'heat-engine',
        to: 'neutron-server',
        by: 'REST',
        method: 'POST /v2.0/ports',
        port: 9696,
        row: '4'
      },
      {
        id: 'server',
        from: 'heat-engine',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/servers',
        port: 8774,
        row: '4'
      },
      {
        id: 'volume',
        from: 'heat-engine',
        to: 'cinder-api',
        by: 'REST',
        method: 'POST /v3/{project}/volumes',
        port: 8776,
        row: '4'
      },
      { id: 'signal', from: 'guest', to: 'heat-api-cfn', by: 'HTTP', method: 'POST /v1/signal', port: 8000, row: '5' }
    ]
  },
  {
    id: 'octavia-lb-create',
    group: 'orchestration',
    source: 'rpc.yaml flows.octavia_lb_create',
    steps: [
      {
        id: 'request',
        from: 'client',
        to: 'octavia-api',
        by: 'REST',
        method: 'POST /v2/lbaas/loadbalancers',
        port: 9876,
        row: '0'
      },
      {
        id: 'create',
        from: 'octavia-api',
        to: 'octavia-worker',
        by: 'cast',
        method: 'create_load_balancer',
        exchange: 'octavia',
        key: 'octavia-rpc',
        row: '0'
      },
      {
        id: 'boot',
        from: 'octavia-worker',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/servers',
        port: 8774,
        row: '1'
      },
      {
        id: 'ports',
        from: 'octavia-worker',
        to: 'neutron-server',
        by: 'REST',
        method: 'POST /v2.0/ports',
        port: 9696,
        row: '1'
      },
      {
        id: 'configure',
        from: 'octavia-worker',
        to: 'amphora',
        by: 'HTTPS',
        method: 'PUT /1.0/loadbalancer',
        port: 9443,
        row: '2'
      },
      {
        id: 'heartbeat',
        from: 'amphora',
        to: 'octavia-health-manager',
        by: 'UDP',
        method: 'heartbeat',
        port: 5555,
        row: '3'
      }
    ]
  }
]
