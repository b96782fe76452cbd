/** C7: containers from real output. */
export const c7En = {
  title: 'From real output',
  intro: 'The pictures of this chapter come from six commands. This is which of them tells what.',
  'ps.heading': 'podman ps',
  'ps.body':
    '`podman ps` gives name, image and state of each [[container]]; with `-a` also of those that ended. `--format json` adds labels, PID, mounts and networks, and cuts nothing off. Paste either, taken as root: the containers of the services belong to root.',
  'units.heading': 'systemctl list-units',
  'units.body':
    "`systemctl list-units 'tripleo_*'` names the lit [[systemd-unit|unit]]: who starts the [[container]] again. A container `nova_api` has the unit `tripleo_nova_api.service`.",
  'units.misconception':
    'Not every container has such a unit. Side containers such as `neutron-haproxy-ovnmeta-…` are started by an agent, Ceph has units of its own, and some containers belong to Pacemaker.',
  'units.question': 'There is no unit for `galera-bundle-podman-0`. Which command tells its state?',
  'units.choice.units': '`systemctl status tripleo_galera`',
  'units.choice.pcs': '`pcs status`',
  'units.choice.none': 'None',
  'units.why': 'Pacemaker starts and stops bundles. `pcs status` also says on which host each replica runs.',
  'tree.heading': 'ps -ef',
  'tree.body':
    'The column PPID joins processes to a tree: PID 1 of each [[container]] is the child of one process that stays on the host, one for each container. Its name is masked in the picture. [[podman]] and runc are not in the list any more.',
  'tree.question': 'Which program is the parent of `dumb-init`?',
  'tree.why':
    'Its command line bears the id and the name of the container, so a process list alone tells which container a process is in.',
  'pods.heading': 'podman pod ls and podman inspect',
  'pods.body':
    '`podman pod ls` names pods and their infra containers. `podman inspect` tells the rest: [[kernel-namespace|namespaces]], capabilities, bind mounts, PIDs of the first process and of [[conmon]], entry point. Paste several of these together; the app joins them by id, name and PID.'
} as const
