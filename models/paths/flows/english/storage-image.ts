/** What the flows of `../data/storage-image.ts` are called, and what each of their messages carries. */
export const storageImageEnglish = {
  'flow.volume-to-image': 'Image from a volume (upload)',
  'flow.volume-to-image.request': 'make an image of this volume',
  'flow.volume-to-image.record': 'the record of the image, queued, without bytes yet. REST, because Glance has no RPC',
  'flow.volume-to-image.copy': 'the one RPC leg, inside Cinder: the volume is uploading',
  'flow.volume-to-image.export':
    'the volume into a local file in /var/lib/cinder/conversion, on the controller that runs the bundle: mind its disk',
  'flow.volume-to-image.upload': 'the bytes. Cinder sends; Glance never fetches from Cinder here',
  'flow.volume-to-image.store': 'images/… and its snapshot snap; the image is active',
  'flow.volume-to-image.done': 'the volume is what it was before',
  'flow.server-image-volume': 'Image of a volume-backed server',
  'flow.server-image-volume.request': 'make an image of this server; its disk is a volume',
  'flow.server-image-volume.quiesce': 'only with the guest agent: file systems hold still',
  'flow.server-image-volume.snapshot': 'a snapshot of every volume, forced because they are in use',
  'flow.server-image-volume.cinder': 'the snapshot is made by the backend',
  'flow.server-image-volume.rbd': 'volumes/volume-…@snapshot-…: no byte is copied',
  'flow.server-image-volume.record': 'a record without data: its block_device_mapping points at the snapshots',
  'flow.server-image-ephemeral': 'Image of an ephemeral server',
  'flow.server-image-ephemeral.request': "make an image of this server; its disk is Nova's own",
  'flow.server-image-ephemeral.record': 'the record of the image, queued',
  'flow.server-image-ephemeral.snapshot': 'the host does it',
  'flow.server-image-ephemeral.disk': 'the disk is frozen for a moment',
  'flow.server-image-ephemeral.clone': 'with Ceph: a clone into images, nothing passes through the host',
  'flow.server-image-ephemeral.location':
    'with Ceph: where the image is; without it: PUT …/file with all the bytes, sent by nova-compute'
} as const
