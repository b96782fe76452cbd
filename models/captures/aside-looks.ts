/**
 * Outputs of which nothing is drawn and that look like nobody else's, so that people who pasted one without its prompt are not
 * asked for the prompt. The program that prints them, by how their first lines look.
 */
const LOOKS: readonly (readonly [program: string, first: RegExp, second?: RegExp])[] = [
  ['mysql', /^\s*\+-[-+]+\+$/, /^\s*\| (?:Variable_name|variable_name|count\(\*\)|Database|Tables_in_\w+) +\|/],
  ['mysql', /^Variable_name\s+Value$/],
  ['virsh net-list', /^ ?Name +State +Autostart +Persistent$/],
  ['virsh pool-list', /^ ?Name +State +Autostart$/],
  ['virsh vol-list', /^ ?Name +Path$/, /^-{5,}$/],
  ['virsh net-info', /^Name: +\S+$/, /^UUID: +[0-9a-f-]{36}$/],
  ['virsh net-dumpxml', /^<network\b[^>]*>$/],
  ['virsh net-dhcp-leases', /^ ?Expiry Time +MAC address +Protocol +IP address\b/],
  ['rados df', /^POOL_NAME +USED +OBJECTS\b/],
  ['haproxy', /^# pxname,svname,/],
  ['docker service ls', /^ID +NAME +MODE +REPLICAS\b/],
  ['docker node ls', /^ID +HOSTNAME +STATUS +AVAILABILITY\b/],
  ['docker stack ls', /^NAME +SERVICES\b/],
  ['kubectl get svc', /^(?:NAMESPACE +)?NAME +TYPE +CLUSTER-IP +EXTERNAL-IP\b/],
  ['kubectl get deploy', /^(?:NAMESPACE +)?NAME +READY +UP-TO-DATE +AVAILABLE\b/],
  ['juju status', /^Model +Controller +Cloud\/Region\b/],
  ['df', /^Filesystem +\S+ .*\bMounted on$/],
  ['free', /^ +total +used +free +shared\b/],
  ['vmstat', /^procs -+memory-+ /],
  ['top', /^top - \d\d:\d\d:\d\d up /],
  ['ping', /^PING \S+ \([^)]+\)/],
  ['traceroute', /^traceroute to \S+ \(/],
  ['tcpdump', /^\d\d:\d\d:\d\d\.\d{6} (?:IP6?|ARP|[0-9a-f]{2}:)[ ,]?/],
  ['lsblk', /^NAME +MAJ:MIN +RM\b/],
  ['chronyc', /^(?:MS )?Name\/IP address +Stratum\b|^210 Number of sources/],
  ['Heat template', /^heat_template_version: +['"]?[a-z\d-]+['"]?$/],
  ['lspci', /^(?:[\da-f]{4}:)?[\da-f]{2}:[\da-f]{2}\.\d [A-Z][\w/ -]{2,60}(?:\[[\da-f]{4}\])?: \S/],
  ['tc', /^(?:qdisc|class) [a-z_]+ [\da-f]*: ?/],
  ['tc', /^filter (?:parent [\da-f]+: )?protocol [a-z\d]+ pref \d+ /],
  ['conntrack', /^(?:tcp|udp|icmp|sctp|unknown) +\d+ \d+ .*\bsrc=\S+ dst=\S+ /],
  ['lvs', /^\s*LV +VG +Attr +LSize\b/],
  ['vgs', /^\s*VG +#PV +#LV\b/],
  ['pvs', /^\s*PV +VG +Fmt\b/],
  ['multipath', /^\S+ (?:\([\da-f]{8,40}\) )?dm-\d+ \S/, /^size=/],
  ['pstree', /^[\w.-]+\(\d+\)(?:-[-+]-|$)/],
  ['virsh nodeinfo', /^CPU model: +\S/, /^CPU\(s\): +\d/],
  ['virsh vcpuinfo', /^VCPU: +\d/, /^CPU: +/],
  ['ceph orch ls', /^NAME +(?:PORTS +)?RUNNING +REFRESHED +AGE\b/],
  ['systemctl list-timers', /^NEXT +LEFT +LAST +PASSED +UNIT\b/],
  ['redis-cli', /^# (?:Server|Replication|Clients)$/, /^[a-z_]+:\S/],
  ['ethtool -S', /^NIC statistics:$/],
  ['ethtool -k', /^Features for \S+:$/],
  ['ethtool -g', /^Ring parameters for \S+:$/],
  ['ethtool -m', /^\s*Identifier +: 0x/],
  ['pcs quorum', /^Quorum information$/],
  ['nova-manage', /^Binary +Host +Zone +Status +State +Updated At$/]
]

/** The program whose output this is by its looks; undefined for everything else. */
export function asideByLooks(lines: readonly string[]): string | undefined {
  const inked = lines.slice(0, 12).filter((line) => line.trim() !== '')
  const [first = '', second = ''] = inked.map((line) => line.slice(0, 300).trimEnd())
  return LOOKS.find(([, top, below]) => top.test(first) && (below?.test(second) ?? true))?.[0]
}
