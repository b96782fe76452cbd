/** E2: image to disk. */
export const e2En = {
  title: 'From an image to a disk',
  intro: 'Where the disk of an instance comes from: files on the host, or clones in Ceph.',
  'base.heading': 'Downloaded once a host',
  'base.body':
    'Left the [[image]] in Glance, and beside it what `compute-0` made of it: a file in `/var/lib/nova/instances/_base`. Nova downloads an image when the first server on a host needs it.\n\nThe name of the file is the SHA-1 of the text of the image’s UUID, not of its content.',
  'overlay.heading': 'Two servers, one base',
  'overlay.body':
    'Each server has its own `disk`: a [[qcow2]] [[overlay]] whose [[backing-file|backing file]] is the base. Writes go to the overlay, blocks never written are read from the base. This is copy on write, and why the second server starts fast.',
  'overlay.question': 'The base file is damaged. Which servers are broken?',
  'overlay.choice.one': 'The one that was created first, which wrote it',
  'overlay.choice.host': 'All on this host that were made of the image',
  'overlay.choice.none': 'None: each has its own disk',
  'overlay.why':
    'An overlay holds only what changed. Without its base it is of no use. Other hosts have base files of their own. Nova removes unused ones after 24 hours.',
  'formats.heading': 'raw and qcow2',
  'formats.body':
    '[[raw]] is the disk byte for byte, without a header. qcow2 has a header (`QFI` and 0xfb), tables of clusters, and may name a backing file. Here the image in Glance is qcow2; Nova made raw of it for `_base`, as it does by default (`force_raw_images`); the overlays are qcow2, as only that has a backing file.\n\nThe format of a disk is always told to QEMU. It could guess it from the first bytes, but must not.',
  'formats.question': 'Why must the format of a raw disk not be guessed?',
  'formats.choice.slow': 'All of the disk would have to be read for it',
  'formats.choice.guest': 'The guest itself writes the first bytes of its disk',
  'formats.choice.size': 'raw does not tell its size',
  'formats.why':
    'The first bytes of a raw disk belong to the guest. If it writes `QFI` and the name of a file of the host as backing file there, whoever guesses the format opens that file for it.',
  'block.heading': 'How QEMU reaches the disk',
  'block.body':
    'The guest sees a virtio disk. In the [[qemu|QEMU]] process stands a chain of block drivers: a format (`qcow2`, `raw`) on a protocol: `file`, `rbd` by librbd to Ceph, or `nbd` over a socket to another process or host.\n\nWith rbd the host has neither a file nor a mounted device: QEMU speaks to the [[osd|OSDs]] itself.',
  'ceph.heading': 'With Ceph: a clone',
  'ceph.body':
    'The same two servers with `vms` in Ceph. Each disk is a copy-on-write clone of the [[snapshot]] `snap` of the [[image]]. It takes seconds; nothing is downloaded and there is no `_base`.',
  'ceph.misconception':
    'It is said that with Ceph servers always start from a clone. That holds for a raw image in the same cluster, whose location Glance exposes.',
  'ceph.question': 'The image in Glance is qcow2, the disks are in Ceph. What does Nova do?',
  'ceph.choice.clone': 'It clones the qcow2 image, and QEMU reads the format',
  'ceph.choice.convert': 'It downloads it, makes it raw and imports it',
  'ceph.choice.refuse': 'It refuses to create the server',
  'ceph.why':
    'It goes to `_base`, is made raw there and imported into `vms`. That works, but slowly, with space on the host and in the pool. So upload raw images to a cloud on Ceph.'
} as const
