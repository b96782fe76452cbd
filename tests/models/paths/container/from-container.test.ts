import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'
import { ask } from '../../../../models/paths/ask.ts'
import type { Path } from '../../../../models/paths/path.ts'
import type { Question } from '../../../../models/paths/question.ts'
import { Lookup } from '../../../../models/topology/lookup.ts'
import { containerCaptures } from '../../../support/containers.ts'

function path(name: string, question: Question, change: (text: string) => string = (text) => text): Path {
  const inputs = containerCaptures(name).map((each) => ({ ...each, text: change(each.text) }))
  const found = ask(new Lookup(analyse(inputs)), question)
  if (!('paths' in found)) throw new Error(JSON.stringify(found))
  return found.paths[0]!
}

function keys({ hops }: Path): string[] {
  return hops.map(({ text }) => text.key.replace('path.ct', ''))
}

describe('between containers', () => {
  it('resolves the name by aardvark-dns and stays on the bridge', () => {
    const found = path('pod-and-networks', { from: 'front', to: 'db', protocol: 'tcp', port: 3306 })
    expect(found.disposition).toBe('delivered')
    expect(keys(found)).toEqual([
      ...['Resolves', 'Sends', 'VethOut', 'Bridge', 'VethIn', 'InnerUnknown', 'ListensUnnamed']
    ])
    expect(found.hops[0]!.does).toBe('aardvark-dns on 10.89.0.1 answers the name db with 10.89.0.3')
    expect(found.hops[1]!.headers).toEqual([
      'Ethernet be:00:00:00:00:02 > be:00:00:00:00:03',
      'IPv4 10.89.0.2 > 10.89.0.3, TTL 64',
      'TCP 49152 > 3306'
    ])
    expect([found.hops[2]!.at, found.hops[4]!.at]).toEqual(['nic:pods/veth0', 'nic:pods/veth1'])
  })

  it('asks no DNS for what is meant by its id, and shares localhost in a pod', () => {
    const byId = path('pod-and-networks', { from: 'front', to: 'container:pods/db', protocol: 'icmp' })
    expect(keys(byId)[0]).toBe('Sends')
    expect(keys(byId).at(-1)).toBe('Echo')
    const within = path('pod-and-networks', { from: 'front', to: 'localhost:80' })
    expect([within.disposition, keys(within)]).toEqual(['delivered', ['ListensPod']])
  })

  it('finds no name in the default network, and says when that is not known', () => {
    const without = (text: string): string => text.replace('"dns_enabled": true', '"dns_enabled": false')
    const closed = path('pod-and-networks', { from: 'front', to: 'db' }, without)
    expect([closed.disposition, closed.reason]).toEqual([
      'dropped',
      'no DNS answers names in the network app: ask for 10.89.0.3, or use a network of its own'
    ])
    const open = path('pod-and-networks', { from: 'front', to: 'db' }, (text) =>
      text.includes('network inspect app') ? '' : text
    )
    expect([open.disposition, open.next]).toEqual(['unknown', ['podman network inspect app']])
  })
})

describe('from a container outwards', () => {
  it('is routed and masqueraded by the host, and leaves by its device', () => {
    const found = path('podman4-netavark', { from: 'web', to: 'internet', protocol: 'tcp', port: 443 })
    expect(found.disposition).toBe('provider')
    expect(keys(found)).toEqual(['SendsVia', 'VethOut', 'BridgeUp', 'Masquerades', 'LeavesHost'])
    expect(found.hops.at(-1)).toMatchObject({ at: 'nic:pod4/eth0' })
    expect(found.hops.at(-1)!.headers[1]).toMatch(/^IPv4 192\.168\.24\.22 > .*, TTL 63$/)
    expect(found.reason).toBe('Left pod4 by eth0 as 192.168.24.22. Beyond this: the physical network.')
  })

  it('reaches another host', () => {
    const inputs = [...containerCaptures('podman4-netavark'), ...containerCaptures('podman3-cni')]
    const found = ask(new Lookup(analyse(inputs)), { from: 'container:pod4/web', to: 'pod3:58080' })
    expect('paths' in found && [found.paths[0]!.disposition, found.paths[0]!.to]).toEqual([
      'delivered',
      'container:pod3/web'
    ])
  })

  it('turns round for a port of its own host, with a source that the answer finds back to', () => {
    const found = path('podman4-netavark', { from: 'web', to: '192.168.24.22:58080' })
    expect([found.disposition, found.to]).toEqual(['delivered', 'container:pod4/web'])
    expect(keys(found)).toEqual([
      ...['SendsVia', 'VethOut', 'BridgeUp', 'Translates', 'ForwardsRule', 'Masquerades'],
      ...['Bridge', 'VethIn', 'Inner', 'Listens']
    ])
    expect(found.hops.at(-1)!.headers[0]).toBe('IPv4 10.88.0.1 > 10.88.0.4, TTL 63')
  })

  it('does not leave an internal network', () => {
    const internal = (text: string): string => text.replace('"internal": false', '"internal": true')
    const found = path('pod-and-networks', { from: 'db', to: 'internet' }, internal)
    expect([found.disposition, found.text?.key]).toEqual(['dropped', 'path.ctInternal'])
  })

  it('is the connection of a process of the user without root', () => {
    const found = path('rootless-slirp', { from: 'web', to: 'internet', protocol: 'tcp', port: 443 })
    expect([found.disposition, keys(found)]).toEqual(['provider', ['UserOut', 'LeavesHost']])
    expect(found.hops[0]!.does).toMatch(/^slirp4netns takes it out/)
  })

  it('leaves questions about anything else to other kinds of path', () => {
    const lookup = new Lookup(analyse([...containerCaptures('podman4-netavark'), ...containerCaptures('docker')]))
    const wires = ask(lookup, { from: 'pod4', to: 'dock' })
    expect('paths' in wires && wires.paths[0]!.hops.map(({ text }) => text.key)).not.toContain('path.ctLeavesHost')
    expect(ask(lookup, { from: 'pod4', to: 'nobody:80' })).toMatchObject({ side: 'to', trouble: { problem: 'none' } })
    expect(ask(lookup, { from: 'pod4', to: '__proto__' })).toMatchObject({ side: 'to', trouble: { problem: 'none' } })
  })
})
