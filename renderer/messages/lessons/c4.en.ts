/** C4: pods. */
export const c4En = {
  title: 'Pods',
  intro: 'Two containers with httpd in the pod `web`, and the third one that holds them together.',
  'infra.heading': 'The infra container',
  'infra.body':
    'Each [[pod]] has an [[infra-container|infra container]] that is made first and holds the shared namespaces. In it runs a program that does nothing else: the lit `catatonit` with podman, `pause` with Kubernetes. The other containers may come and go; address and ports of the pod stay.',
  'shared.heading': 'What is shared',
  'shared.body':
    'The lit lists say whose namespaces each container uses: its own, or that of the infra container `web-infra`. Which, is masked. Each container has mounts of its own.',
  'shared.question': 'Which namespaces does this pod share? (several)',
  'shared.choice.net': 'net',
  'shared.choice.ipc': 'ipc',
  'shared.choice.uts': 'uts',
  'shared.choice.pid': 'pid',
  'shared.why':
    'This is podman’s default, `--share uts,ipc,net`. pid is not shared, so in both containers httpd is PID 1 of its own.',
  'conmon.heading': 'Who watches the containers',
  'conmon.body':
    'Both containers share one network namespace: two httpd cannot both listen on port 80. One has to take another port; over `127.0.0.1` they reach each other.',
  'conmon.misconception':
    'A pod is often drawn as a container around containers. There is no such outer process: a pod is a set of namespaces and a cgroup, and each container in it is a process tree of its own on the host.',
  'conmon.question': 'How many conmon processes does the pod have?',
  'conmon.choice.one': 'One for the pod',
  'conmon.choice.two': 'Two, one for each httpd',
  'conmon.choice.three': 'Three, one for each container',
  'conmon.why': 'The infra container has its own [[conmon]] too.'
} as const
