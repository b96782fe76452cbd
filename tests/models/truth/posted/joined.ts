import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'

interface Join {
  what: string
  key: string
  joins_to: string
  target: string
}
interface Index {
  entries: { file: string; expect: { joins?: Join[]; ovs_remote_ips?: string[] } }[]
}

/** Neutron's page about ML2/OVN as one session: everything that the index says belongs together is one thing or linked. */
export function joinedDocument(captures: string): void {
  const folder = join(captures, 'others', 'neutron-ml2-ovn-devstack')
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index
  const { file, expect: wanted } = entries.find(({ expect: { joins } }) => joins !== undefined)!
  const topology = analyse([{ name: file, text: readFileSync(join(folder, file), 'utf8') }])
  const byId = new Map(topology.nodes.map((node) => [node.id, node]))
  const chassisHost = (chassis: string): string | undefined =>
    topology.nodes.find(({ attributes }) => (attributes['chassis'] as { name?: string } | undefined)?.name === chassis)
      ?.id
  const linked = (kind: string, from: string, to: string): boolean =>
    topology.links.some((link) => link.kind === kind && link.from === from && link.to === to)
  const find = (kind: string, test: (name: string, attributes: string) => boolean): string =>
    topology.nodes.find((node) => node.kind === kind && test(node.name, JSON.stringify(node.attributes)))?.id ?? ''

  const holds: { [target: string]: (join: Join) => boolean } = {
    'logical switch': ({ what, key }) => byId.get(`network:${key}`)?.name === what.split(' ')[1],
    port: ({ what, key, target }) =>
      what === 'floating ip'
        ? linked(
            'nat',
            find('floating-ip', (name) => name === key),
            `port:${target}`
          )
        : linked(
            'attached',
            find('server', (name) => what.endsWith(` ${name}`)),
            `port:${target}`
          ),
    'logical switch port': ({ what, key }) =>
      find('port', (_, attributes) => attributes.includes(key)).startsWith(`port:${what.split(' ')[1]}`),
    chassis: ({ what, key, target }) => {
      const host = chassisHost(target)
      if (host === undefined) return false
      if (what.startsWith('port')) return linked('bound', `port:${key}`, host)
      if (what.startsWith('tunnel'))
        return linked(
          'tunnel',
          find('ovs-port', (name) => what.includes(name)),
          host
        )
      if (what === 'gateway router port')
        return byId.get(`port:${key.replace('cr-lrp-', '')}`)?.attributes['redirectChassis'] === host
      return byId.get(host)?.name === key
    }
  }

  describe('what a whole page joins to', () => {
    it.each(wanted.joins!.map((each) => [`${each.what} to ${each.target}`, each] as const))('%s', (_, each) => {
      expect(holds[each.joins_to.replace(/ \(.*/, '')]!(each)).toBe(true)
    })

    it('keeps what the credentials in it are to itself', () => {
      expect(topology.captures.length).toBeGreaterThan(20)
      expect(JSON.stringify(topology.nodes)).not.toContain('OS_')
    })
  })
}
