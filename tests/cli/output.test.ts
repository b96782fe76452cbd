import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { reportProblems } from '../../cli/output.ts'
import { analyse } from '../../models/analyse.ts'

let told = ''
beforeEach(() => {
  told = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

function toldOf(...commands: string[]): string[] {
  told = ''
  const text = commands.map((command) => `[root@c0 ~]# ${command}\nsomething\n`).join('')
  reportProblems(analyse([{ name: 'paste', text }]))
  return told.trimEnd().split('\n')
}

it('says of a few outputs one by one that they were left as they are, of many in one line', () => {
  expect(toldOf('lsblk', 'dmesg')).toEqual([
    'paste:1: the output of lsblk says nothing that the pictures show; it was left as it is',
    'paste:3: the output of dmesg says nothing that the pictures show; it was left as it is'
  ])
  expect(toldOf('lsblk', 'dmesg', 'lscpu', 'dmesg', 'ovs-foo bar')).toEqual([
    expect.stringMatching(/^paste:9: /),
    '4 outputs say nothing that the pictures show; they were left as they are: dmesg, lsblk, lscpu'
  ])
})
