/** Words that tools, roles and everybody's clouds share: as names they tell nothing, and replaced they would break the text. */
const WORDS = `
admin service services demo default public private internal external provider tenant storage storagemgmt storage_mgmt management
ctlplane internalapi internal_api provisioning datacentre datacenter physnet overlay backend frontend shared test net network
networks subnet router server servers port ports image images volume volumes stack stacks project projects user users domain
domains group groups host hosts name names id type status state zone region regionone cluster role roles key keys value values
true false none null yes no up down active error build enabled disabled unknown member reader owner operator anonymous guest
root stack heat-admin tripleo-admin cloud-user cloud-admin centos fedora ubuntu debian cirros rocky cloud admin_project
nova neutron glance cinder keystone heat ironic swift placement barbican octavia designate manila aodh gnocchi ceilometer panko
mistral zaqar magnum sahara trove horizon haproxy rabbitmq mysql mariadb galera redis memcached etcd ceph rabbit openstack
heat_stack heat_stack_domain_admin heat_stack_user heat_stack_owner _member_ __default__ tripleo tripleo_ceph hostgroup
compute conductor scheduler controller controllers networker metadata dhcp agent engine worker notifications versioned_notifications
amq direct topic fanout headers match broker console local localhost localdomain localhost4 localhost6 nova-compute hypervisor
overcloud undercloud director iscsi nfs lvm rbd ssd hdd gold silver bronze small medium large tiny web app db api vip lb dns ntp
mgmt prod dev stage qa lab east west north south main primary secondary data log logs
`
const KNOWN: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

/** Devices, bridges and the like, whose names are conventions. */
const DEVICES =
  /^(?:lo|(?:eth|eno|enp|ens|em|nic|bond|vlan|team|p\dp|ib|tap|br|docker|virbr)[\d.]*\w{0,4}|br-[a-z]+\d*|ovs-\w+|genev_sys_\d+|vxlan_sys_\d+|provnet-.*)$/

/** Labels at the end of full names that say nothing of whose they are. */
const LABELS =
  /^(?:localdomain|localhost|local|lan|internal|ctlplane|internalapi|storage|storagemgmt|tenant|external|management|com|net|org|io|co|kr|jp|de|eu|uk|us|edu|gov|info|biz|dev|cloud|openstack|redhat|registry|docker|quay|arpa|in-addr|ip6|openstacklocal|novalocal)$/

/** True for a name that stays: a word of the tools, a device, a number, or too short to be told from text. */
export function isWellKnown(name: string): boolean {
  const plain = name.toLowerCase()
  const isShort = name.length < 3 && !/[^\x20-\x7e]/.test(name)
  return isShort || KNOWN.has(plain) || DEVICES.test(plain) || /^[\d.,:/ -]+$/.test(name)
}

/** True for a label of a domain that stays. */
export function isCommonLabel(label: string): boolean {
  return label.length < 3 || LABELS.test(label.toLowerCase()) || isWellKnown(label)
}

/** Parts of a host's name from which its role is known: they stay. */
const ROLE =
  /(?:undercloud|overcloud|director|controller|compute|networker|storage|ceph|database|messaging|telemetry|conductor|swift|hci|nova|dpdk|sriov|dcn|edge|infra|bastion|object|block|ironic)/i

/** True for a part of a host's name that says what the host is for. */
export function isRolePart(part: string): boolean {
  return ROLE.test(part)
}
