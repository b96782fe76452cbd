/** B2: RPC through RabbitMQ. */
export const b2En = {
  title: 'RPC through RabbitMQ',
  intro:
    'Parts of one service talk to each other by messages; different services talk by REST. This is the message half.',
  'exchange.heading': 'Messages are handed in at an exchange',
  'exchange.body':
    'A sender gives its message to an [[exchange]], with a [[topic]] as the routing key. Bindings say which [[queue|queues]] get it. Each service has a topic exchange: `nova`, `neutron`, and `openstack` for cinder.',
  'queues.heading': 'Three kinds of queue for each server',
  'queues.body':
    'nova-compute reads `compute`, which all of them share, `compute.` with its own host name, and a queue for [[fanout]] that is its alone. Nova always addresses one compute, so messages for `compute0` arrive in the lit queue.\n\nA message waits in its queue until a consumer takes it: a growing queue means a slow or missing consumer.',
  'kinds.heading': 'call, cast and fanout',
  'kinds.body':
    'A [[cast]] is sent and forgotten: nova-api hands the building of a server to the conductor this way. A [[fanout]] reaches every server of a topic. The picture follows the messages that make a server.',
  'kinds.question': 'The conductor asks the scheduler for a host and must wait for the answer. What does it use?',
  'kinds.choice.call': 'A call',
  'kinds.choice.cast': 'A cast',
  'kinds.choice.fanout': 'A fanout',
  'kinds.why':
    '`select_destinations` is a [[call]]: it carries the name of a reply queue, and after 60 seconds without an answer (the default) it ends in `MessagingTimeout`.',
  'reply.heading': 'How the answer comes back',
  'reply.body':
    'An answer goes through the default exchange straight to the [[reply-queue|reply queue]] of the caller. The names are `reply_` and 32 hexadecimal digits.',
  'reply.question': 'How many reply queues are there?',
  'reply.choice.message': 'One for each message',
  'reply.choice.process': 'One for each calling process and transport',
  'reply.choice.service': 'One for each service',
  'reply.why':
    'A process makes it at its first call and keeps it. An id in the message says which answer belongs to which call.',
  'broker.heading': 'The way to the broker',
  'broker.body':
    'Each service has a `transport_url` in its configuration that lists every RabbitMQ node by its name on InternalApi, port 5672.\n\nThe management interface shows the same parts on the tabs Exchanges, Queues and Connections. It listens on 127.0.0.1:15672 of each node only.',
  'broker.misconception':
    'Whiteboards often put HAProxy and the VIP before RabbitMQ, as before the APIs. They are not in the path of RPC: a client connects to one of the broker nodes itself, and to another one when that fails.',
  'broker.question': 'Which way does a client of RPC take to the broker?',
  'broker.choice.vip': 'Through the VIP and HAProxy',
  'broker.choice.direct': 'Straight to one of the RabbitMQ nodes',
  'broker.choice.database': 'Through the database',
  'broker.why': 'oslo.messaging takes a node from `transport_url` and fails over by itself.'
} as const
