/** Northbound tables that say something about the picture, in the order they are joined. */
const NORTHBOUND =
  'Logical_Switch Logical_Switch_Port Logical_Router Logical_Router_Port NAT Gateway_Chassis HA_Chassis_Group HA_Chassis Logical_Router_Static_Route ACL Port_Group Address_Set DHCP_Options DNS Load_Balancer'
const SOUTHBOUND = 'Chassis Chassis_Private Encap Datapath_Binding Port_Binding MAC_Binding HA_Chassis_Group'
const OVS = 'Open_vSwitch Bridge Port Interface'
/** Containers by release: RHOSP 17, pacemaker bundles of 13 to 16, RDO. */
const NORTH = 'ovn_cluster_north_db_server ovn-dbs-bundle-(podman|docker)-[0-9]+ ovn_north_db_server'
const SOUTH = 'ovn_cluster_south_db_server ovn-dbs-bundle-(podman|docker)-[0-9]+ ovn_south_db_server'
const VIRSH = 'nova_virtqemud nova_libvirt'
const RABBIT_LISTS = [
  'list_queues name durable auto_delete messages consumers',
  'list_exchanges name type durable',
  'list_bindings source_name destination_name destination_kind routing_key',
  'list_consumers',
  'list_connections name user peer_host state',
  'list_channels pid connection number consumer_count'
]

/** A step of the collector: commands, and where each of them runs. */
export interface Step {
  /** a command line, `$each` standing for what `over` prints */
  run: readonly string[]
  /** a shell command that prints words; the commands run once for each */
  over?: string
  /** name patterns of the container that has the tool, where the host may not; first that runs */
  container?: string
  /** shell lines that stand before the commands */
  before?: readonly string[]
}

const list = (tool: string, tables: string): string[] => tables.split(' ').map((table) => `${tool} list ${table}`)

/** A follower of a clustered database answers only when told that it may; older tools do not know the option. */
const leader = (tool: string): string[] => [
  'leader=',
  `words_inside ${tool} --help | grep -q -e --no-leader-only && leader=--no-leader-only`
]

/** A database server's place in its cluster; its socket moved when OVN left Open vSwitch. */
const clusterOf = (container: string, socket: string, database: string): Step => ({
  container,
  over: `words_inside ls /var/run/ovn/${socket} /var/run/openvswitch/${socket}`,
  run: [`ovs-appctl -t $each cluster/status ${database}`]
})

/** What any node is asked, in the order that reads best: the host, its switch, the cloud's databases, its services. */
export const NODE_STEPS: readonly Step[] = [
  {
    run: ['hostname -f', 'date -u', 'ip -d address', 'ip route show table all', 'bridge link', 'bridge fdb', 'ip netns']
  },
  {
    over: "words ip netns list | awk '{print $1}'",
    run: ['ip netns exec $each ip -d address', 'ip netns exec $each ip route']
  },
  { over: 'ls -d /proc/net/bonding/*', run: ['cat $each'] },
  { run: ['lldpctl'] },
  { over: 'ls -d /etc/os-net-config/config.json /etc/os-net-config/config.yaml', run: ['cat $each'] },
  {
    run: [
      'ovs-vsctl show',
      ...list('ovs-vsctl', OVS),
      'ovs-appctl dpif/show',
      'ovs-appctl bond/show',
      'ovs-appctl lacp/show',
      'ovs-ofctl dump-flows br-int'
    ]
  },
  {
    over: 'words ovs-vsctl list-br',
    run: ['ovs-ofctl show $each', 'ovs-ofctl dump-ports $each', 'ovs-appctl fdb/show $each']
  },
  {
    container: NORTH,
    before: leader('ovn-nbctl'),
    run: ['ovn-nbctl $leader show', ...list('ovn-nbctl $leader', NORTHBOUND)]
  },
  clusterOf(NORTH, 'ovnnb_db.ctl', 'OVN_Northbound'),
  {
    container: SOUTH,
    before: leader('ovn-sbctl'),
    run: ['ovn-sbctl $leader show', ...list('ovn-sbctl $leader', SOUTHBOUND)]
  },
  clusterOf(SOUTH, 'ovnsb_db.ctl', 'OVN_Southbound'),
  {
    container: 'rabbitmq-bundle-(podman|docker)-[0-9]+ rabbitmq',
    run: ['rabbitmqctl cluster_status', ...RABBIT_LISTS.map((arguments_) => `rabbitmqctl ${arguments_}`)]
  },
  { run: ['$engine ps -a', 'podman pod ls', 'podman network ls', '$engine images'] },
  { run: ['systemctl list-units --all --no-pager tripleo_*', 'ss -lntp', 'pcs status'] },
  { container: VIRSH, run: ['virsh list --all'] },
  { over: 'words_inside virsh list --name', container: VIRSH, run: ['virsh domiflist $each'] },
  { container: 'ceph-[0-9a-f-]+-mon[-.].* ceph-mon-.*', run: ['ceph -s', 'ceph osd tree', 'ceph osd dump', 'ceph df'] },
  { run: ['iptables-save -t nat', 'nft list table ip nat'] }
]
