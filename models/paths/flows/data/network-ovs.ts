import type { Flow } from '../flow.ts'

/** Networks by agents: who talks to whom, over what. What each message carries is in `../english/network-ovs.ts`. */
export const NETWORK_OVS: readonly Flow[] = [
  {
    id: 'network-create-ovs',
    group: 'network',
    source: 'rpc.yaml flows.network_port_create_ovs',
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
      {
        id: 'dhcp',
        from: 'neutron-server',
        to: 'neutron-dhcp-agent',
        by: 'cast',
        method: 'port_create_end',
        exchange: 'neutron',
        key: 'dhcp_agent.{dhcphost}',
        row: '3'
      },
      {
        id: 'dhcp-ready',
        from: 'neutron-dhcp-agent',
        to: 'neutron-server',
        by: 'call',
        method: 'dhcp_ready_on_ports',
        exchange: 'neutron',
        key: 'q-plugin',
        row: '4'
      },
      {
        id: 'bind',
        from: 'nova-compute',
        to: 'neutron-server',
        by: 'REST',
        method: 'PUT /v2.0/ports/{port}',
        port: 9696,
        row: '5'
      },
      { id: 'plug', from: 'nova-compute', to: 'ovsdb-server', by: 'OVSDB', method: 'add-port', port: 6640, row: '6' },
      {
        id: 'details',
        from: 'neutron-openvswitch-agent',
        to: 'neutron-server',
        by: 'call',
        method: 'get_devices_details_list_and_failed_devices',
        exchange: 'neutron',
        key: 'q-plugin',
        row: '7'
      },
      {
        id: 'push',
        from: 'neutron-server',
        to: 'neutron-openvswitch-agent',
        by: 'fanout',
        method: 'push',
        exchange: 'neutron-vo-Port-1.5_fanout',
        key: '',
        row: '8'
      },
      {
        id: 'flows',
        from: 'neutron-openvswitch-agent',
        to: 'ovs-vswitchd',
        by: 'OpenFlow',
        method: 'flow_mod',
        port: 6633,
        row: '9'
      },
      {
        id: 'up',
        from: 'neutron-openvswitch-agent',
        to: 'neutron-server',
        by: 'call',
        method: 'update_device_list',
        exchange: 'neutron',
        key: 'q-plugin',
        row: '10'
      },
      {
        id: 'l2pop',
        from: 'neutron-server',
        to: 'neutron-openvswitch-agent',
        by: 'fanout',
        method: 'add_fdb_entries',
        exchange: 'q-agent-notifier-l2population-update_fanout',
        key: '',
        row: '11'
      },
      {
        id: 'notify',
        from: 'neutron-server',
        to: 'nova-api',
        by: 'REST',
        method: 'POST /v2.1/os-server-external-events',
        port: 8774,
        row: '12'
      }
    ]
  },
  {
    id: 'dhcp-notification',
    group: 'network',
    source: 'rpc.yaml flows.dhcp_notification',
    steps: [
      {
        id: 'notify',
        from: 'neutron-server',
        to: 'neutron-dhcp-agent',
        by: 'cast',
        method: 'port_create_end',
        exchange: 'neutron',
        key: 'dhcp_agent.{dhcphost}',
        row: '0'
      },
      { id: 'hosts', from: 'neutron-dhcp-agent', to: 'dnsmasq', by: 'signal', method: 'SIGHUP', row: '1' },
      {
        id: 'ready',
        from: 'neutron-dhcp-agent',
        to: 'neutron-server',
        by: 'call',
        method: 'dhcp_ready_on_ports',
        exchange: 'neutron',
        key: 'q-plugin',
        row: 'network_port_create_ovs.4'
      }
    ]
  }
]
