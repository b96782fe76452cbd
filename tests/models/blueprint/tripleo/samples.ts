/** TripleO's own files, small, in our own words. */

export const ROLES = `---
# the roles of a small cloud
- name: Controller
  description: |
    Everything that answers
    to the outside
  CountDefault: 1
  tags: [primary, controller]
  networks:
    External: {subnet: external_subnet}
    InternalApi:
      subnet: internal_api_subnet
  default_route_networks: ['External']
  HostnameFormatDefault: '%stackname%-controller-%index%'
  ServicesDefault:
    - OS::TripleO::Services::NeutronApi
    - OS::TripleO::Services::OVNController
- name: Compute
  networks: [InternalApi, Tenant]
  HostnameFormatDefault: '%stackname%-novacompute-%index%'
  ServicesDefault:
    - OS::TripleO::Services::NovaCompute
`
export const NETWORKS_V1 = `- name: InternalApi
  name_lower: internal_api
  vip: true
  vlan: 20
  ip_subnet: '172.16.2.0/24'
  allocation_pools: [{'start': '172.16.2.4', 'end': '172.16.2.250'}]
- name: Management
  enabled: false
  ip_subnet: 10.0.1.0/24
- name: External
  vip: true
  ip_subnet: 10.0.0.0/24
  gateway_ip: 10.0.0.1
  subnets:
    external_leaf1:
      vlan: 11
      ip_subnet: 10.0.5.0/24
`
export const NETWORKS_V2 = `- name: InternalApi
  name_lower: internal_api
  vip: true
  mtu: 1500
  subnets:
    internal_api_subnet:
      ip_subnet: 172.16.2.0/24
      vlan: 20
      allocation_pools:
      - start: 172.16.2.4
        end: 172.16.2.250
- name: Tenant
  name_lower: tenant
  subnets:
    tenant_subnet: {ip_subnet: 172.16.0.0/24, vlan: 50}
`
export const VIPS = `- network: ctlplane
  dns_name: overcloud
- network: internal_api
  ip_address: 172.16.2.240
  subnet: internal_api_subnet
`
export const DEPLOY = `- name: Controller
  count: 3
  hostname_format: controller-%index%
  defaults:
    networks:
    - network: ctlplane
      vif: true
    - network: internal_api
      subnet: internal_api_subnet
  instances:
  - hostname: controller-0
    name: node00
- name: Compute
  count: 2
  hostname_format: compute-%index%
`
export const ENVIRONMENT = `resource_registry:
  OS::TripleO::Compute::Net::SoftwareConfig: nic-configs/compute.yaml
parameter_defaults:
  ControllerCount: 1
  ComputeCount: 2
  ControllerHostnameFormat: ctl-%index%
  CloudDomain: lab.example.com
  AdminPassword: s3cr3t-never-kept
  NeutronBridgeMappings: 'datacentre:br-ex,tenant:br-isolated'
  NeutronNetworkVLANRanges: 'datacentre:100:200'
  HostnameMap:
    overcloud-novacompute-0: rack1-node7
  ComputeParameters:
    NeutronBridgeMappings: 'tenant:br-isolated'
`
export const DEPLOYED = `parameter_defaults:
  NodePortMap:
    controller-0:
      ctlplane: {ip_address: 192.168.24.10, ip_address_uri: 192.168.24.10, ip_subnet: 192.168.24.10/24}
      internal_api: {ip_address: 172.16.2.20, ip_subnet: 172.16.2.20/24}
  VipPortMap:
    internal_api: {ip_address: 172.16.2.240, ip_subnet: 172.16.2.240/24}
  ControlPlaneVipData:
    name: control_virtual_ip
    fixed_ips: [{ip_address: 192.168.24.4}]
    subnets: [{ip_version: 4}]
  DeployedServerPortMap:
    compute-0-ctlplane:
      fixed_ips: [{ip_address: 192.168.24.15}]
      subnets: [{cidr: 192.168.24.0/24}]
`
export const UNDERCLOUD = `[DEFAULT]
# comment
undercloud_hostname = director.lab.example.com
local_ip = 192.168.24.1/24
local_interface = eth1
undercloud_public_host = 192.168.24.2
undercloud_admin_host = 192.168.24.3
undercloud_admin_password = s3cr3t-never-kept

[ctlplane-subnet]
cidr = 192.168.24.0/24
dhcp_start = 192.168.24.5
dhcp_end = 192.168.24.24
gateway = 192.168.24.1
inspection_iprange = 192.168.24.100,192.168.24.120
masquerade = true
`
export const NODES = JSON.stringify(
  {
    nodes: [
      {
        name: 'node00',
        pm_type: 'ipmi',
        pm_addr: '192.0.2.205',
        pm_user: 'admin',
        pm_password: 's3cr3t-never-kept',
        mac: ['52:54:00:AA:00:01'],
        cpu: '8',
        memory: '16384',
        disk: '40',
        arch: 'x86_64',
        capabilities: 'profile:control,boot_option:local'
      }
    ]
  },
  null,
  2
)
export const INVENTORY = `Controller:
  hosts:
    controller-0:
      ansible_host: 192.168.24.10
      ctlplane_ip: 192.168.24.10
      internal_api_ip: 172.16.2.20
      internal_api_hostname: controller-0.internalapi.localdomain
  vars:
    ansible_ssh_user: tripleo-admin
    tripleo_role_name: Controller
Compute:
  hosts:
    compute-0: {ansible_host: 192.168.24.15, ctlplane_ip: 192.168.24.15}
  vars: {tripleo_role_name: Compute}
overcloud:
  children:
    Controller: {}
    Compute: {}
`
export const INVENTORY_INI = `[Controller]
controller-0 ansible_host=192.168.24.10 ansible_password=s3cr3t-never-kept

[Controller:vars]
ansible_user=tripleo-admin
[Compute]
compute-0 ansible_host=192.168.24.15
`
export const RC = `# Clear any old environment
for key in $( set | awk '{FS="="}  /^OS_/ {print $1}' ); do unset $key ; done
export OS_USERNAME=admin
export OS_PASSWORD=s3cr3t-never-kept
export OS_AUTH_URL=http://192.0.2.10:5000
`

export const FILES: [name: string, title: string, text: string][] = [
  ['roles_data.yaml', 'roles_data.yaml', ROLES],
  ['network_data.yaml', 'network_data.yaml', NETWORKS_V1],
  ['network_data_v2.yaml', 'network_data.yaml', NETWORKS_V2],
  ['vip_data.yaml', 'vip_data.yaml', VIPS],
  ['overcloud-baremetal-deploy.yaml', 'overcloud-baremetal-deploy.yaml', DEPLOY],
  ['node-info.yaml', 'Heat environment', ENVIRONMENT],
  ['overcloud-baremetal-deployed.yaml', 'Heat environment', DEPLOYED],
  ['undercloud.conf', 'undercloud.conf', UNDERCLOUD],
  ['instackenv.json', 'instackenv.json', NODES],
  ['tripleo-ansible-inventory.yaml', 'tripleo-ansible-inventory.yaml', INVENTORY],
  ['inventory.ini', 'inventory.ini', INVENTORY_INI],
  ['overcloudrc', 'overcloudrc', RC]
]
