const words = (text: string): string[] => text.trim().split(/\s+/)

/** Parts of folder, file and heading names that never name a host. */
const GENERIC = new Set(
  words(`
  a all and archive archives attachment attachments after backup backups bad before bug capture captures captured case cases ci cli
  cloud clouds cluster clusters cmd cmds collect collected collection command commands common compute computes conf config configs
  controller controllers copy current customer data date day debug demo desktop diag diagnostics dir doc docs documents downloads dump
  dumps edge env error errors etc eval example examples export exports failed file files final fixture fixtures folder full
  good group groups home host hosts hypervisor hypervisors image images import in info input inputs inspect issue issues item
  lab labs latest lesson lib list log logs machine machines misc mnt model models my name namespace namespaces narrow neutron
  new nb nodes notes north northbound nova ok old opt oracle other others out output outputs overcloud overclouds ovn ovs
  openvswitch openstack page part paste pastes podman docker private proc prod production project projects proxy ps public qemu
  rabbitmq rack region report reports res result results rhosp rhel root run runs sample samples sb scene script scripts section
  session sessions site sites snap snapshot snapshots sos sosreport sosreports source sources south southbound south src stage
  staging step step1 storage support sys system tc temp terminal terminals test testing tests text tmp topology training
  transcript transcripts trace tripleo truth tty tutorial undefined unknown untitled upload uploads usr var view views week wide
  work workspace www zone central api kolla libvirt kvm networking network networks filesys kernel process firewall
  sos_commands sos_strings sos_logs sos_reports containers pacemaker corosync ceph services service systemd ceilometer heat
  ip route routes addr address link show version versions summary details detail chapter exercise lecture module unit
  queue queues exchange exchanges json yaml csv txt table tables
  `)
)
/** Roles that are often a host's whole name. */
const HOSTS = new Set(
  words(
    'director undercloud controller compute networker workstation bastion standalone allinone aio classroom utility'
  )
)
/** First parts of interface and bridge names, and of numbered things in a text. */
const NOT_HOSTS =
  /^(?:br|eth|en|eno|ens|enp|em|bond|tap|vnet|vlan|vxlan|gre|geneve?|ovs|veth|lo|ib|team|wl|wlan|virbr|qbr|qvo|qvb|qr|qg|patch|int|phy|dpdk|p|port|step|part|test|day|case|lab|table|figure|fig|chapter|example|section|session|terminal|output|group|line|note|page|sda|vda|v|ipv)[-_]?\d/i

/**
 * True for a word that certainly names a host: a label with a number (`compute-0`, `ctrl1`), a dotted name, or a role that is
 * a host of its own (`director`). Interfaces, versions and numbered chapters are none.
 */
export function isHostName(word: string): boolean {
  if (word.length > 200 || !/^[A-Za-z][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*$/.test(word) || NOT_HOSTS.test(word))
    return false
  if (NAMESPACE.test(word) || COLLECTION.test(word)) return false
  if (HOSTS.has(word.toLowerCase())) return true
  if (/\.(?:txt|log|out|json|csv|ya?ml|md|sh|py|rst|conf|cfg|xml|html|gz|xz)$/i.test(word)) return false
  const labels = word.split('.')
  if (labels.length > 2 && labels.every((label) => label !== '')) return true
  return /\d/.test(labels[0]!) && !isGenericName(labels[0]!)
}

/** What tools call the folders in which they keep what they collected of many hosts. */
const COLLECTION =
  /^(?:juju-crashdump|must-gather|sos-?collector|crm_report|pcmk)\b|\bsha256(?:-|$)|[-_.][0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

const NAMESPACE =
  /^((?:qrouter|qdhcp|qlbaas|snat|fip|ovnmeta)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?: \(id: ?\d+\))?:?$/

/** The namespace of Neutron's that the text names and nothing else, as `ip netns` and scripts print it. */
export function namespaceNamed(text: string): string | undefined {
  return text.length > 80 ? undefined : NAMESPACE.exec(text.trim())?.[1]
}

/** True when a folder's or file's name is only made of words that name no host: `ovn-lab`, `case-0123`, `2024-11-21`. */
export function isGenericName(name: string): boolean {
  const lower = name.toLowerCase()
  if (HOSTS.has(lower)) return false
  if (GENERIC.has(lower)) return true
  const parts = lower.split(/[-_. ]+/).filter((part) => part !== '')
  // `compute-0` is a host although `compute` alone is none: a role with a number names one of them.
  if (NUMBERED_ROLE.test(lower.split('.', 1)[0]!)) return false
  return parts.every((part) => /^\d+$/.test(part) || GENERIC.has(withoutNumber(part)))
}

function withoutNumber(word: string): string {
  let end = word.length
  while (end > 0 && word[end - 1]! >= '0' && word[end - 1]! <= '9') end--
  return word.slice(0, end)
}

const NUMBERED_ROLE =
  /(?:^|[-_])(?:nova)?(?:computes?|controllers?|hypervisor|host|node|network|networker|storage|ceph|cephstorage|undercloud|server|machine|neutron|nova|kvm|edge|hci|computehci|database|messaging|rabbitmq|mon|osd)[-_]?\d{1,4}$/

/** True for the container ids that docker and podman use as host names. */
export function isContainerId(name: string): boolean {
  return /^[0-9a-f]{12}(?:[0-9a-f]{52})?$/.test(name)
}
