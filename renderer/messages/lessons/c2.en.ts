/** C2: podman and docker. */
export const c2En = {
  title: 'podman and docker, side by side',
  intro: 'Both make the same container from the same image. What differs is who stays beside it.',
  'docker.heading': 'docker: a client and daemons',
  'docker.body':
    'The client `docker` sends a request to `dockerd`, which asks [[containerd]]. containerd starts a [[shim]] for the container, the shim calls `runc`, and runc ends when PID 1 runs. The two daemons and the shim stay; they are lit.',
  'podman.heading': 'podman: a command and conmon',
  'podman.body':
    'The command [[podman]] prepares the container itself, starts [[conmon]] and ends. conmon called the OCI runtime and stays: it holds the output and the exit code.',
  'podman.question': 'Which daemon does podman need to keep this container running?',
  'podman.choice.none': 'None; conmon is a process of this container only',
  'podman.choice.podman': '`podman.service`',
  'podman.choice.conmon': 'One conmon for all containers of the host',
  'podman.why':
    'There is one conmon for each container. What starts a container again after its end is systemd, where it has a unit.',
  'daemon.heading': 'When a daemon stops',
  'daemon.body':
    'When `dockerd` stops, its API is gone. By default it also stops its [[container|containers]]; with `live-restore` they go on under their shims until it is back.\n\n[[podman]] can serve an API too: `podman.socket` starts `podman.service` when somebody connects. No OpenStack service calls it, and stopping it stops no container.',
  'daemon.misconception':
    '“When docker dies, all containers die” is only half of it. After a crash of dockerd the shims can keep them running; a clean `systemctl stop docker` without live-restore stops them.',
  'daemon.question': 'What is gone after `systemctl stop docker` with the default configuration? (several)',
  'daemon.choice.api': 'The API that the client calls',
  'daemon.choice.containers': 'The running containers',
  'daemon.choice.restart': 'The images on disk',
  'daemon.why': 'Images stay. The API and, without live-restore, the containers end with the daemon.',
  'tools.heading': 'Build, run, copy',
  'tools.body':
    'docker sends all of it to its daemon. On RHEL three tools share the work: `buildah` builds images, `podman` runs containers, and a third copies and inspects images between registries without unpacking them locally. All use the same image format, [[oci|OCI]].',
  'tools.question': 'What is the third tool called?',
  'tools.why': '`skopeo copy` moves an image from one registry to another; `skopeo inspect` reads its description.'
} as const
