/** A6: deployment tools. */
export const a6En = {
  title: 'Tools of a deployment',
  intro:
    'Director, Heat, Ansible, Puppet, kolla, tcib, paunch, kolla-ansible: each drives one thing. Which of them is at work in RHOSP, and on what?',
  'director.heading': 'Director: TripleO',
  'director.body':
    'This is [[director]] of 16.1. Lit is what it works with: `ironic-conductor` drives the power and disks of the nodes; `heat-engine` decides what each node shall be; `mistral-executor`, of [[mistral|Mistral]], runs the workflows, and in them Ansible, which does the work over SSH; `image_serve` is a registry, port 8787, from which nodes pull containers.\n\nIn 17 Mistral is gone: the command itself runs Ansible, and Heat only as long as the command takes.',
  'images.heading': 'Images: kolla in 16, tcib in 17',
  'images.body':
    'The same service of two releases. The image of 16.1 was built by [[kolla]], from templates of Dockerfiles. The image of 17.1 was built by [[tcib]], the TripleO container image build: a YAML file for each image, and buildah.\n\nInside they are laid out alike, which is why the pictures hardly differ: the same `dumb-init`, the same service below it, kept by a unit of the same name. `runc` and `crun` come with RHEL 8 and 9, not with the image.',
  'images.question': 'Which images does an administrator build with kolla or tcib before a deployment?',
  'images.choice.all': 'All, once for each release',
  'images.choice.changed': 'Those whose configuration differs from the default',
  'images.choice.none': 'None',
  'images.why':
    'The images come from the registry of the vendor, built. `openstack tripleo container image prepare` writes which ones a deployment uses. Configuration is never in an image: it is mounted.',
  'start.heading': 'Both are started by kolla_start',
  'start.body':
    'A container in its first second. `dumb-init` is PID 1 and has started [[kolla-start|kolla_start]], as the images of both releases say. `kolla_set_configs` reads `config.json` and copies what it lists from `src` to `/etc`: that is how the files of Puppet get in, at every start.\n\nThen it calls `exec` with the command of the service.',
  'start.question': 'An hour later, what is the child of `dumb-init` in this container?',
  'start.choice.start': 'kolla_start, with nova-compute below it',
  'start.choice.service': 'nova-compute',
  'start.choice.none': 'It has none: nova-compute is PID 1',
  'start.why':
    '`exec` replaces a program and keeps its PID. kolla_start has become nova-compute, with PID 41031 still. In `ps` you see kolla_start only where something in its work hangs.',
  'runs.heading': 'Who creates the containers',
  'runs.body':
    'The end of a deployment with 17.1. Ansible has been to the nodes by SSH; on the node [[container-manage|tripleo_container_manage]], a role of Ansible, creates the containers of each step and a unit `tripleo_…` of systemd for each. In 16.1 `paunch apply`, a small program on the node, did the same from the same descriptions, and its units have the same names.\n\nNeither stays. Afterwards systemd starts and stops containers, or [[pacemaker|Pacemaker]] where they are in a [[bundle]].',
  'upstream.heading': 'kolla-ansible: a tool of its own',
  'upstream.body':
    'A node that [[kolla-ansible]] deployed. This upstream project takes images of kolla and drives them by Ansible alone: no director, no Heat, no Puppet. It wants machines that have an operating system, and it knows one file of settings, `globals.yml`. Here it uses docker, and it keeps configuration in `/etc/kolla`.\n\nRHOSP up to 17.1 is deployed by director. In 18 operators on OpenShift take its place.',
  'upstream.misconception':
    'As folders and commands are called kolla, it is said that RHOSP is deployed by kolla-ansible. Only the way images are built and started comes from kolla; kolla-ansible is in no release of RHOSP.',
  'upstream.question': 'You log in to an unknown compute. What tells that director deployed it, and not kolla-ansible?',
  'upstream.choice.start': 'The command of the container is `kolla_start`',
  'upstream.choice.unit': '`systemctl` lists `tripleo_nova_compute.service`',
  'upstream.choice.folder': 'There is `/var/lib/kolla/config_files` in the container',
  'upstream.choice.switch': '`ovs-vswitchd` runs on the host, in no container',
  'upstream.why':
    'kolla_start and its folder are in the images of both. Units `tripleo_…` are director’s, and director never puts Open vSwitch into a container, as kolla-ansible does in this picture.'
} as const
