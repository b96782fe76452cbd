import { expect, it } from 'vitest'
import { Choice } from '../../../models/archives/choose.ts'
import { readCommandLine } from '../../../models/captures/command-line.ts'
import { fileNameClues } from '../../../models/captures/file-name.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { mangled } from '../../support/sos-name.ts'

const UUID = '81dafcda-1741-4829-ba26-f61d135b3dbc'
const NAMESPACE = `ovnmeta-${UUID}`
/** What sos asks the hosts of a cloud, by plugin (and folder below it), as far as something here reads it. */
const ASKED: { readonly [folder: string]: { readonly [command: string]: readonly string[] } } = {
  networking: {
    'ip-address': ['ip -o addr', 'ip -d address', 'ip address'],
    'ip-link': ['ip -s -d link'],
    'ip-route': ['ip route show table all', 'ip -6 route show table all', 'ip -d route show cache'],
    'ip-rule': ['ip -4 rule list', 'ip -6 rule'],
    'ip-neighbour': ['ip -s -s neigh show', 'ip neigh show nud noarp'],
    'ip-netns': ['ip netns'],
    'bridge-link': ['bridge -s -s -d link show'],
    'bridge-fdb': ['bridge -s -s -d -t fdb show'],
    'bridge-vlan': ['bridge -d vlan show'],
    ss: ['ss -peaonmi'],
    netstat: ['netstat -W -neopa', 'netstat -T -neopa'],
    ethtool: ['ethtool eth0', 'ethtool -i eth0', 'ethtool eth0.100'],
    'brctl-show': ['brctl show']
  },
  [`networking/namespaces/${NAMESPACE}`]: {
    'ip-address': [`ip netns exec ${NAMESPACE} ip -d address show`],
    'ip-route': [`ip netns exec ${NAMESPACE} ip route show table all`],
    'iptables-save': [`ip netns exec ${NAMESPACE} iptables-save`],
    ss: [`ip netns exec ${NAMESPACE} ss -peaonmi`]
  },
  firewall_tables: { 'iptables-list': ['iptables -t nat -nvL', 'iptables -vnxL'], 'nft-list': ['nft list ruleset'] },
  networkmanager: { nmcli: ['nmcli con', 'nmcli dev', 'nmcli dev show "eth0"', 'nmcli con show id "System eth0"'] },
  openvswitch: {
    'ovs-vsctl-show': ['ovs-vsctl -t 5 show'],
    'ovs-vsctl-list': [
      ...['ovs-vsctl -t 5 list Open_vSwitch', 'ovs-vsctl -t 5 list interface', 'ovs-vsctl -t 5 list bridge br-int'],
      ...['ovs-vsctl -t 5 get Open_vSwitch . other_config', 'ovs-vsctl get Interface tap0 options']
    ],
    'ovs-vsctl-list-br': ['ovs-vsctl -t 5 list-br'],
    'ovs-ofctl-show': [
      'ovs-ofctl show br-int',
      'ovs-ofctl -O OpenFlow14 show br-int',
      'ovs-ofctl dump-ports-desc br-int'
    ],
    'ovs-ofctl-dump-flows': [
      'ovs-ofctl -O OpenFlow13 dump-flows br-int',
      'ovs-appctl bridge/dump-flows --offload-stats br-int'
    ],
    'ovs-appctl-fdb-show': ['ovs-appctl fdb/show br-int'],
    'ovs-appctl-bond-show': ['ovs-appctl bond/show', 'ovs-appctl bond/show bond1'],
    'ovs-dpctl-show': ['ovs-dpctl -s show', 'ovs-appctl dpctl/show -s system@ovs-system'],
    'ovs-dpctl-dump-flows': ['ovs-appctl dpctl/dump-flows -m system@ovs-system']
  },
  ovn_central: {
    'ovn-nbctl-show': [
      'ovn-nbctl show',
      'podman exec ovn-dbs-bundle-podman-0 ovn-nbctl show',
      'microovn.ovn-nbctl show'
    ],
    'ovn-sbctl-show': ['docker exec ovn-dbs-bundle-docker-0 ovn-sbctl --db=unix:/run/ovn/ovnsb_db.sock show'],
    'ovn-list': ['ovn-nbctl list Logical_Switch_Port', 'ovn-sbctl --no-leader-only list Port_Binding'],
    'ovn-sbctl-lflow-list': ['ovn-sbctl --no-leader-only lflow-list']
  },
  rabbitmq: {
    'rabbitmqctl-report': [
      ...['rabbitmqctl report', 'podman exec rabbitmq-bundle-podman-0 rabbitmqctl report'],
      'docker exec -t rabbitmq-bundle-docker-0 rabbitmqctl report'
    ]
  },
  podman: {
    'podman-ps': ['podman ps', 'podman ps -a'],
    'podman-port': ['podman port --all'],
    'podman-pod-ps': ['podman pod ps']
  },
  'podman/containers': { 'podman-inspect': ['podman inspect 0587eabe931f'] },
  'podman/networks': { 'podman-network': ['podman network ls', 'podman network inspect podman'] },
  openstack_nova: { openstack: ['nova service-list', 'nova list --all-tenants', `openstack server show ${UUID}`] },
  openstack_neutron: {
    openstack: ['openstack network agent list', 'neutron agent-list', `openstack port show ${UUID}`]
  },
  openstack_heat: { openstack: ['openstack stack resource list -n 10 overcloud'] },
  openstack_ironic: { openstack: ['openstack baremetal node list --long', 'openstack baremetal port list --long'] },
  pacemaker: {
    'pcs-config': ['pcs config'],
    'pcs-status': ['pcs status --full', 'crm_mon -1 -A -n -r -t', 'crm status']
  },
  ceph_mon: { 'ceph-status': ['ceph status'], 'ceph-df': ['ceph df'], 'ceph-health': ['ceph health detail'] },
  'ceph_mon/json_output': { 'ceph-osd-tree': ['ceph osd tree --format json-pretty'] },
  virsh: { 'virsh-list': ['virsh -r list --all'], 'virsh-dumpxml': ['virsh -r dumpxml instance-00000001'] },
  process: { ps: ['ps auxwwwm', 'ps -elfL', 'ps axo pid,ppid,user,group,lwp,nlwp,start_time,comm,cgroup'] },
  systemd: { 'systemctl-list-units': ['systemctl list-units --all'], 'systemctl-status': ['systemctl status --all'] },
  'kubernetes/cluster-info': {
    'kubectl-get': [
      'kubectl --kubeconfig=/etc/kubernetes/admin.conf get nodes',
      'k8s kubectl get --all-namespaces=true pods'
    ]
  }
}

it('reads what sos asks, by the names sos gives', () => {
  const choice = new Choice()
  for (const [folder, commands] of Object.entries(ASKED))
    for (const [id, lines] of Object.entries(commands))
      for (const line of lines) {
        const path = `sosreport-c0-2026-11-21-ab/sos_commands/${folder}/${mangled(line)}`
        const { commandLine = '', host } = fileNameClues(path)
        const typed = readCommandLine(commandLine).commands.at(-1)?.commandLine ?? commandLine
        const readers = COMMANDS.filter((command) => command.matches(typed)).map((command) => command.id)
        expect([path, readers, host, choice.skip(path)]).toEqual([path, [id], 'c0', undefined])
      }
})
