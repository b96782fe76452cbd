/** Words of the storage view. */
export const STORAGE_WORDS = {
  'picture.sto.copyOnWrite': 'copy on write',
  'picture.sto.clone': 'clone',
  'picture.sto.from': 'made from',
  'picture.sto.mounted': 'mounted',
  'picture.sto.layer': 'layer under',
  'picture.sto.virtual': '{size} virtual',
  'picture.sto.used': '{size} used',
  'picture.sto.inPool': 'pool {pool}',
  'picture.sto.onHost': 'on {host}',
  'picture.sto.attached': 'attached',
  'picture.sto.snapshots': 'snapshots: {names}',
  'picture.sto.errors': '{count} errors in the image',
  'picture.sto.monitors': 'Monitors',
  'picture.sto.pools': 'Pools',
  'picture.sto.osds': 'OSDs of {host}',
  'picture.sto.osdsAnywhere': 'OSDs',
  'picture.sto.noQuorum': 'out of quorum',
  'picture.sto.objects': '{count} objects',
  'picture.sto.free': '{size} free'
} as const satisfies { readonly [key: string]: string }
