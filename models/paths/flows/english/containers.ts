/** What the flows of `../data/containers.ts` are called, and what each of their messages carries. */
export const containersEnglish = {
  'flow.container-stop': 'Stop a service: systemctl stop',
  'flow.container-stop.ask': 'the unit is to stop; podman stop alone would be undone by Restart=always',
  'flow.container-stop.stop': 'ExecStop of the unit',
  'flow.container-stop.signal': 'to PID 1 of the container, by the runtime (runc on RHEL 8, crun on RHEL 9)',
  'flow.container-stop.child': 'single-child: to its one child only, which hands it to its workers',
  'flow.container-stop.exit': 'it finishes what it does; after 10 s podman sends SIGKILL',
  'flow.container-stop.reap': 'PID 1 ends, and with it the container; conmon writes the exit code',
  'flow.container-stop.inactive': 'the main process of the unit is gone; it was asked for, so nothing restarts'
} as const
