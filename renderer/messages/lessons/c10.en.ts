/** C10: from storage to a container. */
export const c10En = {
  title: 'From storage to a container',
  intro: 'Two ways by which files come into a container: a mount from outside, and the layers of its image.',
  'export.heading': 'Export, mount, bind mount',
  'export.body':
    'The server `nfs-server` exports `/srv/www`. `podman-host` mounts it on `/mnt/www`. The container is started with `-v /mnt/www:/var/www`: a [[bind-mount|bind mount]] shows that directory once more, at `/var/www` in the container’s mount namespace.',
  'bind.heading': 'What the container knows of it',
  'bind.body':
    'The list of mounts says `/mnt/www → /var/www`. httpd opens a file below `/var/www` as any other. No copy is made, and the files stay when the [[container]] is deleted.',
  'bind.question': 'Who speaks NFS with the server?',
  'bind.choice.container': 'httpd in the container',
  'bind.choice.kernel': 'The kernel of podman-host',
  'bind.choice.podman': 'podman',
  'bind.why': 'The host mounted the export; the container needs no NFS client and no network for it.',
  'layers.heading': 'Layers and the overlay mount',
  'layers.body':
    'An image is a list of read-only layers. Each container gets a directory of its own on top, and the kernel’s [[overlayfs|overlay file system]] shows all of them as one root. A file from a layer is copied up before it is changed; the layers stay as they are and are shared by every container of the image.',
  'layers.misconception':
    'This overlay is not a qcow2 overlay. qcow2 keeps changed blocks of a disk; overlayfs keeps changed files, whole ones.',
  'layers.question':
    'httpd writes a log to `/tmp` in the container, where nothing is mounted. Click where the file is kept.',
  'layers.wrong.layer': 'That layer is read-only: it belongs to the image, and every container of the image uses it.',
  'layers.wrong.mount':
    'This mount shows layers and upper directory as one tree. It keeps nothing itself; where does what is written go?',
  'layers.why':
    'Only the upper directory is writable. It is deleted with the container; what must last belongs on a mount.',
  'mount.heading': 'The mount that the container sees',
  'mount.body':
    '`mount` on podman-host lists it: type `overlay`, with `lowerdir=` the layers, `upperdir=` the lit directory, and a `workdir` for the kernel. podman mounts it before it starts [[conmon]] and the runtime; in the mount namespace of the container it is `/`.\n\nThe [[bind-mount|bind mount]] of the first picture is mounted on top of it, at `/var/www`: what the image has there is hidden, not deleted.',
  'copies.heading': 'Copied up',
  'copies.body':
    '[[podman]] starts `web2` from the same image: it gets an upper directory and an overlay mount of its own, and shares both layers with `web`. The image takes no room a second time.\n\nThen somebody edits `/etc/httpd/conf/httpd.conf` in `web`, and somebody else in `web2`. The file comes from layer 2.',
  'copies.question': 'How many files `httpd.conf` does podman-host keep now?',
  'copies.choice.one': 'One: the layer is shared',
  'copies.choice.two': 'Two: one for each container',
  'copies.choice.three': 'Three',
  'copies.why':
    'The one in the layer stays as it was, for whoever comes next. Each container has its copy in its own upper directory, made when the file was first opened for writing.'
} as const
