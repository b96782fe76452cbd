/** E4: memory sharing and sparsify. */
export const e4En = {
  title: 'Memory sharing and sparsify',
  intro: 'Two ways to need less: equal pages of memory kept once, and blocks of a disk given back.',
  'merge.heading': 'Equal pages, kept once',
  'merge.body':
    'Two servers on `compute-0`: two QEMU processes with memory of their own. [[ksm|KSM]] (Kernel Samepage Merging) scans the memory that QEMU offered it, and keeps equal pages once, read-only. When one process writes to such a page it gets its own copy again.\n\nThe overlay disks in the picture share blocks of the base on disk. That is another mechanism.',
  'merge.misconception':
    'It is said that servers share memory because they have the same base image. KSM compares the content of pages in memory and knows nothing of images or disks. The shared base file saves disk, and may be read into the page cache of the host once.',
  'merge.question': 'What must two pages have in common so that KSM merges them?',
  'merge.choice.base': 'They come from the same base image',
  'merge.choice.equal': 'Their content, byte for byte',
  'merge.choice.flavor': 'Their servers have the same flavor',
  'merge.why': 'Only the content counts: even pages of two different guest systems are merged when they are equal.',
  'off.heading': 'Off by default',
  'off.body':
    'The host in the picture has memory for so many servers; `ram_allocation_ratio` decides what [[placement|Placement]] may promise. [[ksm|KSM]] would stretch it, but is off by default on an RHOSP compute: it costs CPU, and timing differences let one guest learn what is in the memory of another.\n\nIt does not merge huge pages, which NFV guests use. `/sys/kernel/mm/ksm/run` says whether it runs.',
  'sparsify.heading': 'What virt-sparsify gives back',
  'sparsify.body':
    'Copy on write only grows: a block once written stays in the [[overlay]]. `virt-sparsify` finds what the guest’s file systems no longer use, and makes holes of it, so that the file takes less room on the host.\n\nThe size that the guest sees stays the same. The server must be shut off: run on a disk in use it destroys the data.',
  'sparsify.question': 'What does virt-sparsify give back to the host?',
  'sparsify.choice.deleted': 'Space of blocks that the guest’s file systems have freed',
  'sparsify.choice.memory': 'Memory of the guest',
  'sparsify.choice.files': 'Space of old log files in the guest',
  'sparsify.why':
    'It deletes no file and touches no memory. For running servers the same is done by discard: `hw_disk_discard = unmap` in `nova.conf`, and `fstrim` in the guest.'
} as const
