/** C6: rootless and rootful. */
export const c6En = {
  title: 'Rootless and rootful',
  intro: 'The same image started twice: by root, and by the user `student`.',
  'two.heading': 'The same chain twice',
  'two.body':
    'Both [[container|containers]] have the same chain of podman, conmon and runtime. RHOSP runs its services [[rootless|rootful]]: they need networks and devices of the host. What differs stands in the lists on both sides.',
  'user.heading': 'The user namespace',
  'user.body':
    'The rootless container has a [[user-namespace|user namespace]] of its own: user 0 inside is mapped to the user who started it, further numbers to a range in `/etc/subuid` and `/etc/subgid`. The rootful one uses the host’s: user 0 inside is root.',
  'user.question':
    'Through a fault, a process that is user 0 in the rootless container gets out of it. What may it do on the host?',
  'user.choice.root': 'Whatever root may',
  'user.choice.student': 'What `student` may',
  'user.choice.nobody': 'Nothing: the host has no user for it',
  'user.why':
    'The 0 holds only in its namespace. For the host it has always been a process of `student`, as `ps` shows. From the rootful one it would have got out as root.',
  'paths.heading': 'Other paths, another network',
  'paths.body':
    'Images and volumes of root are below `/var/lib/containers/storage`, those of a user below `~/.local/share/containers/storage`: each sees only their own in `podman ps`.\n\nThe rootful network is a bridge with veth pairs. A user may not make those on the host; [[slirp4netns]] (or `pasta` in newer podman) carries packets as an ordinary process.',
  'paths.misconception':
    '“Rootless means that nothing in the container runs as root” is wrong. Inside there can be user 0; rootless says who started it, and what that 0 is on the host.',
  'paths.question': 'What can the rootless container not do by default?',
  'paths.choice.low': 'Publish a port below 1024 of the host',
  'paths.choice.high': 'Publish port 8080 of the host',
  'paths.choice.none': 'Open connections to the outside',
  'paths.why':
    'Ports below `net.ipv4.ip_unprivileged_port_start` (1024 by default) need a privilege that a user does not have on the host.'
} as const
