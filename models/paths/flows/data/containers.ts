import type { Flow } from '../flow.ts'

/** What happens in a node when a service stops: who talks to whom, over what. What each message carries is in `../english/containers.ts`. */
export const CONTAINERS: readonly Flow[] = [
  {
    id: 'container-stop',
    group: 'containers',
    source: 'releases.md podman, conmon; releases.md Kolla images',
    steps: [
      { id: 'ask', from: 'client', to: 'systemd', by: 'unix', method: 'systemctl stop tripleo_nova_api' },
      { id: 'stop', from: 'systemd', to: 'podman', by: 'local', method: 'podman stop -t 10 nova_api' },
      { id: 'signal', from: 'podman', to: 'dumb-init', by: 'signal', method: 'SIGTERM' },
      { id: 'child', from: 'dumb-init', to: 'service process', by: 'signal', method: 'SIGTERM' },
      { id: 'exit', from: 'service process', to: 'dumb-init', by: 'signal', method: 'exit' },
      { id: 'reap', from: 'dumb-init', to: 'conmon', by: 'signal', method: 'exit code' },
      { id: 'inactive', from: 'conmon', to: 'systemd', by: 'signal', method: 'exit' }
    ]
  }
]
