/** Programs and units that say something about a cloud; the hundreds of others on a host are only counted. */
const PROGRAMS =
  /^(?:conmon|podman|docker(?:d|-.*)?|containerd(?:-.*)?|crun|runc|dumb-init|tini|kolla_.*|ovs-?vswitchd|ovsdb-server|ovn-?(?:controller|northd).*|neutron.*|nova.*|cinder.*|glance.*|keystone.*|heat.*|ironic.*|placement.*|octavia.*|swift.*|manila.*|barbican.*|designate.*|aodh.*|gnocchi.*|ceilometer.*|libvirtd?|virt[a-z]+d|qemu.*|haproxy|dnsmasq|keepalived|radvd|beam\.smp|rabbitmq.*|mysqld.*|mariadbd|galera.*|redis.*|memcached|httpd|apache2|ceph.*|radosgw|pacemakerd|pacemaker-.*|corosync|pcsd|etcd|privsep.*)$/

const UNITS =
  /^(?:tripleo_|edpm_|openstack-|devstack@|kolla-|openvswitch|ovs-?|ovn-?|podman|docker|containerd|crio|libpod|machine-qemu|pacemaker|corosync|pcsd|rabbitmq|mariadb|galera|redis|memcached|haproxy|httpd|libvirt|virt|ceph|neutron|nova|cinder|glance|keystone|heat|ironic|placement|octavia|swift|manila|iscsid|multipathd|chronyd|NetworkManager\.service|network\.service|os-net-config|firewalld|iptables|nftables)/

/** True for a program of a cloud, by the name it runs under. */
export function isCloudProgram(name: string): boolean {
  return PROGRAMS.test(name)
}

/** True for a unit of a cloud. */
export function isCloudUnit(name: string): boolean {
  return UNITS.test(name)
}

/** The program that a command line runs: interpreters are looked through, paths and colons dropped. */
export function programOf(command: string): string {
  const words = command.trim().split(/\s+/, 12)
  let at = 0
  while (
    at < words.length - 1 &&
    /^(?:\S*\/)?(?:python[\d.]*|(?:ba|da)?sh|sudo|env|timeout|nice|ionice|perl|ruby)$/.test(words[at]!)
  ) {
    at++
    while (at < words.length - 1 && /^-|^\d+[smh]?$|=/.test(words[at]!)) at++
  }
  const word = (words[at] ?? '').replace(/^\[|\]$/g, '').replace(/:$/, '')
  return word.slice(word.lastIndexOf('/') + 1)
}
