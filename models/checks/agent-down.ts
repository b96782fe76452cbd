import type { TopologyNode } from '../topology/vocabulary.ts'
import { finding, type Check } from './check.ts'
import { gatewayHosts } from './gateway-hosts.ts'
import { nameOf, type Known } from './known.ts'
import { text } from './read.ts'

const LISTS = /^(?:openstack network agent|neutron agent)/
/** What agents make on a host for the ports they serve there. */
const NEUTRONS = /^(?:qrouter|qdhcp|snat|fip|ovnmeta)-/

/**
 * An agent that Neutron lists as not alive (`XXX`). It matters where ports or a gateway are on the host; rows of hosts that were
 * removed stay in the list.
 */
export const agentDown: Check = {
  id: 'agent-down',
  run(known) {
    const agents = known.lookup.ofKind('service').filter(({ attributes }) => attributes['agentType'] !== undefined)
    const gateways = gatewayHosts(known)
    const findings = agents
      .filter(({ attributes }) => attributes['alive'] === false)
      .map((agent) => {
        const host = known.hostOf(agent)
        const busy = host !== undefined && (gateways.has(host.id) || hasPorts(known, host))
        const where = host ? nameOf(host) : (text(agent.attributes['host']) ?? '?')
        return finding(
          'agent-down',
          busy ? 'error' : 'warning',
          busy ? 'finding.agentDown' : 'finding.agentDownIdle',
          { agent: text(agent.attributes['agentType']) ?? nameOf(agent), host: where },
          {
            subjects: [agent.id, ...(host ? [host.id] : [])],
            evidence: known.evidence(LISTS, agent),
            next: [`podman ps -a  # on ${where}`, 'ovn-sbctl list Chassis_Private', 'openstack network agent list']
          }
        )
      })
    return { findings, needs: known.anyWhole(LISTS) ? [] : ['openstack network agent list'] }
  }
}

function hasPorts(known: Known, host: TopologyNode): boolean {
  const own = known.lookup.childrenOf(host.id)
  if (own.some(({ kind, name }) => kind === 'server' || (kind === 'namespace' && NEUTRONS.test(name)))) return true
  return known.lookup.linksOf(host.id).some(({ kind, to }) => kind === 'bound' && to === host.id)
}
