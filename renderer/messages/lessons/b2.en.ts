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
  'reply.choice.message': 'One for each message that waits for an answer',
  'reply.choice.process': 'One for each process that calls',
  'reply.choice.service': 'One for each service, shared by its processes',
  'reply.why':
    'A process makes it at its first call and keeps it, one for each transport that it uses. An id in the message says which answer belongs to which call.',
  'broker.heading': 'The way to the broker',
  'broker.body':
    'Each service has a `transport_url` in its configuration that lists every RabbitMQ node by its name on InternalApi, port 5672. oslo.messaging picks one of them.\n\nThe management interface shows the same parts: the lit [[exchange]] on the tab Exchanges, the lit queues on Queues, and the processes at either end on Connections. It listens on 127.0.0.1:15672 of each node only.',
  'broker.misconception':
    'Whiteboards often put HAProxy and the VIP before RabbitMQ, as before the APIs. They are not in the path of RPC: a client connects to one of the broker nodes itself, and to another one when that fails.',
  'broker.question':
    'Pacemaker moves the VIP of InternalApi to another controller; all brokers go on. What becomes of the RPC connections of nova-compute?',
  'broker.choice.break': 'They break, and are made anew by way of the new place of the VIP',
  'broker.choice.nothing': 'Nothing',
  'broker.choice.wait': 'They wait until HAProxy knows the new place',
  'broker.why':
    'A connection leads from the service to one broker node itself. The VIP is for APIs and the database; only when that broker fails does oslo.messaging take another one of its list.'
} as const
