import { describe, expect, it } from 'vitest'
import { analysed } from '../../support/analysed.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'

/** The lab's images: a base, an overlay on it, and an instance's disk with one snapshot on top. */
const CHAIN = [
  ['rhel-9.2-base.qcow2', 'disk.overlay1.qcow2'],
  ['disk.overlay1.qcow2', 'instance-00000003.qcow2']
]
const files = loadFolder(`${FIXTURES}/openstack-lab/qemu`)

describe('openstack-lab: qemu-img', () => {
  it('reads every file, each by the command that printed it', () => {
    const { captures } = analysed(files)
    const read = captures.map(({ source, command, status }) => `${source.name.split('/').at(-1)}: ${command} ${status}`)
    expect(read).toEqual(
      expect.arrayContaining([
        'qemu-img_check.txt: qemu-img check parsed',
        'qemu-img_info.txt: qemu-img info parsed',
        'qemu-img_info_base.json: qemu-img info parsed',
        'qemu-img_map.json: qemu-img map parsed',
        'qemu-img_map.txt: qemu-img map parsed',
        'qemu-img_snapshot_-l.txt: qemu-img snapshot -l parsed'
      ])
    )
    expect(captures.filter(({ status }) => !/^(?:parsed|error-output)$/.test(status))).toEqual([])
    expect(captures.filter(({ status }) => status === 'error-output')).toHaveLength(2)
  })

  it.each(files.filter(({ name }) => /backing-chain|create/.test(name)).map((file) => [file.name, file] as const))(
    'draws the chain of %s',
    (_, file) => {
      const { nodes, links } = analysed([file])
      const name = (id: string): string => nodes.find((node) => node.id === id)!.name
      const backs = links.filter(({ kind }) => kind === 'backs')
      expect(backs.map(({ from, to }) => [name(from), name(to)]).sort()).toEqual([...CHAIN].sort())
      expect(backs.every(({ attributes }) => attributes['format'] === 'qcow2')).toBe(true)
    }
  )

  it('tells sizes and the snapshot, alike from text and JSON', () => {
    const told = files
      .filter(({ name }) => /info_--backing-chain/.test(name))
      .map((file) => analysed([file]).nodes.find(({ name }) => name === 'instance-00000003.qcow2')!.attributes)
    expect(told).toHaveLength(2)
    for (const attributes of told)
      expect(attributes).toMatchObject({
        diskFormat: 'qcow2',
        virtualSize: 10737418240,
        backingFile: 'disk.overlay1.qcow2',
        snapshots: [{ name: 'before-upgrade' }]
      })
  })
})
