import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fileNameClues } from '../../../models/captures/file-name.ts'
import { splitCaptures } from '../../../models/captures/split.ts'

describe('file names', () => {
  it.each([
    ['compute-0/ovs-vsctl_show.txt', 'ovs-vsctl show', 'compute-0'],
    ['lab/compute-0/ip_-br_a.txt', 'ip -br a', 'compute-0'],
    ['compute-0.podman_ps.txt', 'podman ps', 'compute-0'],
    ['compute-0_ovs-vsctl_show.log', 'ovs-vsctl show', 'compute-0'],
    ['01-compute-0.ovs-vsctl_show.txt.gz', 'ovs-vsctl show', 'compute-0'],
    ['compute-0 ovs-vsctl show.txt', 'ovs-vsctl show', 'compute-0'],
    ['overcloud-controller-0.localdomain/ip_a', 'ip a', 'overcloud-controller-0.localdomain'],
    ['overcloud-novacompute-1/sudo_ovs-vsctl_show.txt', 'sudo ovs-vsctl show', 'overcloud-novacompute-1'],
    ['director/openstack_server_list.txt', 'openstack server list', 'director'],
    ['paste/mercury/ovs-vsctl_show.txt', 'ovs-vsctl show', 'mercury'],
    [
      'sosreport-compute-0-2024-05-01-abcdefg/sos_commands/openvswitch/ovs-vsctl_-t_5_show',
      'ovs-vsctl -t 5 show',
      'compute-0'
    ],
    ['sosreport-compute-0-03912345-2024-05-01-ab/sos_commands/networking/ip_-d_address', 'ip -d address', 'compute-0'],
    [
      'sosreport-c0.lab-20180101120000/sos_commands/networking/ip_netns_exec_qdhcp-1_ip_a',
      'ip netns exec qdhcp-1 ip a',
      'c0.lab'
    ],
    ['x/sos_commands/openvswitch/ovs-appctl_fdb.show_br-int', 'ovs-appctl fdb/show br-int', undefined],
    [
      'central/ovn-nbctl_format-json_list_logical_switch_port.txt',
      'ovn-nbctl --format=json list logical_switch_port',
      undefined
    ],
    ['ovn-nbctl_list_Logical_Switch.json', 'ovn-nbctl --format=json list Logical_Switch', undefined],
    ['ovs-vsctl_list_bridge_br-int.txt', 'ovs-vsctl list bridge br-int', undefined],
    ['podman_exec_ovn_controller_ovs-vsctl_show.txt', 'podman exec ovn_controller ovs-vsctl show', undefined],
    ['openstack_network_list_--long.json', 'openstack network list --long -f json', undefined],
    ['openstack_server_show_a.shell.txt', 'openstack server show a -f shell', undefined],
    ['openstack_as_demo_server_list.table.txt', 'openstack server list', undefined],
    ['narrow/openstack_port_list.tty80_fit-width.txt', 'openstack port list --fit-width', undefined],
    ['narrow/openstack_port_list.max-width40.txt', 'openstack port list --max-width 40', undefined],
    [
      'openstack_port_list_-c_ID_-c_Fixed_IP_Addresses_-c_Status.txt',
      'openstack port list -c ID -c "Fixed IP Addresses" -c Status',
      undefined
    ],
    [
      'r/sos_commands/ovn_central/docker_exec_-t_ovn-dbs-bundle-docker-0_ovn-sbctl_list_Port_Binding',
      'docker exec -t ovn-dbs-bundle-docker-0 ovn-sbctl list Port_Binding',
      undefined
    ],
    ['r/sos_commands/openvswitch/openstack-hypervisor.ovs-vsctl_-t_5_show', 'ovs-vsctl -t 5 show', undefined],
    [
      'r/sos_commands/openvswitch/ovs-vsctl_get_Open_vSwitch_._external_ids',
      'ovs-vsctl get Open_vSwitch . external_ids',
      undefined
    ],
    ['r/sos_commands/ovn_central/ovn-sbctl_--db_unix_.run.ovn.ovnsb_db.sock_show', 'ovn-sbctl show', undefined],
    ['r/sos_commands/ovn_central/microovn.ovn-nbctl_show', 'ovn-nbctl show', undefined],
    ['r/sos_commands/openvswitch/ovs-vsctl_-t_5_list_bridge_br-int.1', 'ovs-vsctl -t 5 list bridge br-int', undefined],
    ['r/sos_commands/networking/ethtool_eth0.1', 'ethtool eth0.1', undefined],
    [
      'r/sos_commands/rabbitmq/podman_exec_rabbitmq_bash_-c_rabbitmqctl_report',
      'podman exec rabbitmq rabbitmqctl report',
      undefined
    ],
    [
      'r/sos_commands/kubernetes/cluster-info/microk8s_kubectl_get_--all-namespaces_true_pods',
      'kubectl get --all-namespaces=true pods',
      undefined
    ],
    [
      'r/sos_commands/openstack_nova/instance-81dafcda-1741-4829-ba26-f61d135b3dbc.log',
      'openstack server show 81dafcda-1741-4829-ba26-f61d135b3dbc',
      undefined
    ],
    ['r/sos_commands/pacemaker/crm_status', 'crm status', undefined],
    ['r/sos_commands/ovn_central/ovn-nbctl_--db_tcp_172.17.1.10_6641_list_ACL', 'ovn-nbctl list ACL', undefined],
    [
      'r/sos_commands/rabbitmq/podman_exec_-t_rabbitmq-bundle-podman-0_rabbitmqctl_cluster_status',
      'podman exec -t rabbitmq-bundle-podman-0 rabbitmqctl cluster_status',
      undefined
    ],
    ['r/sos_commands/podman/containers/podman_inspect_nova_compute', 'podman inspect nova_compute', undefined],
    ['r/sos_commands/networkmanager/nmcli_con_show', 'nmcli con show', undefined],
    ['r/sos_commands/process/ps_auxfwww', 'ps auxfwww', undefined],
    ['r/sos_commands/pacemaker/crm_mon_-1_-A', 'crm_mon -1 -A', undefined],
    [
      'sosreport-c-0-2024-05-01-ab/sos_commands/networking/namespaces/qdhcp-1/ip_netns_exec_qdhcp-1_ip_a',
      'ip netns exec qdhcp-1 ip a',
      'c-0'
    ],
    ['sosreport-compute-0-2024-05-01-ab/proc/net/bonding/bond0', 'cat /proc/net/bonding/bond0', 'compute-0'],
    ['insights-c-0.lab-20261121100000/insights_commands/ip_addr', 'ip addr', 'c-0.lab'],
    ['insights-c-0.lab-20261121100000/data/insights_commands/ovs-vsctl_show', 'ovs-vsctl show', 'c-0.lab'],
    ['juju-crashdump-0613f08b-9cfb-4736-aafd-4d81e6f75844/0/cmd/ip_a.txt', 'ip a', undefined],
    ['must-gather.local.4520/image-sha256-0a1b2c/ovs-vsctl_show', 'ovs-vsctl show', undefined],
    ['hosts/compute-0.tar.xz/ip_a.txt', 'ip a', 'compute-0'],
    ['compute-0/etc/os-net-config/config.json', 'cat /etc/os-net-config/config.json', 'compute-0'],
    [
      'r/sos_commands/ovn_central/ovs-appctl_-t_.var.run.openvswitch.ovnnb_db.ctl_cluster.status_OVN_Northbound',
      'ovs-appctl -t /var/run/openvswitch/ovnnb_db.ctl cluster/status OVN_Northbound',
      undefined
    ],
    [
      'podman_exec_ovn_cluster_south_db_server_ovn-appctl_-t_.var.run.ovn.ovnsb_db.ctl_cluster.status_OVN_Southbound',
      'podman exec ovn_cluster_south_db_server ovn-appctl -t /var/run/ovn/ovnsb_db.ctl cluster/status OVN_Southbound',
      undefined
    ],
    ['ovn-appctl_-t_ovn-controller_connection-status', 'ovn-appctl -t ovn-controller connection-status', undefined],
    ['ovs-appctl_-t_ovnnb_db_ovsdb-server_sync-status', 'ovs-appctl -t ovnnb_db ovsdb-server/sync-status', undefined],
    ['r/sos_commands/networking/ip_-o_addr.1', 'ip -o addr', undefined],
    [
      'r/sos_commands/networking/ip_netns_exec_qdhcp-1_ip_-s_-s_neigh_show.2',
      'ip netns exec qdhcp-1 ip -s -s neigh show',
      undefined
    ],
    ['r/sos_commands/networking/ip_addr_show_eth0.1', 'ip addr show eth0.1', undefined],
    ['r/sos_commands/networkmanager/nmcli_dev_show.1', 'nmcli dev show', undefined],
    ['r/sos_commands/networking/ethtool_-i_p1p1_1', 'ethtool -i p1p1_1', undefined],
    [
      'docker_exec_-u_root_neutron_ovn_metadata_agent_ip_a.txt',
      'docker exec -u root neutron_ovn_metadata_agent ip a',
      undefined
    ],
    ['sudo_ovs-appctl_bond.show', 'sudo ovs-appctl bond/show', undefined],
    ['neutron_port-list.txt', 'neutron port-list', undefined],
    ['ps.txt', 'ps', undefined],
    ['compute-0.txt', undefined, 'compute-0'],
    ['compute-0/notes.txt', undefined, 'compute-0']
  ])('%s', (name, commandLine, host) => {
    expect(fileNameClues(name)).toEqual({
      ...(commandLine === undefined ? {} : { commandLine }),
      ...(host === undefined ? {} : { host })
    })
  })

  it.each([
    'central/session.txt',
    'transcripts/terminal-1.txt',
    'oracle/01-same-net-same-host.txt',
    'errors/keystone_down.txt',
    'errors/no_service_object.txt',
    'errors/unknown_network.txt',
    'podman/notes.txt',
    'ovs-vsctl.txt',
    'openstack.txt',
    'README.md',
    'case-01234567/2024-11-21/output.txt',
    'step2/day1.txt',
    'br-ex.txt',
    'screenshot 2026-11-21.txt',
    '',
    '/',
    '...',
    '__proto__/constructor'
  ])('%j tells nothing', (name) => {
    expect(fileNameClues(name)).toEqual({})
  })

  it.each(['insights-core', 'neutron-admin-docs', 'ovn-lab', 'captures', 'customer-data'])(
    'a folder %s is no host',
    (folder) => {
      expect(fileNameClues(`all/${folder}/ovs-vsctl_show.txt`)).toEqual({ commandLine: 'ovs-vsctl show' })
    }
  )

  it('reads every file name of the OpenStack lab that spells its command out', () => {
    const root = new URL('../../fixtures/openstack-lab/', import.meta.url)
    const entries: { file: string; command: string }[] = JSON.parse(
      readFileSync(new URL('commands.json', root), 'utf8')
    )
    // Names that stand for an id, dots written as underscores, and quotes around Korean names are lost in a file name.
    const spelled = entries.filter(
      ({ file, command }) =>
        file.startsWith('openstack/') && /^[\x20-\x7e]*$/.test(file) && !/ show |network\.v2|device_owner/.test(command)
    )
    expect(spelled.length).toBeGreaterThan(200)
    for (const { file, command } of spelled) expect([file, fileNameClues(file).commandLine]).toEqual([file, command])
  })
})

describe('what a name is good for', () => {
  it('names bare content', () => {
    expect(splitCaptures('lab/compute-0/ovs-vsctl_show.txt', 'x\n')).toMatchObject([
      { commandLine: 'ovs-vsctl show', commandFrom: 'file-name', host: 'compute-0', hostFrom: 'path', lines: ['x'] }
    ])
  })

  it('names an output that is empty', () => {
    expect(splitCaptures('compute-0/ovs-vsctl_list-br.txt', '')).toMatchObject([
      { commandLine: 'ovs-vsctl list-br', host: 'compute-0', lines: [] }
    ])
  })

  it('takes wrappers in a name apart', () => {
    expect(splitCaptures('c0/ip_netns_exec_ns1_ip_a.txt', 'x\n')).toMatchObject([
      { commandLine: 'ip a', namespace: 'ns1', host: 'c0' }
    ])
    expect(splitCaptures('ip_netns_exec_ns1.txt', 'x\n')[0]).toMatchObject({ namespace: 'ns1' })
    expect(splitCaptures('ip_netns_exec_ns1.txt', 'x\n')[0]!.commandLine).toBeUndefined()
  })

  it('gives way to a first line that spells the command out, and to prompts', () => {
    expect(splitCaptures('c0/ip_netns_exec_ovnmeta_ip_a.txt', '# ip netns exec ovnmeta-1 ip a\nx\n')).toMatchObject([
      { commandLine: 'ip a', commandFrom: 'prompt', namespace: 'ovnmeta-1', host: 'c0', hostFrom: 'path' }
    ])
    expect(splitCaptures('c0/ovs-vsctl_show.txt', '[r@c7 ~]# ip a\nx\n')).toMatchObject([
      { commandLine: 'ip a', host: 'c7', hostFrom: 'prompt' }
    ])
  })

  it('names each part that banners make', () => {
    expect(splitCaptures('ovs-vsctl_show.txt', '=== c0 ===\nx\n=== c1 ===\ny\n')).toMatchObject([
      { commandLine: 'ovs-vsctl show', host: 'c0', hostFrom: 'banner' },
      { commandLine: 'ovs-vsctl show', host: 'c1', hostFrom: 'banner' }
    ])
  })
})
