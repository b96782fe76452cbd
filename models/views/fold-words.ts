/** Words on cards that stand for many alike things. */
export const FOLD_WORDS = {
  'picture.fold.error': '{count} in error',
  'picture.fold.warning': '{count} to look at',
  'picture.fold.down': '{count} down',
  'picture.fold.ports': '{count} more ports',
  'picture.fold.cards': '{count} more network cards',
  'picture.fold.bridges': '{count} more bridges',
  'picture.fold.patches': '{count} more patches',
  'picture.fold.routers': '{count} more routers',
  'picture.fold.networks': '{count} more networks',
  'picture.fold.floatingIps': '{count} more floating IPs',
  'picture.fold.servers': '{count} more servers',
  'picture.fold.hosts': '{count} more hosts',
  'picture.fold.containers': '{count} more containers',
  'picture.fold.services': '{count} more services',
  'picture.fold.endpoints': '{count} more endpoints',
  'picture.fold.stacks': '{count} more stacks',
  'picture.fold.queues': '{count} more queues',
  'picture.fold.exchanges': '{count} more exchanges',
  'picture.fold.osds': '{count} more OSDs',
  'picture.fold.pools': '{count} more pools',
  'picture.fold.monitors': '{count} more monitors',
  'picture.fold.things': '{count} more images and disks'
} as const satisfies { readonly [key: string]: string }

type FoldKey = keyof typeof FOLD_WORDS extends `picture.fold.${infer What}` ? What : never
/** What a card may stand for many of. */
export type FoldedThings = Exclude<FoldKey, 'error' | 'warning' | 'down'>
