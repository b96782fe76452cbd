/** B4: server create. */
export const b4En = {
  title: 'What happens when a server is created',
  intro:
    'From the request to a running instance: nine services, five protocols. Step through the legs with the keys of the path.',
  'token.heading': 'First a token',
  'token.body':
    'The client sends its password to [[keystone|Keystone]] and gets a [[token]] and the catalogue of endpoints: REST, port 5000. Each API that gets a request asks Keystone once whether the token is good, and keeps the answer in memcached.',
  'accept.heading': 'nova-api says 202',
  'accept.body':
    'REST to nova-api (8774). It asks Glance for the image, Neutron for networks and quota, and Cinder if a volume is involved: all REST. Then it writes the request to the database `nova_api` and hands on to the conductor with a [[cast]] in RabbitMQ.',
  'accept.question': 'The client has its 202. What is certain now?',
  'accept.choice.running': 'The instance runs, or will in a moment',
  'accept.choice.host': 'A host is chosen and has room for it',
  'accept.choice.nothing': 'The request was accepted and recorded',
  'accept.why':
    'No host was looked for yet. A request that finds none ends in state ERROR with `No valid host was found`, long after the 202.',
  'choose.heading': 'Conductor, scheduler, Placement',
  'choose.body':
    'The conductor makes a [[call]] to the scheduler and waits. The scheduler asks [[placement|Placement]] for hosts with room, filters and weighs them, and claims the resources on the chosen one. The reply names it and some alternates.\n\nProtocols of one kind are masked.',
  'choose.question': 'How does the scheduler talk to Placement?',
  'choose.choice.rest': 'REST',
  'choose.choice.rpc': 'RPC through RabbitMQ',
  'choose.choice.sql': 'MySQL, in the database of Placement',
  'choose.why':
    'Placement is a service of its own with an HTTP API and has no RPC: `GET /allocation_candidates`, then `PUT /allocations/…`.',
  'build.heading': 'To one compute',
  'build.body':
    'The [[conductor]] writes the [[instance]] to the database of the cell (MySQL) and casts `build_and_run_instance` to the queue of the chosen host. If the build fails there, the conductor tries the next alternate.',
  'build.misconception':
    'Drawings often join nova-compute to the database. It has no access to it: whatever it reads or saves goes as a call to nova-conductor, which speaks to the database. (cinder-volume does write its own.)',
  'resources.heading': 'Port, image, volume',
  'resources.body':
    'nova-compute asks Neutron for the [[port]] on this host by REST. Neutron writes it to the OVN northbound database and `ovn-northd` translates it to the southbound one: OVSDB.\n\nThe [[image]] comes from Glance by REST, once a host; with Ceph and a raw image it is a clone inside Ceph (RADOS) and no bytes pass over HTTP. To boot from a [[volume]], nova-compute asks cinder-api for an attachment, and only inside Cinder that goes on as RPC.',
  'plug.heading': 'Plugged, then resumed',
  'plug.body':
    'os-vif plugs the [[tap]] into br-int (OVSDB), and libvirt, over its local socket, starts the domain paused. `ovn-controller` sees its port id and installs flows.\n\nnova-compute waits for one event from Neutron, 300 seconds by default.',
  'plug.question': 'What does it wait for before the instance runs?',
  'plug.choice.dhcp': 'That the instance got its address by DHCP',
  'plug.choice.plugged': 'The event `network-vif-plugged`',
  'plug.choice.placement': 'The allocation in Placement',
  'plug.why':
    'Port up in OVN, ACTIVE in Neutron, then REST to nova-api and a cast to the compute. If it never comes, the build fails: look at ovn-controller of that host. DHCP comes after the instance runs.'
} as const
