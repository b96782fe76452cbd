import { serviceOf } from './lookup.ts'

/** Words that people use for several services of the catalogue. */
const GROUPS: { readonly [word: string]: readonly string[] } = {
  octavia: ['octavia_api', 'octavia_ctl'],
  manila: ['manila', 'manila_share'],
  ironic: ['ironic', 'ironic_neutron_agent'],
  swift: ['swift_proxy', 'swift_storage'],
  libvirt: ['libvirt_16', 'libvirt_17'],
  dvr: ['ovs_l3', 'ovs_metadata']
}

/** Ids of the services that a word stands for, in every release; none for a word that stands for nothing. */
export function serviceIdsNamed(word: string): readonly string[] {
  if (Object.hasOwn(GROUPS, word)) return GROUPS[word]!
  return [word, `${word}_17`].filter((id) => serviceOf(id))
}
