/** Words of the services view. */
export const SERVICES_WORDS = {
  'picture.svc.service': 'Service',
  'picture.svc.up': 'up',
  'picture.svc.active': 'active',
  'picture.svc.passive': 'passive',
  'picture.svc.down': 'down',
  'picture.svc.unknown': 'not told',
  'picture.svc.planned': 'planned',
  'picture.svc.plannedActive': 'planned, active',
  'picture.svc.disabled': 'disabled',
  'picture.svc.some': '{count} of {total} up',
  'picture.svc.count': '× {count}',
  'picture.svc.vips': 'Virtual IPs and HAProxy',
  'picture.svc.vipPort': '{address} · {what}',
  'picture.svc.endpoints': 'REST endpoints',
  'picture.svc.stacks': 'Heat stacks',
  'picture.svc.noHost': 'host not told',
  'picture.svc.pacemaker': 'Pacemaker',
  'note.servicesLimited': '{shown} of {total} services are drawn. Choose hosts or roles to see the others.',
  'legend.svc.active': 'up or active',
  'legend.svc.passive': 'passive, or not told',
  'legend.svc.down': 'down'
} as const satisfies { readonly [key: string]: string }
