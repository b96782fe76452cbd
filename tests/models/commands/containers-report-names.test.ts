import { describe, expect, it } from 'vitest'
import { fileNameClues } from '../../../models/captures/file-name.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'

/** Which command reads a file of a sosreport, by its name. */
function readerOf(path: string): string | undefined {
  const { commandLine } = fileNameClues(path)
  if (commandLine === undefined) return undefined
  const found = COMMANDS.filter((command) => command.matches(commandLine))
  return found.length === 1 ? found[0]!.id : undefined
}

describe('a sosreport’s files about containers, units and processes', () => {
  it.each([
    ['podman/podman_ps', 'podman-ps'],
    ['podman/podman_ps_-a', 'podman-ps'],
    ['podman/podman_images', 'podman-images'],
    ['podman/podman_inspect_nova_compute', 'podman-inspect'],
    ['podman/podman_pod_ps', 'podman-pod-ps'],
    ['podman/podman_pod_ps_-a', 'podman-pod-ps'],
    ['podman/podman_info', 'podman-info'],
    ['podman/podman_version', 'podman-version'],
    ['podman/podman_network_ls', 'podman-network'],
    ['docker/docker_ps_-a', 'podman-ps'],
    ['docker/docker_ps', 'podman-ps'],
    ['docker/docker_images', 'podman-images'],
    ['systemd/systemctl_list-units', 'systemctl-list-units'],
    ['systemd/systemctl_list-units_--all', 'systemctl-list-units'],
    ['systemd/systemctl_list-units_--failed', 'systemctl-list-units'],
    ['systemd/systemctl_list-unit-files', 'systemctl-list-unit-files'],
    ['systemd/systemctl_status_--all', 'systemctl-status'],
    ['process/ps_auxwww', 'ps'],
    ['process/ps_auxwwwm', 'ps'],
    ['process/ps_axo_flags_state_uid_pid_ppid_pgid_sid_cls_pri_addr_sz_wchan_20_lstart_tty_time_cmd', 'ps'],
    ['namespaces/lsns', 'lsns'],
    ['systemd/systemd-cgls', 'systemd-cgls'],
    ['cgroups/systemd-cgls', 'systemd-cgls'],
    ['crio/crictl_ps_-a', 'crictl-ps'],
    ['crio/crictl_pods', 'crictl-pods']
  ])('%s', (path, id) => {
    expect(readerOf(`sosreport-compute-0/sos_commands/${path}`)).toBe(id)
  })
})
