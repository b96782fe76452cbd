import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

const UUID = '0b9d6f2e-51c7-4e0a-9a52-7f3c1d2e4b60'
const read = (command: string, output: string) =>
  analyse([{ name: 'paste.txt', text: `[root@cmp-1 ~]# ${command}\n${output}\n` }])
const servers = (command: string, output: string) =>
  read(command, output)
    .nodes.filter(({ kind }) => kind === 'server')
    .map(({ attributes }) => [attributes['instanceName'], attributes['uuid'], attributes['libvirtState']])

describe('virsh list with less or more of a row', () => {
  it.each([
    ['virsh list --all --name', 'instance-0000001a\n', ['instance-0000001a', undefined, undefined]],
    ['virsh list --uuid', `${UUID}\n`, [undefined, UUID, undefined]],
    ['virsh list --name --uuid', `${UUID} 한글 vm\n`, ['한글 vm', UUID, undefined]],
    [
      'virsh list --all --title',
      ' Id   Name    State     Title\n--------------------------------\n 4    web-1   running   The shop, east\n',
      ['web-1', undefined, 'running']
    ],
    [
      'virsh list --all --managed-save',
      ' Id   Name    State\n-----------------------\n -    web-1   saved\n',
      ['web-1', undefined, 'saved']
    ]
  ])('%s', (command, output, domain) => {
    expect(servers(command, output)).toEqual([domain])
    expect(read(command, output).captures.map(({ status }) => status)).toEqual(['parsed'])
  })
})

it('virsh dominfo may leave a value empty', () => {
  const text = `Id:             2\nName:           web-1\nUUID:           ${UUID}\nState:          running\nSecurity model: none\nSecurity DOI:   `
  expect(read('virsh dominfo web-1', text).captures.map(({ status }) => status)).toEqual(['parsed'])
})

it('qemu-img map prints zero without a prefix, and a file as it was named', () => {
  const text =
    'Offset          Length          Mapped to       File\n0               0x1000          0               base.raw'
  expect(read('qemu-img map top.qcow2', text).captures.map(({ status }) => status)).toEqual(['parsed'])
})
