/** C1: one service's container on a node. */
export const c1En = {
  title: 'A service’s container on a node',
  intro: 'nova_api on a controller: who starts it, what stays alive, what it shares with the host, and how it stops.',
  'chain.heading': 'From the unit to the service',
  'chain.body':
    'The [[systemd-unit|unit]] on top runs `podman start`. podman prepares the container and starts [[conmon]]; conmon calls the [[oci-runtime|OCI runtime]], `runc` on RHEL 8 and `crun` on RHEL 9. podman and the runtime have ended by the time the service runs: they are drawn beside the chain.\n\nWhat stays is lit: the unit, conmon and the processes inside. The container is described by paunch in 16.1 and by the Ansible role `tripleo_container_manage` later; both write such a unit.',
  'first.heading': 'The first process',
  'first.body':
    'Inside the box are the processes of the [[container]] with their numbers on the host. One of them hands signals on and collects children that ended.',
  'first.question': 'With the end of which process does the container end? Click it.',
  'first.wrong.child': 'That is a child of another process in the box. Its end alone does not end the container.',
  'first.why':
    'PID 1 is `dumb-init`, the entry point of every image of Kolla and tcib. `httpd` is its one direct child.',
  'mounts.heading': 'Configuration comes from the host',
  'mounts.body':
    'Puppet wrote the files below `puppet-generated` on the host. They are [[bind-mount|mounted]] read only, and [[kolla-start]] copies them into the container at every start, as `config.json` says. A change on the host works after a restart; a change inside is lost with it.',
  'namespaces.heading': 'Some namespaces are the host’s',
  'namespaces.body':
    'Each kind of [[kernel-namespace|namespace]] can be the container’s own or the host’s. Here net is the host’s; processes, mounts and the rest are its own. Added [[capability|capabilities]] stand in the list with a plus sign; this plan adds `NET_ADMIN` to show one.',
  'namespaces.question': 'By which way does a request to port 8774 of controller0 reach nova_api?',
  'namespaces.choice.socket': 'Its socket is one of the host itself',
  'namespaces.choice.nat': 'NAT to the address of the container',
  'namespaces.choice.pod': 'The infra container of a pod hands it on',
  'namespaces.why':
    'It was started with `--net=host`: no bridge, no NAT, no published port. `ss -ltnp` on the host shows its socket.',
  'stop.heading': 'Stopping it',
  'stop.body':
    '`systemctl stop tripleo_nova_api` runs the [[systemd-unit|unit]]’s `ExecStop`: `podman stop -t 10`. Follow the signal from there to the service.',
  'stop.misconception':
    'Many stop a service with `podman stop`. The unit has `Restart=always`: systemd starts the container again. And podman’s own restart policy is not what keeps these containers running.',
  'child.heading': 'The way of the signal',
  'child.body':
    'podman sends SIGTERM to PID 1. [[dumb-init]] was started with `--single-child`, so it hands the signal to its one direct child only; that ends its own workers. When it is gone, dumb-init ends, conmon notes the exit code, and systemd sees the unit as inactive.',
  'child.question':
    'When SIGTERM comes, a request in nova_api needs another 30 seconds. What does `podman stop -t 10` do?',
  'child.choice.waits': 'It waits until the request is done',
  'child.choice.kills': 'It sends SIGKILL after ten seconds',
  'child.choice.leaves': 'It gives up after ten seconds, and the service goes on',
  'child.why':
    '`-t` is how long podman waits. SIGKILL ends PID 1, and with PID 1 the kernel ends every process of its PID namespace. The request is cut off.'
} as const
