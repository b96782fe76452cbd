/** C10: from storage to a container. */
export const c10En = {
  title: 'From storage to a container',
  intro: 'Two ways by which files come into a container: a mount from outside, and the layers of its image.',
  'export.heading': 'Export, mount, bind mount',
  'export.body':
    'The server `nfs-server` exports `/srv/www`. `podman-host` mounts it on `/mnt/www`. The container is started with `-v /mnt/www:/var/www`: a [[bind-mount|bind mount]] shows that directory once more, at `/var/www` in the container’s mount namespace.',
  'bind.heading': 'What the container knows of it',
  'bind.body':
    'The list of mounts says `/mnt/www → /var/www`. httpd opens a file below `/var/www` as any other. No copy is made, and the files stay when the container is deleted.',
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
  'layers.why':
    'Only the upper directory is writable. It is deleted with the container; what must last belongs on a mount.'
} as const
