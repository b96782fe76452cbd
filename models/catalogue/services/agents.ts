import { containers, ports, type Service } from '../service.ts'

/** What makes the network on a host, and what every host has. */
export const AGENT_SERVICES: readonly Service[] = [
  {
    ...{ id: 'ovn_controller', kind: 'container', network: 'Tenant', driver: 'ovn', ports: ports('geneve:6081u') },
    containers: containers('ovn_controller:ovn-controller/ovn-controller=ovn-controller'),
    source: 'roles.yaml: services.ovn_controller'
  },
  {
    ...{ id: 'ovn_metadata', kind: 'container', driver: 'ovn', ports: [] },
    containers: containers(
      'ovn_metadata_agent:neutron-metadata-agent-ovn/neutron-ovn-metadata-agent=/usr/bin/networking-ovn-metadata-agent'
    ),
    sidecars: ['neutron-haproxy-ovnmeta-{network}'],
    ...{ source: 'roles.yaml: services.ovn_metadata', unverified: 'name of the process, which differs by release' }
  },
  {
    ...{ id: 'ovs_l2', kind: 'container', network: 'Tenant', driver: 'ovs' },
    containers: containers(
      'neutron_ovs_agent:neutron-openvswitch-agent/neutron-openvswitch-agent=/usr/bin/neutron-openvswitch-agent'
    ),
    ports: ports('vxlan:4789u openflow:6633l ovsdb:6640l'),
    source: 'roles.yaml: services.ovs_l2'
  },
  {
    ...{ id: 'ovs_l3', kind: 'container', driver: 'ovs', ports: [] },
    containers: containers('neutron_l3_agent:neutron-l3-agent/neutron-l3-agent=/usr/bin/neutron-l3-agent'),
    sidecars: ['neutron-keepalived-qrouter-{router}', 'neutron-haproxy-qrouter-{router}'],
    source: 'roles.yaml: services.ovs_l3'
  },
  {
    ...{ id: 'ovs_dhcp', kind: 'container', driver: 'ovs', ports: [] },
    containers: containers('neutron_dhcp:neutron-dhcp-agent/neutron-dhcp-agent=/usr/bin/neutron-dhcp-agent'),
    sidecars: ['neutron-dnsmasq-qdhcp-{network}'],
    source: 'roles.yaml: services.ovs_dhcp'
  },
  {
    ...{ id: 'ovs_metadata', kind: 'container', driver: 'ovs', ports: [] },
    containers: containers(
      'neutron_metadata_agent:neutron-metadata-agent/neutron-metadata-agent=/usr/bin/neutron-metadata-agent'
    ),
    source: 'roles.yaml: services.ovs_metadata'
  },
  {
    ...{ id: 'sriov_agent', kind: 'container', ports: [], source: 'roles.yaml: services.sriov_agent' },
    containers: containers(
      'neutron_sriov_agent:neutron-sriov-agent/neutron-sriov-nic-agent=/usr/bin/neutron-sriov-nic-agent'
    )
  },
  {
    ...{ id: 'openvswitch', kind: 'host', containers: [], ports: [], source: 'roles.yaml: services.openvswitch' },
    units: ['openvswitch.service', 'ovsdb-server.service', 'ovs-vswitchd.service']
  },
  {
    ...{ id: 'base', kind: 'container', ports: [], source: 'roles.yaml: services.base' },
    containers: containers('logrotate_crond:cron=crond')
  },
  {
    ...{ id: 'iscsid', kind: 'container', ports: [], source: 'roles.yaml: services.iscsid' },
    containers: containers('iscsid:iscsid=iscsid')
  },
  {
    ...{ id: 'multipathd', kind: 'container', ports: [], source: 'roles.yaml: services.multipathd' },
    containers: containers('multipathd:multipathd=multipathd')
  }
]
