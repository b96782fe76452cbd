/** E3: Ceph. */
export const e3En = {
  title: 'Ceph under OpenStack',
  intro: 'Who keeps the map, who keeps the data, and what Glance, Nova and Cinder put where.',
  'monitors.heading': 'Monitors keep the map',
  'monitors.body':
    'Director puts a [[ceph-mon|monitor]] on each controller. Together they agree on the maps of the cluster: which daemons are in it, where data belongs. A client asks a monitor for the maps first, ports 3300 and 6789 on Storage.\n\nMonitors need a [[quorum]]: more than half of them.',
  'monitors.question': 'Three monitors: how many may fail while the cluster goes on?',
  'monitors.choice.zero': 'None',
  'monitors.choice.one': 'One',
  'monitors.choice.two': 'Two',
  'monitors.why':
    'Two of three are more than half, one of three is not. A fourth monitor would not help: of four, too, only one may fail.',
  'osds.heading': 'OSDs keep the data',
  'osds.body':
    'Each of the three Ceph nodes has three [[osd|OSDs]], one for each disk. A client computes from the map where an object lies (CRUSH) and talks to that OSD. It sends a write to the first OSD of the set, which copies it to the others over StorageMgmt.',
  'osds.misconception':
    'Drawings often lead data through the monitors, or through a controller. Neither is in the path: QEMU on the compute reads and writes at the OSDs directly, over Storage.',
  'pools.heading': 'A pool for each purpose',
  'pools.body':
    'A [[ceph-pool|pool]] has its own number of copies and its own permissions. Glance keeps images in `images`, Nova the disks of its servers in `vms`, Cinder volumes in `volumes`.',
  'pools.question': 'The server `entrance` was booted from a bootable volume. In which pool is its disk?',
  'pools.choice.images': 'images',
  'pools.choice.vms': 'vms',
  'pools.choice.volumes': 'volumes',
  'pools.why': 'Its disk is a volume of Cinder, `volumes/volume-…`. Nova has no disk of its own for it in `vms`.',
  'clone.heading': 'Clone instead of copy',
  'clone.body':
    'The lines from `rhel-9` are clones: the disk of `db` in `vms`, the root [[volume]] of `entrance` in `volumes`. A clone reads what it has not written from the protected [[snapshot]] `snap` of the image. No bytes are copied at first.',
  'clone.question': 'You delete `rhel-9` in Glance while these servers exist. What happens?',
  'clone.choice.deleted': 'It is deleted, the servers lose their data',
  'clone.choice.flatten': 'Ceph copies the data to the clones first',
  'clone.choice.refused': 'Ceph refuses: the snapshot has clones',
  'clone.why':
    'A protected snapshot with children cannot be removed, so Glance reports that the image is in use. `rbd flatten` would cut a clone loose by copying everything to it.',
  'status.heading': 'The same from your own cluster',
  'status.body':
    '`ceph -s` gives health, monitors in quorum, [[osd|OSDs]] up and in, and pools. `ceph osd tree` gives the OSDs under their hosts with their state: `up` means that the daemon runs, `in` that data is placed on it.\n\nPaste both, and the same picture is drawn with what is down.'
} as const
