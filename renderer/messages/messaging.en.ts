/** Views of messages and services, besides the words that stand in their pictures. */
export const messagingEn = {
  'view.messaging': 'Messaging',
  'view.services': 'Services',
  'nothing.services':
    'Nothing tells of services yet. Paste openstack compute service list, openstack network agent list, pcs status or podman ps.',
  'nothing.messaging':
    'Nothing tells of the message broker yet. Paste rabbitmqctl list_queues, list_bindings, list_consumers or list_connections.',
  'shape.exchange': 'exchange',
  'shape.queue': 'queue',
  'shape.service': 'service',
  'shape.service-cell': 'service on a host'
} as const
