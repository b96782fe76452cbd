import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import type { Question } from '../../../models/paths/question.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { OVN, OVS, type Row } from './high-availability-rows.ts'

const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'samples', 'high-availability.yaml')
const FIELDS: { readonly [field: string]: keyof Question } = {
  protocol: 'protocol',
  port: 'port',
  as: 'fromAddress',
  mac: 'toMac'
}

function lookupOf(edit: (yaml: string) => string): Lookup {
  return new Lookup(analyse([{ name: 'high-availability.yaml', text: edit(readFileSync(SAMPLE, 'utf8')) }]))
}

/** `web-1 to db, protocol tcp, port 22` */
function questionOf(text: string): Question {
  const [ends = '', ...options] = text.split(', ')
  const [from = '', to = ''] = ends.split(' to ')
  const asked: Question = { from, to }
  for (const option of options) {
    const [field = '', value = ''] = option.split(' ')
    Object.assign(asked, { [FIELDS[field]!]: field === 'port' ? Number(value) : value })
  }
  return asked
}

function answerOf(lookup: Lookup, text: string): Row {
  const answer = ask(lookup, questionOf(text))
  if ('trouble' in answer) throw new Error(`${text}: ${JSON.stringify(answer.trouble.problem)}`)
  const { disposition, logical, hosts, legs } = answer.paths[0]!
  const name = (id: string): string => lookup.node(id)?.name ?? id
  const wires = legs.map(
    (leg) => `${name(leg.from)}>${name(leg.to)} ${leg.encapsulation}${leg.id === undefined ? '' : ` ${leg.id}`}`
  )
  return [text, disposition, logical.map(name).join(' '), hosts.map(name).join(' '), wires.join('; ')]
}

describe('the high-availability sample on ML2/OVS', () => {
  const lookup = lookupOf((yaml) => yaml.replace('driver: ovn', 'driver: ovs').replace(', mode: centralized', ''))
  for (const row of OVS) it(row[0], () => expect(answerOf(lookup, row[0])).toEqual(row))

  it('gives what leaves without a floating IP the address of the router', () => {
    const answer = ask(lookup, { from: 'web-2', to: 'internet' })
    const [last] = 'paths' in answer ? answer.paths[0]!.hops.slice(-1) : []
    expect(last!.headers.join(' / ')).toContain('IPv4 10.0.0.210 > 8.8.8.8')
  })
})

describe('the high-availability sample on ML2/OVN', () => {
  const lookup = lookupOf((yaml) => yaml)
  for (const row of OVN) it(row[0], () => expect(answerOf(lookup, row[0])).toEqual(row))

  it('says what it took for granted', () => {
    const answer = ask(lookup, { from: 'web-1', to: 'web-2' })
    expect('paths' in answer && answer.paths[0]!.assumed).toEqual([
      'security groups let web-1 send ICMP: no rules were pasted',
      'bond1 of compute-0 sends it out of one of eno2, eno3, the active one: ovs-appctl bond/show bond1 tells which',
      'security groups let ICMP to web-2: no rules were pasted'
    ])
  })

  it('proves hops where the release runs its tools', () => {
    const answer = ask(lookup, { from: 'web-1', to: 'internet' })
    const hops = 'paths' in answer ? answer.paths[0]!.hops : []
    expect(hops.flatMap(({ verify }) => verify).find((command) => command.includes('lflow-list'))).toMatch(
      /^podman exec ovn_cluster_south_db_server ovn-sbctl lflow-list neutron-/
    )
    expect(hops.map(({ headers }) => headers.length).filter((count) => count > 4).length).toBeGreaterThan(0)
  })
})
