import { programName } from './programs.ts'

/**
 * Commands that people type and reports hold, of which nothing is drawn: known, so that their outputs are never taken for
 * another command's and never complained about line by line.
 */

const list = (text: string): string[] => text.trim().split(/\s+/)

/** Whatever they are asked. */
const WHOLE = new Set(
  list(`
  ansible ansible-playbook apt arping ausearch attrd_updater biosdevname blkid blockdev bpftool buildah ceph-volume cephadm chronyc
  cibadmin clustercheck conntrack corosync-blackbox corosync-cfgtool corosync-cmapctl corosync-cpgtool corosync-objctl
  corosync-quorumtool cpupower crm_attribute crm_node crm_report crm_verify crudini curl date df dig dmesg dmidecode dnf dnsmasq
  driverctl dpkg du env exportfs fdisk findmnt firewall-cmd free getenforce getcert haproxy hostid hwclock ifenslave iostat iotop
  ipmitool ipset ipvsadm iscsiadm journalctl keepalived last loginctl ls lsattr lscpu lsblk lshw lslocks lsmem lsmod lsof lspci lsscsi lsusb lvdisplay
  lvs mariadb memcached-tool modinfo mount mpstat mtr multipath multipathd mysql mysqldump nc nfsstat nmap nslookup nstat
  ntpq numactl numastat nvme openssl ovn-detrace parted pidstat ping ping6 plotnetcfg pstree pvdisplay pvs pvscan rados radosgw-admin
  rabbitmq-plugins redis-cli resolvectl rpcinfo rpm sar semanage sestatus skopeo slabtop smartctl sosreport stonith_admin strace
  swapon sysctl systemd-analyze systemd-delta systemd-resolve tc tcpdump teamnl timedatectl top tracepath traceroute
  udevadm vgdisplay vgs vgscan vmstat vtysh wg xfs_info yum
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
  ['ovs-vsctl', /^(?:br-exists|br-to-\S+|get-aa-mapping|get-fail-mode|get-manager|get-ssl|iface-to-br|port-to-br)$/],
  ['ovn-nbctl', /^(?:get-connection|get-ssl|init|sync)$/],
  ['ovn-sbctl', /^(?:get-connection|get-ssl|init|sync)$/],
  ['ovsdb-client', /^(?:get-schema\S*|list-columns|list-dbs|list-tables|monitor\S*|needs-conversion|query)$/],
  [
    'ip',
    /^(?:fou|ila|ioam|l2tp|macsec|maddr\w*|monitor|mptcp|mroute|ntable|ntbl|sr|tcp_metrics|token|tunnel|tuntap|vrf|xfrm)$/
  ],
  ['nmcli', /^g(?:eneral)?$/],
  ['bridge', /^(?:mdb|monitor|vni)$/],
  ['brctl', /^show(?:macs|stp)$/],
  [
    'podman',
    /^(?:build|commit|cp|diff|events|healthcheck|history|info|kill|load|login|logs|pull|push|restart|rm|rmi|run|save|search|secret|start|stop|system|tag|unshare|wait)$/
  ],
  [
    'virsh',
    /^(?:cpu-\S+|dom(?!blklist|iflist|info)\S*|capabilities|freecell|freepages|iface-\S+|net-\S+|node\S*|nwfilter-\S+|pool-\S+|qemu-\S+|secret-\S+|snapshot-\S+|sysinfo|uri|vcpu\S*|version|vol-\S+)$/
  ],
  [
    'systemctl',
    /^(?:cat|daemon-reload|get-default|is-\S+|list-(?:dependencies|jobs|machines|sockets|timers)|restart|show-environment|start|stop)$/
  ],
  ['ceph', /^\S+$/],
  ['pcs', /^(?:acl|alert|booth|client|cluster|dr|host|node|pcsd|property|qdevice|quorum|stonith|tag)$/],
  ['crm', /^(?:configure|history|ra|report|script)$/],
  [
    'rabbitmqctl',
    /^(?:authenticate_user|close_\S+|decode|encode|eval|force_\S+|help|rotate_logs|set_\S+|version|wait)$/
  ],
  ['runc', /^(?:events|features|ps|spec)$/],
  ['crictl', /^(?:images|info|inspect\w*|logs|stats|statsp|version)$/],
  ['openstack', /^(?:--version|complete|console|help|limits|module|object|token|tripleo|usage)$/]
])

/** Options with which a tool prints something else than what is read of it. */
const OPTIONS = new Map<string, RegExp>([
  ['ethtool', /^-(?![i-])[a-zA-Z]$|^--(?!driver$|json$)\S+$/],
  ['netstat', /^-[a-fh-rt-z]*[gs][a-z]*$|^--(?:groups|statistics)$/i],
  ['ss', /^(?:-s|--summary)$/],
  ['ovs-vsctl', /^(?:-V|--version)$/]
])

const SAME = new Map([
  ['docker', 'podman'],
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
