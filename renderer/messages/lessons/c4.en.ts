/** C4: pods. */
export const c4En = {
  title: 'Pods',
  intro: 'Two containers with httpd in the pod `web`, and the third one that holds them together.',
  'pod.heading': 'Three containers, one group',
  'pod.body':
    '`web` is a [[pod]]: containers that are made, started and removed together, and share some of their [[kernel-namespace|namespaces]]. `web-front` and `web-back` run httpd. Nobody asked for the third one, [[infra-container|web-infra]]; podman adds it to every pod.\n\nKubernetes took the pod as its smallest unit; podman has it without a cluster: `podman pod create --name web`.',
  'infra.heading': 'The infra container',
  'infra.body':
    'The [[infra-container|infra container]] of `web` is open. It is made first and holds the shared [[kernel-namespace|namespaces]]. In it runs a program that does nothing else: the lit `catatonit` with podman, `pause` with Kubernetes.\n\nThe other containers may come and go; address and ports of the pod stay.',
  'shared.heading': 'What is shared',
  'shared.body':
    'The lit lists say whose [[kernel-namespace|namespaces]] a container uses: its own, or those of the [[infra-container|infra container]] `web-infra`. Which, is masked. `web-back` has the same as `web-front`, and each has mounts of its own.',
  'shared.question': 'Which namespaces does this pod share? (several)',
  'shared.choice.net': 'net',
  'shared.choice.ipc': 'ipc',
  'shared.choice.uts': 'uts',
  'shared.choice.pid': 'pid',
  'shared.why':
    'This is podman’s default, `--share uts,ipc,net`. pid is not shared, so in both containers httpd is PID 1 of its own.',
  'ports.heading': 'One network for all of the pod',
  'ports.body':
    'Look at the row `net`: both [[container|containers]] use the network namespace of `web-infra`, so both have its devices, its address and its ports. They reach each other over `127.0.0.1`.\n\nA port is published for the [[pod]], when it is made: `podman pod create -p 8080:80`.',
  'ports.question': 'httpd in `web-front` listens on port 80. On which port can httpd in `web-back` listen?',
  'ports.choice.same': '80 too, as it is another container',
  'ports.choice.local': '80 too, but only on 127.0.0.1',
  'ports.choice.other': 'Any other, such as 8080',
  'ports.why':
    'A port can be taken once in a network namespace, by whichever container. The second httpd ends with `Address already in use`.',
  'conmon.heading': 'Who watches the containers',
  'conmon.body':
    'All three [[container|containers]] are open now. A process that is masked stands between [[podman]] and PID 1 of each: it holds the output and reports the exit code.',
  'conmon.misconception':
    'A pod is often drawn as a container around containers. There is no such outer process: a pod is a set of namespaces and a cgroup, and each container in it is a process tree of its own on the host.',
  'conmon.question': 'How many conmon processes does the pod have?',
  'conmon.choice.one': 'One for the pod',
  'conmon.choice.two': 'Two, one for each httpd',
  'conmon.choice.three': 'Three, one for each container',
  'conmon.why': 'The infra container has its own [[conmon]] too.'
} as const
