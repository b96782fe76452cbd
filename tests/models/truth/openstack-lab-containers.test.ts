import { describe, expect, it } from 'vitest'
import type { TopologyNode } from '../../../models/topology/vocabulary.ts'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder, readJson } from '../../support/load-folder.ts'

interface Container {
  id: string
  name: string
  image: string
  state: string
  exit_code: number
}

const truth = readJson<{ podman: { [host: string]: Container[] } }>('openstack-lab', 'truth.json').podman
const files = loadFolder(`${FIXTURES}/openstack-lab/podman`)

const TYPED: { [file: string]: string } = {
  'podman_ps_-a.txt': 'podman ps -a',
  'podman_ps_-a.json': 'podman ps -a --format json',
  'podman_ps_-a_--no-trunc.txt': 'podman ps -a --no-trunc',
  'podman_ps_-a_--format_names_status.txt': "podman ps -a --format '{{.Names}} {{.Status}}'",
  'podman_ps_-a_--format_table.txt': "podman ps -a --format 'table {{.Names}}\\t{{.Image}}\\t{{.Status}}'",
  'podman_ps_-aq.txt': 'podman ps -aq'
}

/** One captured file as it was typed on its host. */
function typed(file: string) {
  const { text } = files.find(({ name }) => name.endsWith(`/${file}`))!
  const command = TYPED[file.slice(file.indexOf('.') + 1)]!
  const host = file.split('.')[0]!
  return analysed([{ name: 'paste', text: `[root@${host} ~]# ${command}\n${text}` }])
}

function containers(nodes: readonly TopologyNode[], host: string): TopologyNode[] {
  return nodes.filter(({ kind, parent }) => kind === 'container' && parent === `host:${host}`)
}

const stateOf = (state: string): string => (state === 'initialized' || state === 'configured' ? 'created' : state)

describe.each(Object.keys(truth))('the containers of %s', (host) => {
  const expected = truth[host]!

  it.each(['podman_ps_-a.txt', 'podman_ps_-a.json', 'podman_ps_-a_--no-trunc.txt'])('equal the truth in %s', (file) => {
    const { nodes, captures } = typed(`${host}.${file}`)
    const said = containers(nodes, host).map(({ name, attributes }) => {
      const { image, state, exitCode } = attributes
      return { name, image, state, exit_code: exitCode ?? 0 }
    })
    const wanted = expected.map(({ name, image, state, exit_code }) => ({
      name,
      image,
      state: stateOf(state),
      exit_code
    }))
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1)
    expect(said.sort(byName)).toEqual(wanted.sort(byName))
    expect(captures[0]!.status).toBe('parsed')
  })

  it.each(['podman_ps_-a_--format_names_status.txt', 'podman_ps_-a_--format_table.txt'])(
    'have their names in %s',
    (file) => {
      const { nodes, captures } = typed(`${host}.${file}`)
      expect(
        containers(nodes, host)
          .map(({ name }) => name)
          .sort()
      ).toEqual(expected.map(({ name }) => name).sort())
      for (const { name, attributes } of containers(nodes, host)) {
        const { state } = expected.find((each) => each.name === name)!
        expect(attributes['state'], name).toBe(stateOf(state))
      }
      expect(captures[0]!.status).toBe('parsed')
    }
  )

  it('are known by their ids in podman_ps_-aq.txt', () => {
    const { nodes } = typed(`${host}.podman_ps_-aq.txt`)
    const ids = expected.map(({ id }) => `container:${host}/cid-${id.slice(0, 12)}`)
    expect(
      containers(nodes, host)
        .map(({ id }) => id)
        .sort()
    ).toEqual(ids.sort())
  })

  it('are the same things in every capture of the host', () => {
    const { nodes } = analysed(files.filter(({ name }) => name.includes(`/${host}.`)))
    expect(
      containers(nodes, host)
        .map(({ name }) => name)
        .sort()
    ).toEqual(expected.map(({ name }) => name).sort())
  })
})

describe('every file of the hosts', () => {
  it.each(files.map(({ name, text }) => [name.slice(name.lastIndexOf('/') + 1), { name, text }] as const))(
    '%s is read by one command, whole',
    (file, input) => {
      const { captures } = analysed([input])
      expect(captures).toHaveLength(1)
      const [{ command, status, problems }] = captures as [(typeof captures)[number]]
      expect(command).not.toBeNull()
      if (/error|stats|top_/.test(file)) expect(status).toBe('error-output')
      else if (file.includes('volume_ls')) expect(status).toBe('empty')
      else expect([status, problems]).toEqual([file.includes('--filter') ? 'filtered' : 'parsed', []])
    }
  )

  it('keeps the processes of `podman exec` out of the host', () => {
    const { nodes } = analysed(files.filter(({ name }) => name.includes('podman_exec')))
    expect(nodes.filter(({ kind }) => kind === 'process')).toEqual([])
  })

  it('knows a command whose container is not there', () => {
    const text =
      '[root@c0 ~]# podman exec ovn_x ovs-vsctl show\nError: no container with name or ID "ovn_x" found: no such container'
    expect(analysed([{ name: 'paste', text }]).captures[0]!.status).toBe('error-output')
  })
})
