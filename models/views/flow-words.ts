/** Words of the picture of a flow: where its actors run, and what its strokes mean. */
export const FLOW_PICTURE = {
  'picture.flow.client': 'Client',
  'picture.flow.control': 'Control plane',
  'picture.flow.broker': 'RabbitMQ',
  'picture.flow.compute': 'Compute',
  'picture.flow.destination': 'Destination',
  'picture.flow.storage': 'Storage',
  'picture.flow.undercloud': 'Undercloud',
  'picture.flow.machine': 'Machine',
  'picture.flow.exchanges': 'exchange, queue',
  'picture.flow.default': '(default)',
  'picture.flow.every': 'every consumer',
  'legend.message': 'another protocol, named on the line'
} as const
