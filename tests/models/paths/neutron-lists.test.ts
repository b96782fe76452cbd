import { describe, expect, it } from 'vitest'
import { ask } from '../../../models/paths/ask.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'

const lab = loadFolder(`${FIXTURES}/openstack-lab`, (path) => /podman|README/.test(path))
const lookup = new Lookup(analysed(lab))

function answer(
  question: Question,
  among = lookup
): { disposition: string; reason: string | undefined; way: string; next: string[] } {
  const found = ask(among, question)
  if ('trouble' in found) throw new Error(JSON.stringify(found.trouble.problem))
  const { disposition, reason, logical, hosts, next } = found.paths[0]!
  const name = (id: string): string => among.node(id)?.name ?? id
  return { disposition, reason, way: `${logical.map(name).join(' ')} | ${hosts.map(name).join(' ')}`, next }
}

describe('what Neutron lists is enough for', () => {
  it('servers of one network on two hosts, let through by a security group', () => {
    expect(answer({ from: 'web-0', to: 'web-1' })).toMatchObject({
      disposition: 'delivered',
      way: 'private1 | compute-0 compute-1'
    })
  })

  it('rules that name another group: its members only', () => {
    const mysql = { to: 'db-0', protocol: 'tcp', port: 3306 } as const
    expect(answer({ from: 'web-0', ...mysql })).toMatchObject({
      disposition: 'delivered',
      way: 'private1 router1 private2 | compute-0 computehci-0'
    })
    expect(answer({ from: 'trunk-vm', ...mysql })).toMatchObject({
      disposition: 'dropped',
      reason: 'no rule of its security groups (db-sg) lets TCP 3306 to db-0'
    })
  })

  it('what no rule lets pass', () => {
    expect(answer({ from: 'web-1', to: 'trunk-vm' })).toMatchObject({
      disposition: 'dropped',
      reason: 'no rule of its security groups (default) lets ICMP to trunk-vm'
    })
    expect(answer({ from: 'web-0', to: 'web-1', protocol: 'tcp', port: 25 })).toMatchObject({ disposition: 'dropped' })
    expect(answer({ from: 'trunk-vm', to: 'web-0', protocol: 'tcp', port: 443 })).toMatchObject({
      disposition: 'delivered'
    })
  })

  it('names in any script, and the port in the network of who asks', () => {
    expect(answer({ from: 'web-0', to: '웹서버-01', protocol: 'tcp', port: 443 }).disposition).toBe('delivered')
    expect(answer({ from: 'old-jumpbox', to: 'app-0' })).toMatchObject({
      disposition: 'delivered',
      way: 'provider-vlan104 | compute-0 compute-1'
    })
  })

  it('the way it would take, and no verdict, where nothing tells of security groups', () => {
    const lists = lab.filter(({ name }) => /(?:port|network|subnet|router|server)_list/.test(name))
    for (const flow of [{ protocol: 'icmp' }, { protocol: 'tcp', port: 22 }] as const) {
      const found = ask(new Lookup(analysed(lists)), { from: 'web-0', to: '192.168.100.211', ...flow })
      const [path] = 'paths' in found ? found.paths : []
      const packet = 'port' in flow ? `TCP ${flow.port}` : 'ICMP'
      expect(path).toMatchObject({ disposition: 'unknown', hosts: ['host:compute-0', 'host:compute-1'] })
      expect(path!.legs).toHaveLength(1)
      expect(path!.reason).toMatch(/As far as the facts go it ends delivered\.$/)
      expect(path!.assumed).toContain(`security groups let web-0 send ${packet}: no rules were pasted`)
      expect(path!.next).toEqual(['openstack security group rule list --long'])
    }
  })

  it('no more than the logical half where nobody told the hosts', () => {
    const lists = lab.filter(({ name }) => /(?:port|network|subnet|router)_list/.test(name))
    const found = ask(new Lookup(analysed(lists)), { from: '192.168.100.129', to: '192.168.100.211' })
    expect('paths' in found && found.paths[0]).toMatchObject({ disposition: 'unknown', hosts: [], legs: [] })
    expect('paths' in found && found.paths[0]!.logical).toHaveLength(1)
    expect('paths' in found && found.paths[0]!.reason).toMatch(/which host has/)
  })
})
