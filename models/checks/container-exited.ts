import type { Finding, TopologyNode } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import { nameOf, neededOn, type Known } from './known.ts'
import { text } from './read.ts'

/** Lists what has ended, too. */
const LISTS_ALL = /^(?:podman|docker|crictl) (?:container )?(?:ps|ls|list) (?:.* )?(?:--all|-[b-z]*a[a-z]*)(?: |$)/
const LISTS = /^(?:podman|docker|crictl) /

/** They do one thing at deployment and end; TripleO keeps them. */
const ONE_SHOT =
  /(?:_init(?:_|$)|^init_|_db_sync|_bootstrap|_wait_|^container-puppet-|^create_|_wrapper$|_statedir_owner|^swift_(?:copy_rings|setup_srv)$|_restart_bundle|_discover_hosts)/
/** How a container ends that was stopped: podman counts that as success. */
const STOPPED = new Set([0, 137, 143])

/** Containers of services that have ended by themselves, never started, do not stay up or fail their health check. */
export const containerExited: Check = {
  id: 'container-exited',
  run(known) {
    const containers = known.lookup.ofKind('container').filter(({ certainty }) => certainty !== 'planned')
    const hosts = new Set(containers.flatMap((container) => known.hostOf(container) ?? []))
    const whole = new Set(
      containers.flatMap((container) => (known.wholeOf(container, LISTS_ALL) ? (known.hostOf(container) ?? []) : []))
    )
    const needs =
      hosts.size === 0
        ? ['podman ps -a']
        : neededOn(
            'podman ps -a',
            [...hosts].filter((host) => !whole.has(host))
          )
    return { findings: containers.flatMap((container) => judge(known, container)), needs }
  }
}

function judge(known: Known, container: TopologyNode): Finding[] {
  const { attributes, name } = container
  const host = known.hostOf(container)
  const state = text(attributes['state'])?.toLowerCase() ?? ''
  const code = attributes['exitCode']
  const values = { container: nameOf(container), host: host ? nameOf(host) : '?' }
  const parts = {
    subjects: [container.id],
    evidence: known.evidence(LISTS, container),
    next: [
      `podman logs --tail 100 ${name}`,
      `systemctl status tripleo_${name}`,
      `podman inspect ${name}`,
      'ls -lt /var/log/containers'
    ]
  }
  if (state === 'exited' && typeof code === 'number' && !STOPPED.has(code))
    return [finding(ID, 'error', 'finding.containerExited', { ...values, code }, parts)]
  if (state === 'created')
    return [
      finding(ID, ONE_SHOT.test(name) ? 'warning' : 'error', 'finding.containerNotStarted', { ...values, state }, parts)
    ]
  if (state === 'restarting' || state === 'dead')
    return [finding(ID, 'error', 'finding.containerFailing', { ...values, state }, parts)]
  if (attributes['health'] === 'unhealthy' && state === 'running')
    return [finding(ID, 'warning', 'finding.containerUnhealthy', values, parts)]
  return []
}

const ID = 'container-exited'
