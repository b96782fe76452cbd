import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../models/analyse.ts'
import type { Input } from '../../models/reading.ts'

const FIXTURES = new URL('../fixtures/', import.meta.url)
const fixture = (file: string): string => readFileSync(new URL(file, FIXTURES), 'utf8')
/** Output without its command: the name says nothing. */
const bare = (name: string, file: string): Input => ({ name, text: fixture(file) })
const told = (file: string, line: string): Input => ({
  name: file,
  text: `[root@x ~]# ${line}\n${fixture(file)}`
})

const PROJECTS = bare('a.txt', 'openstack-lab/openstack/openstack_project_list.table.txt')
const SWITCHES = bare('b.txt', 'openstack-lab/ovn-ovs/ovn-nbctl_ls-list.txt')
const ROUTERS = bare('c.txt', 'openstack-lab/ovn-ovs/ovn-nbctl_lr-list.txt')
const NETWORKS = told(
  'openstack-lab/openstack/openstack_network_list_--long.table.txt',
  'openstack network list --long'
)
const NB = told('openstack-lab/ovn-ovs/ovn-nbctl_show.txt', 'ovn-nbctl show')

const read = (inputs: Input[], name: string) => {
  const { captures } = analyse(inputs)
  const { command, status, candidates } = captures.find(({ source }) => source.name === name)!
  return { command, status, candidates: candidates.length }
}

describe('a capture without a prompt', () => {
  it('is settled by what other captures know, in whatever order they come', () => {
    for (const inputs of [
      [PROJECTS, SWITCHES, ROUTERS, NETWORKS, NB],
      [NB, NETWORKS, ROUTERS, SWITCHES, PROJECTS]
    ]) {
      const settled = { status: 'parsed', candidates: 0 }
      expect(read(inputs, 'a.txt')).toEqual({ ...settled, command: 'openstack project list' })
      expect(read(inputs, 'b.txt')).toEqual({ ...settled, command: 'ovn-nbctl ls-list' })
      expect(read(inputs, 'c.txt')).toEqual({ ...settled, command: 'ovn-nbctl lr-list' })
    }
  })

  it('stays ambiguous where nothing is known of what it lists', () => {
    expect(read([PROJECTS], 'a.txt').status).toBe('ambiguous')
    expect(read([SWITCHES, ROUTERS], 'b.txt').status).toBe('ambiguous')
    expect(read([PROJECTS, NB], 'a.txt').status).toBe('ambiguous')
  })

  it('stays ambiguous where two readings find something', () => {
    const id = '11111111-2222-3333-4444-555555555555'
    const both = `[root@x ~]# openstack router list -f json\n[{"ID": "${id}", "Name": "neutron-${id}", "Status": "ACTIVE", "State": "UP", "Project": "p"}]
[root@x ~]# openstack network list -f json\n[{"ID": "${id}", "Name": "neutron-${id}", "Subnets": []}]\n`
    const list = { name: 'list.txt', text: `99999999-2222-3333-4444-555555555555 (neutron-${id})\n` }
    expect(read([{ name: 'both', text: both }, list], 'list.txt').status).toBe('ambiguous')
  })

  it('is what the user said, whatever others know', () => {
    const { captures } = analyse([PROJECTS, NETWORKS], { commands: { 'a.txt:1': 'openstack user list' } })
    expect(captures[0]!.command).toBe('openstack user list')
  })

  it('gives one thing, however often it was pasted', () => {
    const row = 'aaaaaaaa-0000-0000-0000-000000000001'
    const id = '11111111-2222-3333-4444-555555555555'
    const first = { name: 'first', text: `${row} (neutron-${id})\n` }
    const { captures, nodes } = analyse([
      first,
      { name: 'again', text: `${row} (neutron-${id})\n` },
      {
        name: 'routers',
        text: `[root@x ~]# openstack router list -f json\n[{"ID": "${id}", "Name": "r", "Status": "ACTIVE", "State": "UP", "Project": "p"}]\n`
      }
    ])
    expect(captures.map(({ command }) => command)).toEqual([
      'ovn-nbctl lr-list',
      'ovn-nbctl lr-list',
      'openstack router list -f json'
    ])
    expect(nodes.filter(({ kind }) => kind === 'router')).toHaveLength(1)
  })
})
