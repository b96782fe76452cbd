import { programName } from './programs.ts'

/**
 * Commands that people type and reports hold, of which nothing is drawn: known, so that their outputs are never taken for
 * another command's and never complained about line by line.
 */

const list = (text: string): string[] => text.trim().split(/\s+/)

/** Whatever they are asked. */
const WHOLE = new Set(
  list(`
  ansible ansible-playbook aodh apt arping attrd_updater ausearch barbican biosdevname blkid blockdev bpftool buildah
  ceilometer ceph-conf ceph-deploy ceph-disk ceph-fuse ceph-volume cephadm chkconfig chronyc cibadmin cinder-manage
  clustercheck conntrack corosync-blackbox corosync-cfgtool corosync-cmapctl corosync-cpgtool corosync-objctl
  corosync-quorumtool cpupower crm_attribute crm_diff crm_failcount crm_node crm_report crm_resource crm_shadow crm_simulate
  crm_ticket crm_verify crmadmin crudini ctr curl date designate df dig dmesg dmidecode dnf dnsmasq docker-compose dpkg
  driverctl du env exportfs facter fdisk findmnt firewall-cmd free getcert getenforce glance-manage gnocchi haproxy heat-manage
  hiera hostid hwclock ifenslave initctl iostat iotop ipmitool ipset ipvsadm ironic-dbsync iscsiadm journalctl juju keepalived
  keystone-manage kolla-ansible last loginctl ls lsattr lsblk lscpu lshw lslocks lsmem lsmod lsof lspci lsscsi lsusb lvdisplay
  lvs lxc lxc-info lxc-ls lxd machinectl magnum manila mariadb memcached-tool mistral modinfo mount mpstat mtr multipath
  multipathd murano mysql mysqladmin mysqlcheck mysqldump nc nerdctl neutron-db-manage neutron-debug neutron-ovn-db-sync-util
  netplan networkctl neutron-sanity-check nfsstat nmap nova-manage nova-status nslookup nstat ntpq numactl numastat nvme openssl openstack-config
  openstack-service openstack-status os-net-config ovn-detrace parted pidstat ping ping6 placement-manage placement-status plotnetcfg
  ovs-ctl ovn-ctl pgrep pidof podman-compose psql pstree puppet pvdisplay pvs pvscan rabbitmq-plugins rabbitmq-upgrade rados radosgw-admin redis-cli
  resolvectl rpcinfo rpm sahara sar semanage sestatus skopeo slabtop smartctl socat sosreport stonith_admin strace
  swapon swift swift-recon swift-ring-builder sysctl systemd-analyze systemd-delta systemd-resolve tc tcpdump teamnl
  timedatectl top tracepath traceroute trove udevadm vbmc vgdisplay vgs vgscan virt-customize virt-install virt-manager virt-top
  virt-what vmstat vtysh wc wg xfs_info yum
  `)
)

/** Some of what they are asked, by the word after the options. */
const PARTS = new Map<string, RegExp>([
  [
    'ovs-appctl',
    /^(?:autoattach|cfm|coverage|dpctl|dpdk|dpif|dpif-netdev|fdb|lacp|lflow-cache|lldp|mdb|memory|netdev-dpdk|odp|ofproto|ovs|ovsdb-server|pvector|qos|revalidator|rstp|stp|tnl|upcall|vlog)\/\S+$|^(?:bond\/list|bond\/hash|ct-zone-list|debug\/\S+|extend-table\/list|group-table-list|list-commands|meter-table-list|pause|resume|is-paused|status|version)$/
  ],
  [
    'ovs-ofctl',
    /^(?:dump-(?:aggregate|groups?|group-\w+|ipfix-\w+|meters?|tables|table-\w+|tlv-map)|meter-\w+|monitor|ofp-parse\S*|ping|probe|queue-\S+|snoop)$/
  ],
  [
    'ovs-vsctl',
    /^(?:br-exists|br-to-\S+|get-aa-mapping|get-controller|get-fail-mode|get-manager|get-ssl|iface-to-br|port-to-br)$/
  ],
  ['ovn-nbctl', /^(?:dhcp-options-get-options|get-connection|get-ssl|init|lsp-get-\S*options|sync)$/],
  ['ovn-sbctl', /^(?:get-connection|get-ssl|init|sync)$/],
  ['ovsdb-client', /^(?:get-schema\S*|list-columns|list-dbs|list-tables|monitor\S*|needs-conversion|query)$/],
  [
    'ip',
    /^(?:fou|ila|ioam|l2tp|macsec|maddr\w*|monitor|mptcp|mroute|ntable|ntbl|sr|tcp_metrics|token|tunnel|tuntap|vrf|xfrm)$/
  ],
  ['nft', /^(?:monitor|list)$/],
  ['nmcli', /^(?:g(?:eneral)?|n(?:etworking)?|r(?:adio)?|m(?:onitor)?)$/],
  ['bridge', /^(?:mdb|monitor|vni)$/],
  ['brctl', /^show(?:macs|stp)$/],
  [
    'podman',
    /^(?:attach|auto-update|build|buildx|checkpoint|commit|compose|config|container|context|cp|create|diff|events|export|healthcheck|history|image|import|info|init|inspect|kill|load|login|logout|logs|machine|manifest|mount|network|node|pause|plugin|pod|prune|pull|push|rename|restart|restore|rm|rmi|run|save|search|secret|service|stack|start|stop|swarm|system|tag|trust|umount|unpause|unshare|untag|update|volume|wait)$/
  ],
  ['virsh', /^(?!dom(?:blklist|iflist|info)$|dumpxml$|list$)[a-z][a-z0-9-]*$/],
  [
    'systemctl',
    /^(?:cat|daemon-reload|disable|edit|enable|get-default|is-\S+|kill|list-(?:dependencies|jobs|machines|sockets|timers)|mask|preset|reload|reset-failed|restart|set-\S+|show-environment|start|stop|try-restart|unmask)$/
  ],
  ['ceph', /^\S+$/],
  ['pcs', /^(?:acl|alert|booth|client|cluster|dr|host|node|pcsd|property|qdevice|quorum|resource|stonith|tag)$/],
  ['crm', /^(?:configure|history|ra|report|script)$/],
  ['rabbitmqctl', /^(?!cluster_status$|list_(?!ciphers|hashes|unresponsive)|report$|status$)[a-z]\w*$/],
  ['rabbitmq-diagnostics', /^[a-z]\w*$/],
  ['rabbitmq-queues', /^[a-z]\w*$/],
  ['rabbitmqadmin', /^(?:close|declare|delete|export|get|help|import|publish|purge)$/],
  ['rbd', /^[a-z]\S*$/],
  ['qemu-img', /^(?:amend|bench|bitmap|commit|compare|convert|create|dd|measure|rebase|resize|snapshot)$/],
  [
    'kubectl',
    /^(?:adm|annotate|api-\S+|apply|cluster-info|config|cordon|create|delete|describe|drain|edit|explain|get|label|logs|patch|project|projects|rollout|scale|top|uncordon|version|wait|whoami)$/
  ],
  ['runc', /^(?:events|features|ps|spec)$/],
  ['crictl', /^(?:images|info|inspect\w*|logs|stats|statsp|version)$/],
  ['openstack', /^(?:--version|complete|console|help|limits|module|object|overcloud|token|tripleo|undercloud|usage)$/]
])

/** Options with which a tool prints something else than what is read of it. */
const OPTIONS = new Map<string, RegExp>([
  ['service', /^(?:start|stop|restart|reload|--status-all)$/],
  ['ethtool', /^-(?![i-])[a-zA-Z]$|^--(?!driver$|json$)\S+$/],
  ['netstat', /^-[a-fh-rt-z]*[gs][a-z]*$|^--(?:groups|statistics)$/i],
  ['grep', /^(?:-[A-Zabd-z]*c[A-Za-z]*|--count)$/],
  ['ss', /^(?:-s|--summary)$/],
  ['ovs-vsctl', /^(?:-V|--version)$/]
])

const SAME = new Map([
  ['egrep', 'grep'],
  ['zgrep', 'grep'],
  ['docker', 'podman'],
  ['oc', 'kubectl'],
  ['ovn-appctl', 'ovs-appctl'],
  ['ovs-dpctl', 'ovs-appctl']
])

/** The program with the word that says what it was asked, for a command of which nothing is drawn; undefined for all others. */
export function asideTitle(commandLine: string): string | undefined {
  const [typed = '', ...words] = commandLine.trim().split(/\s+/, 40)
  const program = programName(typed)
  if (WHOLE.has(program)) return program
  const same = SAME.get(program) ?? program
  const option = words.find((word) => OPTIONS.get(same)?.test(word) === true)
  if (option !== undefined) return `${program} ${option}`
  const verb = verbOf(words, /^(?:bridge|brctl|ip|nmcli)$/.test(program))
  const rule = PARTS.get(same)
  if (verb === undefined || rule === undefined) return undefined
  return rule.test(program === 'ovs-dpctl' ? `dpctl/${verb}` : verb) ? `${program} ${verb}` : undefined
}

/** Options of these tools that take a word of their own. */
const TAKES = /^-(?:t|O|c|f|n|T|-target|-timeout|-log-level|-config|-connect|-kubeconfig|-url)$/

function verbOf(words: readonly string[], plain: boolean): string | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (!plain && TAKES.test(word) && !/^--?\w/.test(words[at + 1] ?? '-x')) at++
    else if (!word.startsWith('-')) return word
  }
  return undefined
}
