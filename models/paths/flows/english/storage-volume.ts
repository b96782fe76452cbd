/** What the flows of `../data/storage-volume.ts` are called, and what each of their messages carries. */
export const storageVolumeEnglish = {
  'flow.volume-create': 'Volume create',
  'flow.volume-create.request': 'size, type, image or snapshot it comes from',
  'flow.volume-create.record': 'quota is reserved, the volume is creating',
  'flow.volume-create.schedule': 'which backend; the client has its 202 now. Cinder uses the exchange openstack',
  'flow.volume-create.create': 'to the queue of that backend',
  'flow.volume-create.rbd': 'volumes/volume-…; from an image in the same Ceph it is a clone of images/…@snap',
  'flow.volume-create.available': 'available: cinder-volume writes the database itself, unlike nova-compute',
  'flow.volume-attach': 'Volume attach',
  'flow.volume-attach.request': 'attach this volume to this server',
  'flow.volume-attach.volume': 'is it available, in the right zone',
  'flow.volume-attach.device': 'the name of the device; the API waits for the compute here',
  'flow.volume-attach.reserve': 'an attachment without a connector: the volume is reserved',
  'flow.volume-attach.attach': 'the host does the rest',
  'flow.volume-attach.connector': 'the connector: host, initiator',
  'flow.volume-attach.export': 'initialize_connection: how to reach the volume comes back',
  'flow.volume-attach.reach': 'with Ceph QEMU opens the image itself; with iSCSI iscsid logs in on 3260',
  'flow.volume-attach.device-add': 'the disk appears in the guest',
  'flow.volume-attach.complete': 'in-use'
} as const
