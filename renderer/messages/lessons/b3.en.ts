/** B3: volume to image. */
export const b3En = {
  title: 'From a volume to an image',
  intro: 'Three requests that all end in an image. They differ in who does the work and whether any bytes move.',
  'legs.heading': 'Upload of a volume: RPC or REST?',
  'legs.body':
    '`openstack image create --volume` asks cinder-api. It makes the record of the image in [[glance|Glance]], then hands the work to cinder-volume, which exports the [[volume]] and uploads it.\n\nParts of one service talk by RPC, different services by REST. The word for the kind of message is masked.',
  'legs.question': 'Which of these legs is RPC through RabbitMQ?',
  'legs.choice.inside': 'cinder-api to cinder-volume: copy the volume to the image',
  'legs.choice.record': 'cinder-api to glance-api: make the record',
  'legs.choice.bytes': 'cinder-volume to glance-api: upload',
  'legs.why':
    'It is a [[cast]] through the exchange `openstack`. Glance has no RPC: both legs to it are REST, port 9292.',
  'bytes.heading': 'Cinder sends the bytes',
  'bytes.body':
    'cinder-volume exports the [[volume]] to a file in `/var/lib/cinder/conversion` of the [[controller]] that runs it, converts it if asked to, and sends it to glance-api with `PUT /v2/images/…/file`. glance-api writes it to its store, here the pool `images`.\n\nA large volume needs that much room on the controller for a while.',
  'bytes.misconception':
    'It is often said that Glance fetches the volume from Cinder. In this flow Glance never reads from Cinder; Cinder uploads. (A Glance store that lies on Cinder is a different feature.)',
  'backed.heading': 'Image of a volume-backed server',
  'backed.body':
    '`openstack server image create` of a server that boots from a [[volume]]: nova-api itself asks cinder-api for a snapshot of each volume, and makes the record of an image that points at them. With the guest agent its file systems are held still first.',
  'backed.question': 'How much of a 20 GiB root volume is uploaded to Glance?',
  'backed.choice.all': '20 GiB',
  'backed.choice.used': 'The blocks in use',
  'backed.choice.none': 'Nothing',
  'backed.why':
    'The image is a record without data: its size is 0 and `block_device_mapping` names the snapshots. A server made of it gets new volumes made of those snapshots.',
  'ephemeral.heading': 'Image of a server with its own disk',
  'ephemeral.body':
    'The same command where the disk is Nova’s: nova-api makes the record and casts `snapshot_instance` to the host of the server.\n\nWith Ceph, and [[glance|Glance]] in the same cluster, [[nova-compute]] clones the disk inside Ceph and tells Glance where it is. Otherwise it makes a file on the host and uploads all of it by REST.',
  'three.heading': 'Three things, three commands',
  'three.body':
    'An [[image]] (left), a [[volume]], and a server whose own disk is a clone of the image. Look at what the image must hold when it is ready.',
  'three.question':
    'The data on `finance-data` shall become an image that does not depend on any snapshot. What is asked for?',
  'three.choice.server': 'An image of the server finance-web1',
  'three.choice.volume': 'An upload of the volume to an image',
  'three.choice.snapshot': 'A snapshot of the volume',
  'three.why':
    'Only the upload copies the bytes of the volume to Glance. finance-web1 boots from its own disk, so an image of it holds that disk only; a snapshot stays in Cinder. A volume in use must be forced, or detached first.'
} as const
