/**
 * Names of programs that people type between and around the commands Atlas reads. Only used to tell a typed line from
 * output, a comment or a heading where the prompt alone (`#`, `$`, none) does not tell; no command is recognised by it.
 */

const list = (text: string): string[] => text.trim().split(/\s+/)

/** Names that mean nothing else: `# NAME …` is a typed line, not a remark. */
const UNMISTAKABLE = new Set(
  list(`
  ovs-vsctl ovs-ofctl ovs-appctl ovs-dpctl ovs-tcpdump ovs-testcontroller ovsdb-client ovsdb-tool ovn-nbctl ovn-sbctl ovn-appctl
  ovn-trace ovn-detrace ovn-ctl ovn-ic-nbctl ovn-ic-sbctl ovs-ctl br-list ip6tables iptables nft ebtables brctl ifconfig ethtool
  nmcli tcpdump openstack rabbitmqctl rabbitmqadmin rabbitmq-diagnostics rabbitmq-plugins rabbitmq-queues pcs crm_mon crm_resource
  corosync-cfgtool podman docker crictl buildah skopeo runc crun virsh virt-install qemu-img qemu-system-x86_64 systemctl journalctl
  sysctl lscpu lsblk lspci lsmod lsof netstat ipmitool kubectl oc tripleo heat-manage nova-manage neutron-db-manage rbd rados
  radosgw-admin cephadm ceph-volume nsenter lsns pstree systemd-cgls hostnamectl timedatectl uname dmidecode numactl sosreport conntrack
  lldpctl lldpcli lldptool teamdctl teamnl chronyc multipath multipathd iscsiadm blkid findmnt numastat lshw lsmem cpupower bpftool
  nstat vmstat iostat mpstat pidstat corosync-quorumtool corosync-cmapctl corosync-cpgtool cibadmin crm_verify stonith_admin
  redis-cli memcached-tool crudini sestatus ausearch clustercheck mysqldump pvs vgs lvs vgdisplay pvscan vgscan resolvectl
  systemd-analyze systemd-resolve networkctl netplan loginctl lslocks nfsstat exportfs rpcinfo swapon
  iptables-save ip6tables-save dnsmasq haproxy vtysh birdc ansible ansible-playbook dpkg firewall-cmd getenforce semanage losetup kolla-ansible osp-director
  `)
)

/** Names that are words too; the second word decides, see `secondWord`. */
const ORDINARY = new Set(
  list(`
  ip tc ss ps arp route ceph nova neutron cinder glance heat ironic keystone swift manila barbican octavia designate aodh gnocchi magnum
  mistral zaqar crm bridge cat less more head tail grep egrep zgrep awk sed sort cut find ls ll pwd cd cp mv rm mkdir touch chmod
  chown ln df du free top htop date hostname id who whoami w uptime env export source set unset alias echo printf history which type
  man file stat wc diff tee xargs watch time timeout nohup sudo su ssh scp sftp rsync mosh screen tmux bash sh zsh exit logout clear
  ping ping6 traceroute tracepath arping dig nslookup host curl wget telnet nc nmap mount umount kill pkill killall service chkconfig
  dmesg yum dnf rpm apt apt-get pip python python3 perl git vi vim nano mysql mariadb psql sqlite3 jq yq column tree strace crontab
  for while until if chroot exec eval command env test true false sleep seq lxc lxc-attach lxc-ls juju vagrant salt pdsh clush pssh
  parallel-ssh toolbox dpctl
  `)
)

/** Typed without any argument. */
const COMPLETE = new Set(
  list(`exit logout hostname date ls ll pwd whoami w who id df free uptime ifconfig netstat top htop env mount history clear dmesg ps
  lsblk lscpu lsmod lspci lsns lsof systemd-cgls arp route crm_mon uname bash su hostnamectl br-list last
  lldpctl vmstat iostat mpstat nstat findmnt blkid networkctl pvs vgs lvs lsmem numastat sestatus getenforce clustercheck lslocks pstree`)
)

const SECOND: { [program: string]: RegExp } = {
  ip: /^(?:-\S+|a|ad|add|addr|address|l|li|link|r|ro|route|n|ne|neigh|neighbor|neighbour|netns|ru|rule|m|maddr|mroute|tunnel|tuntap|vrf|monitor|x|xfrm)$/,
  ps: /^(?:-?[a-zA-Z]{1,9}|--\S+)$/,
  host: /[.\d]/,
  tc: /^(?:-\S+|qdisc|class|filter|actions?|chain|monitor)$/,
  find: /^[./~-]/,
  time: /^[\w./-]+$/,
  cat: /^[./~<>$-]|[./_\d]/,
  service: /^[\w@.-]+$/,
  test: /^-/,
  ceph: /^(?:-\S+|status|health|osd|mon|mgr|df|fs|mds|auth|pg|orch|config|crash|log|tell|versions|device|balancer|quorum_status|mon_status|report|features|fsid|config-key|insights|node|time-sync-status|rbd|nfs)$/,
  bridge: /^(?:-\S+|link|fdb|vlan|mdb|monitor)$/,
  crm: /^(?:-\S+|status|resource|configure|node|cluster|report)$/
}
for (const client of list('nova neutron cinder glance heat ironic keystone swift manila openstack')) {
  SECOND[client] = /^(?:--?\S+|[a-z][a-z0-9_]*(?:-[a-z0-9]+)*)$/
}

/** Words no option or argument of ours is, but every remark has. */
export const PROSE_WORDS: ReadonlySet<string> = new Set(
  list(`the a an is are was were be of that this these those and or which shows show's prints lists displays returns gives has have
  to into with when where here from then you we it its your our will can should must not commands output outputs`)
)

/** The program's own name: `/usr/bin/ovs-vsctl` → `ovs-vsctl`. */
export function programName(word: string): string {
  return word.slice(word.lastIndexOf('/') + 1)
}

/** True when the program is one that Atlas or an operator's shell knows by name. */
export function isKnownProgram(word: string): boolean {
  const name = programName(word)
  return UNMISTAKABLE.has(name) || ORDINARY.has(name)
}

/** True when the name means nothing but the program. */
export function isUnmistakable(word: string): boolean {
  return UNMISTAKABLE.has(word)
}

/**
 * True when a line that could as well be a remark (`# ip a`, `ovs-vsctl show` without a prompt) is a typed command: a known
 * program, a second word it would take, and no words that only sentences have.
 */
export function looksTyped(line: string): boolean {
  const first = /^\s*(\S{0,80})/.exec(line)![1]!
  // `reg14=0x1,dl_src=…` is a flow, as `ovn-trace` prints it behind a `#`.
  if (!isKnownProgram(first) && (!/^[A-Za-z_]\w*=/.test(first) || /,\w{1,40}=/.test(first))) return false
  if (line.length > 4000 || /[.:?!]$/.test(line.trimEnd().replace(/\/\.+$/, ''))) return false
  const typed = line.trim().split(/\s+/)
  let at = 0
  while (at < typed.length && (/^[A-Za-z_]\w*=\S*$/.test(typed[at]!) || typed[at] === 'sudo' || typed[at] === 'time'))
    at++
  const name = programName(typed[at] ?? '')
  const second = typed[at + 1]
  if (!isKnownProgram(name)) return at > 0 && typed[at] === undefined && typed[0] !== 'time'
  if (name === 'for' || name === 'while' || name === 'if') return /;|\bdo\b|\bthen\b/.test(line)
  const remark = typed.slice(at + 2).filter((word) => word !== 'a' && PROSE_WORDS.has(word)).length
  if (remark > (/["']/.test(line) ? 1 : 0)) return false
  if (second === undefined) return COMPLETE.has(name)
  const rule = SECOND[name]
  if (rule) return rule.test(second)
  return UNMISTAKABLE.has(name)
    ? /^(?:--?[\w-]|[\w./$"'{[<>|;&])/.test(second)
    : /^[-./~$"'|<>&;\d]|[@./_=:|;\d-]/.test(second)
}

/** True when a line without any prompt is certainly a typed command: an unmistakable program, or `ip` with a subcommand. */
export function isPlainCommand(line: string): boolean {
  // libvirt's own files say so in the remark above a domain; typed, it opens an editor and prints nothing.
  if (line.trimStart().startsWith('virsh edit ')) return false
  // A table's row may begin with a namespace or a unit of that name.
  if (/^\s*\S+ {3,}\S+ {2,}\S/.test(line)) return false
  if (/^\s*(?:for \w{1,40} in \S[^;]*|while (?:true|:|sleep [\d.]+)); ?do \S.*; ?done\b/.test(line)) return true
  const words = line.trim().split(/\s+/)
  while (words[0] === 'sudo' || /^[A-Z_]+=\S*$/.test(words[0] ?? '')) words.shift()
  const name = programName(words[0] ?? '')
  return (
    (UNMISTAKABLE.has(name) || name === 'ip' || name === 'ssh') &&
    words.length > 1 &&
    words.length < 16 &&
    looksTyped(line)
  )
}
