import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { sysClassNet } from '../../../models/commands/sys-class-net.ts'
import { runCommand } from '../../support/run-command.ts'

const at = (typed: string, said: string): string => `[root@comp-0 ~]# ${typed}\n${said}\n`
const read = (text: string) => analyse([{ name: 'paste.txt', text }])
const told = (text: string) => read(text).captures.map(({ command, status, problems }) => [command, status, problems])
const attributes = (text: string, name: string) => read(text).nodes.find((each) => each.name === name)?.attributes

describe('files of a network device', () => {
  it('hold one value each', () => {
    const text =
      at('cat /sys/class/net/ens1f0/device/sriov_numvfs', '8') +
      at('cat /sys/class/net/ens1f0/operstate', 'up') +
      at('cat /sys/class/net/ens1f0/address', 'fa:16:3e:00:00:01')
    expect(told(text)).toEqual(Array.from({ length: 3 }, () => ['cat /sys/class/net', 'parsed', []]))
    expect(attributes(text, 'ens1f0')).toMatchObject({ virtualFunctionCount: 8, state: 'UP', mac: 'fa:16:3e:00:00:01' })
  })

  it('are told apart by the command line, or by what grep prints in front', () => {
    const files = '/sys/class/net/bond1/bonding/mode /sys/class/net/bond1/bonding/slaves'
    const { nodes, links } = read(at(`cat ${files}`, '802.3ad 4\neno1 eno2'))
    expect(nodes.find(({ kind }) => kind === 'bond')?.attributes['bondMode']).toBe('802.3ad')
    expect(links.map(({ kind }) => kind)).toEqual(['member', 'member'])
    const rows = '/sys/class/net/eno1/mtu:9000\n/sys/class/net/lo/mtu:65536'
    for (const text of [at('grep . /sys/class/net/*/mtu', rows), rows])
      expect(attributes(text, 'eno1')?.['mtu']).toBe(9000)
  })

  it('are nobody’s where their number is another, and no files where there are none', () => {
    const two = at('cat /sys/class/net/eno1/mtu /sys/class/net/eno2/mtu', '1500')
    expect(told(two)).toEqual([['cat /sys/class/net', 'empty', []]])
    const none = at('cat /sys/class/net/eth9/mtu', 'cat: /sys/class/net/eth9/mtu: No such file or directory')
    expect(told(none)).toMatchObject([['cat /sys/class/net', 'error-output', [{ line: 2 }]]])
    expect(['cat /sys/class/net/*/mtu', 'ls /sys/class/net', 'cat /etc/hosts'].some(sysClassNet.matches)).toBe(false)
  })

  it('may hold anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (noise) => {
        const { record } = runCommand(sysClassNet, `${noise}\n/sys/class/net/__proto__/mtu:1500`, { commandLine: '' })
        expect(record.values.map(({ device }) => device)).toContain('__proto__')
      })
    )
  })
})
