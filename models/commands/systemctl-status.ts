/**
 * `systemctl status UNIT…`, `service NAME status` (systemd 219 to 256): one block a unit, with its control group; log lines below are
 * left aside.
 *
 *     ● tripleo_nova_compute.service - nova_compute container
 *          Loaded: loaded (/etc/systemd/system/tripleo_nova_compute.service; enabled; vendor preset: disabled)
 *          Active: active (running) since Wed 2024-05-01 02:42:25 CEST; 2h ago
 *        Main PID: 4332 (conmon)
 *          CGroup: /system.slice/tripleo_nova_compute.service
 *                  └─4332 /usr/bin/conmon --api-version 1 -c 1cd7dfd644ea
 */
import { readTyped } from '../text/typed.ts'
import { contributeGrouped } from '../text/cgroup-facts.ts'
import { isCloudUnit } from '../text/host-programs.ts'
import { unitRef } from '../topology/container-refs.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'
import { HEADING, readStatus, type StatusRecord } from './systemctl-status/read.ts'

/** The broker's own script prints what `rabbitmqctl status` does: what it printed tells by its looks. */
const BY_SERVICE = /^(?:\/\S*\/)?service\s+(?!rabbitmq)[^\s-]\S*\s+status\b/
/** what `service` says when it leaves it to systemd */
const HANDED_ON = /^Redirecting to \S*systemctl /

export const systemctlStatus = defineCommand<StatusRecord>({
  id: 'systemctl-status',
  title: 'systemctl status',
  scope: 'host',
  matches: (commandLine) =>
    BY_SERVICE.test(commandLine.trim()) ||
    readTyped(
      commandLine,
      ['systemctl'],
      new Set(['n', 'lines', 'H', 'host', 'M', 'machine', 'o', 'output', 't', 'type'])
    )?.words[0] === 'status',
  looksLike(output) {
    const told = output.slice(0, 6).filter((line) => line.trim() !== '' && !HANDED_ON.test(line))
    const [first = '', second = ''] = told
    return HEADING.test(first) && /^\s+(?:Loaded|State): /.test(second)
  },
  read: readStatus,
  contribute({ units, processes }, { host }, facts) {
    if (!host) return
    for (const { name, line, ...attributes } of units) {
      if (!isCloudUnit(name) && attributes.active !== 'failed') continue
      facts.node(unitRef(host, name), { name, parent: host, attributes: known(attributes) }, line)
    }
    contributeGrouped(processes, host, facts)
  },
  isError: ({ units, failed }) => failed && units.length === 0,
  isEmpty: ({ units, hostSeen }) => units.length === 0 && !hostSeen
})
