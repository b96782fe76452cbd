import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Input } from '../../../models/reading.ts'
import type { SourceLine, Topology } from '../../../models/topology/vocabulary.ts'
import { analyseOnceRead } from '../../support/analysed.ts'
import { loadFolder, ovnLab, FIXTURES } from '../../support/load-folder.ts'
import { join } from 'node:path'

const lab = ovnLab().filter(({ name }) => !/lflow|dump-flows/.test(name))

/** Nodes, links and findings with evidence named by file and line, so that capture numbers do not matter. */
function content(topology: Topology): string {
  const places = new Map(topology.captures.map(({ id, source }) => [id, `${source.name}:${source.firstLine}`]))
  const name = (sources: SourceLine[]): string[] =>
    sources.map(({ capture, line }) => `${places.get(capture)} ${line}`).sort()
  return JSON.stringify({
    nodes: topology.nodes.map((node) => ({
      ...node,
      sources: name(node.sources),
      conflicts: node.conflicts.map(({ attribute, values }) => ({
        attribute,
        values: values.map(({ value, sources }) => ({ value, sources: name(sources) }))
      }))
    })),
    links: topology.links.map((link) => ({ ...link, sources: name(link.sources) })),
    findings: topology.findings.map((finding) => ({ ...finding, evidence: name(finding.evidence) }))
  })
}

const someFiles = fc.subarray([...lab], { minLength: 1, maxLength: 12 })
const shuffledFiles = someFiles.chain((inputs) =>
  fc.tuple(fc.constant(inputs), fc.shuffledSubarray(inputs, { minLength: inputs.length }))
)

describe('analyse', () => {
  it('gives the same bytes for the same inputs', () => {
    expect(JSON.stringify(analyse(lab))).toBe(JSON.stringify(analyse(lab.map((input) => ({ ...input })))))
  })

  it('does not depend on the order of inputs', () => {
    fc.assert(
      fc.property(shuffledFiles, ([inputs, shuffled]) => {
        expect(content(analyseOnceRead(shuffled))).toBe(content(analyseOnceRead(inputs)))
      }),
      { numRuns: 40 }
    )
  })

  it('finds every earlier id again when more arrives', () => {
    fc.assert(
      fc.property(someFiles, someFiles, (first, more) => {
        const all = analyseOnceRead([...first, ...more.filter((input) => !first.includes(input))])
        const known = new Set(all.nodes.flatMap(({ id, aliases }) => [id, ...aliases]))
        const lost = analyseOnceRead(first).nodes.filter(({ id }) => !known.has(id))
        expect(lost.map(({ id }) => id)).toEqual([])
      }),
      { numRuns: 40 }
    )
  })

  it('says the same when a file is given twice', () => {
    const once = analyseOnceRead(lab)
    const twice = analyseOnceRead([...lab, ...lab.map((input) => ({ ...input, name: `again/${input.name}` }))])
    const bare = ({ nodes, links }: Topology) => [
      nodes.map(({ sources, ...node }) => node),
      links.map(({ sources, ...link }) => link)
    ]
    expect(bare(twice)).toEqual(bare(once))
  })

  it('has evidence for every node and link, in a capture that exists', () => {
    for (const topology of [
      analyseOnceRead(lab),
      analyseOnceRead(loadFolder(join(FIXTURES, 'openstack-lab', 'openstack')))
    ]) {
      const lines = new Map(topology.captures.map(({ id, source }) => [id, source]))
      for (const { id, sources, certainty } of [...topology.nodes, ...topology.links]) {
        if (certainty === 'seen') expect(sources.length, id).toBeGreaterThan(0)
        for (const { capture, line } of sources) {
          const source = lines.get(capture)!
          expect(line >= source.firstLine && line <= source.lastLine, `${id} ${capture}:${line}`).toBe(true)
        }
      }
      const ids = new Set(topology.nodes.map(({ id }) => id))
      for (const { id, parent } of topology.nodes)
        if (parent !== undefined) expect(ids.has(parent), `parent of ${id}`).toBe(true)
      for (const { id, from, to } of topology.links) expect(ids.has(from) && ids.has(to), id).toBe(true)
    }
  })

  it('survives any damage to real captures, and keeps what stands in other files', () => {
    const whole = lab.filter(({ name }) => /show|ip_/.test(name))
    const damage = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 400 }),
      insert: fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\u0000', '\r', '__proto__', '+---+', '{', '\u001b[31m')
      )
    })
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), damage, (index, { at, length, insert }) => {
        const victim = whole[index]!
        const cut = at % (victim.text.length + 1)
        const hurt: Input = {
          name: victim.name,
          text: victim.text.slice(0, cut) + insert + victim.text.slice(cut + length)
        }
        const witness = whole[(index + 1) % whole.length]!
        const topology = analyseOnceRead([hurt, witness])
        const alone = analyseOnceRead([witness]).captures.map(({ command, status }) => [command, status])
        const kept = topology.captures.filter(({ source }) => source.name === witness.name)
        expect(kept.map(({ command, status }) => [command, status])).toEqual(alone)
      }),
      { numRuns: 300 }
    )
  })
})

describe('bad input', () => {
  const only = (text: string, name = 'paste-1') => analyse([{ name, text }])

  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n  \n'],
    ['prose', 'Hello,\nthe network is slow since Monday.\nRegards'],
    ['half a table', '+----+----\n| ID | Na'],
    ['a long line', 'x'.repeat(1_000_000)],
    ['zeros', '\u0000'.repeat(1000)]
  ])('%s gives no topology, one message and no accident', (_, text) => {
    const { captures, nodes } = only(text)
    expect(nodes.filter(({ kind }) => kind !== 'host')).toEqual([])
    expect(captures.length).toBeLessThanOrEqual(1)
    if (text.trim() !== '') expect(captures[0]!.status).not.toBe('parsed')
  })

  it('says of a picture what it is', () => {
    const { captures } = analyse([{ name: 'screen.png', text: '', binary: 'PNG picture' }])
    expect(captures).toMatchObject([
      { status: 'unrecognized', problems: [{ line: 1, message: expect.stringContaining('PNG picture') }] }
    ])
  })

  it('finds the one capture in prose', () => {
    const show = lab.find(({ name }) => name.endsWith('compute-0/ovs-vsctl_show.txt'))!.text
    const { nodes } = only(`Hi all, here is what I see on the compute:\n\n${show}\nAny idea? Thanks!\n`)
    expect(
      nodes
        .filter(({ kind }) => kind === 'ovs-bridge')
        .map(({ name }) => name)
        .sort()
    ).toEqual(['br-ex', 'br-int', 'br-tenant'])
  })

  it('keeps bridges of the same name on two hosts apart', () => {
    const shows = lab.filter(({ name }) => /compute-[01]\/ovs-vsctl_show/.test(name))
    const { nodes } = analyse(shows)
    expect(nodes.filter(({ kind, name }) => kind === 'ovs-bridge' && name === 'br-int')).toHaveLength(2)
  })

  it('keeps both sides when two captures disagree, and says so', () => {
    const show = lab.find(({ name }) => name.endsWith('compute-0/ovs-vsctl_show.txt'))!
    const other = {
      name: 'later/compute-0/ovs-vsctl_show.txt',
      text: show.text.replace('fail_mode: secure', 'fail_mode: standalone')
    }
    const { nodes, findings } = analyse([show, other])
    const bridge = nodes.find(({ kind, name }) => kind === 'ovs-bridge' && name === 'br-int')!
    expect(bridge.conflicts.map(({ attribute }) => attribute)).toEqual(['failMode'])
    expect(findings.map(({ rule, subjects }) => [rule, subjects])).toEqual([['facts-disagree', [bridge.id]]])
  })
})
