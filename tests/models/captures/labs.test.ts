import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitCaptures } from '../../../models/captures/split.ts'
import { cleanLines } from '../../../models/text/clean.ts'

const fixture = (path: string): string => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')

describe('the transcript of the OpenStack lab', () => {
  const entries: { command: string; file: string | null }[] = JSON.parse(fixture('openstack-lab/transcript.index.json'))
  const outputs = entries.filter(({ file }) => file !== null)
  const captures = splitCaptures('transcript.txt', fixture('openstack-lab/transcript.txt'))

  it('has one capture an output, and none for the rest', () => {
    expect(outputs.length).toBeGreaterThan(25)
    expect(captures).toHaveLength(outputs.length)
  })

  it.each(outputs.map((entry, index) => ({ ...entry, index })))('$command prints $file', ({ command, file, index }) => {
    const capture = captures[index]!
    expect(capture.lines.join('\n').trimEnd()).toBe(
      cleanLines(fixture(`openstack-lab/${file}`))
        .join('\n')
        .trimEnd()
    )
    expect(capture.commandLine).toBe(command.replace(/^podman exec \S+ /, ''))
    expect(capture.container).toBe(/^podman exec (\S+) /.exec(command)?.[1])
  })

  it('says on which host', () => {
    expect(captures.map(({ host }) => host)).toEqual([
      ...Array<string>(22).fill('director'),
      ...Array<string>(8).fill('controller-0'),
      'compute-0',
      'compute-0'
    ])
  })
})

describe('the transcript of the OVN lab', () => {
  const text = fixture('ovn-lab/transcripts/terminal-1.txt')
  const captures = splitCaptures('transcripts/terminal-1.txt', text)

  it('is cut into its commands and hosts', () => {
    const show = ['ovs-vsctl show', 'ovs-vsctl list-br', 'ip -br a', 'ip -br link', 'ip route']
    expect(captures.map(({ host, commandLine }) => `${host}: ${commandLine}`)).toEqual([
      'director: ovn-nbctl show',
      'director: ovn-sbctl show',
      'controller-0: ovs-vsctl show',
      'controller-0: ip -br a',
      ...show.map((command) => `compute-0: ${command}`),
      ...show.map((command) => `compute-1: ${command}`),
      'computehci-0: ovs-vsctl show',
      'computehci-0: ovs-appctl fdb/show br-ex',
      'computehci-0: ip a'
    ])
  })

  it('equals the captured files', () => {
    for (const { host, commandLine, lines } of captures) {
      const folder = host === 'director' ? 'central' : host!
      const file = `ovn-lab/${folder}/${commandLine!.replace(/[ /]/g, '_')}.txt`
      expect([file, lines.join('\n').trimEnd()]).toEqual([file, fixture(file).trimEnd()])
    }
  })

  it('keeps line numbers', () => {
    const source = text.split('\n')
    for (const { outputLine, lines } of captures)
      expect(source.slice(outputLine - 1, outputLine - 1 + lines.length)).toEqual(lines)
  })
})
