/** Plain files whose text Atlas reads, by the end of their path: in a sosreport, or under a folder that stands for a host. */
const PLAIN =
  /(?:^|\/)((?:etc\/(?:hosts|hostname|os-release|rhosp-release|redhat-release|os-net-config\/[\w.-]{1,80}\.(?:json|ya?ml)|libvirt\/qemu\/[\w.-]{1,80}\.xml)|run\/libvirt\/qemu\/[\w.-]{1,80}\.xml|proc\/net\/bonding\/[\w.-]{1,40}))$/

/** What would print a file that no command printed: `…/proc/net/bonding/bond0` → `cat /proc/net/bonding/bond0`. */
export function plainFileCommand(path: string): string | undefined {
  const below = PLAIN.exec(path)?.[1]
  return below === undefined ? undefined : `cat /${below}`
}
