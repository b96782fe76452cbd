/** Views of messages and services, besides the words that stand in their pictures. */
export const messagingEn = {
  'view.messaging': 'Messaging',
  'view.services': 'Services',
  'shape.exchange': 'exchange',
  'shape.queue': 'queue',
  'shape.service': 'service',
  'shape.service-cell': 'service on a host'
} as const
