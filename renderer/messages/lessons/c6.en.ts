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
  'map.heading': 'Numbers of users are mapped',
  'map.body':
    '`/proc/7110/uid_map` of the rootless [[container]] has two lines: `0 1000 1` and `1 100000 65536`. Each says: from this number inside, to that number on the host, for so many. 1000 is `student`; 100000 and what follows comes from `/etc/subuid` and is used by nobody else.\n\nThe kernel checks every file and every signal by the number of the host.',
  'map.question':
    'A worker of httpd in the rootless container runs as user 48, `apache`. Which number does `ps -eo uid,args` show for it on the host?',
  'map.why':
    '1 inside is 100000 outside, so 48 is 100000 + 47. A file that this worker writes to a mounted directory belongs to 100047 on the host.',
  'paths.heading': 'Other paths',
  'paths.body':
    'Images, containers and volumes of root are below `/var/lib/containers/storage`, those of a user below `~/.local/share/containers/storage`. The same image is there twice when both have pulled it.\n\nThe lit lists show it: both have a volume `www` mounted on `/var/www`, and these are two directories.',
  'paths.misconception':
    '“Rootless means that nothing in the container runs as root” is wrong. Inside there can be user 0; rootless says who started it, and what that 0 is on the host.',
  'paths.question': 'root runs `podman ps` while both containers run. What is listed?',
  'paths.choice.both': 'Both',
  'paths.choice.own': '`web-rootful` only',
  'paths.choice.other': '`web-rootless` only',
  'paths.why':
    'Each podman reads the storage of its own user; no daemon knows of both. `ps -ef` lists the processes of both, as they are processes of the same host.',
  'network.heading': 'Another network',
  'network.body':
    'The rootful container is on the bridge `podman0` by a [[veth|veth pair]], as in lesson C5. A user may not make bridges and veth pairs on the host. So the rootless one is on no bridge, and not in this picture: [[slirp4netns]], or `pasta` in newer podman, is an ordinary process that takes its packets and opens connections on the host as `student`.\n\nTo whoever it connects to, it has the address of the host.',
  'network.question': 'What can the rootless container not do by default?',
  'network.choice.low': 'Publish port 80 of the host',
  'network.choice.high': 'Publish port 8080 of the host',
  'network.choice.none': 'Open connections to the outside',
  'network.why':
    'Ports below `net.ipv4.ip_unprivileged_port_start` (1024 by default) need a privilege that a user does not have on the host. The rootful one in the picture has published port 80.'
} as const
