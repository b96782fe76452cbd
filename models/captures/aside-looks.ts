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
  ['nova-manage', /^Binary +Host +Zone +Status +State +Updated At$/]
]

/** The program whose output this is by its looks; undefined for everything else. */
export function asideByLooks(lines: readonly string[]): string | undefined {
  const inked = lines.slice(0, 12).filter((line) => line.trim() !== '')
  const [first = '', second = ''] = inked.map((line) => line.slice(0, 300).trimEnd())
  return LOOKS.find(([, top, below]) => top.test(first) && (below?.test(second) ?? true))?.[0]
}
