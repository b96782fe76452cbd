import { describe, expect, it } from 'vitest'
import { runtimeList } from '../../../models/commands/runtime-list.ts'
import { runCommand } from '../../support/run-command.ts'

const ID = '1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b'
const OTHER = `9${ID.slice(1)}`
const LIST = `NAME                                                             PID       STATUS   BUNDLE PATH                             CREATED                        OWNER
${ID} 4334      running  /var/lib/containers/storage/overlay-containers/${ID}/userdata 2024-05-01T00:42:25.280669Z    root
${OTHER} 0         stopped  /var/lib/containers/storage/overlay-containers/${OTHER}/userdata 2024-05-01T00:42:26.1Z    root`

describe('crun list', () => {
  it('reads rows whose path is longer than its column', () => {
    const { record, facts, ledger } = runCommand(runtimeList, LIST)
    expect(ledger.leftover()).toEqual([])
    expect(record.containers.map(({ id, pid, state }) => [id, pid, state])).toEqual([
      [ID, 4334, 'running'],
      [OTHER, undefined, 'exited']
    ])
    expect(facts.links.map(({ kind, to }) => [kind, to.keys[0]])).toEqual([['runs', 'pid:4334']])
  })

  it('reads JSON of both runtimes, one state and bare ids', () => {
    const one = { id: ID, pid: 4334, status: 'running', bundle: '/b', created: 'x', owner: 'root' }
    for (const text of [JSON.stringify([one]), JSON.stringify([one], null, 4), JSON.stringify(one, null, 4)]) {
      const { record, ledger } = runCommand(runtimeList, text, { commandLine: 'crun list -f json' })
      expect(record.containers.map(({ id, pid }) => [id, pid])).toEqual([[ID, 4334]])
      expect(ledger.leftover()).toEqual([])
      expect(runtimeList.looksLike(text.split('\n'))).toBe(true)
    }
    const ids = runCommand(runtimeList, `${ID}\n${OTHER}`, { commandLine: 'runc list -q' })
    expect(ids.record.containers.map(({ state }) => state)).toEqual([undefined, undefined])
    const none = runCommand(runtimeList, 'null', { commandLine: 'runc list -f json' })
    expect([none.record.containers, none.ledger.leftover()]).toEqual([[], []])
  })

  it('knows its command lines', () => {
    for (const line of ['crun list', 'runc --root /run/runc list -f json', `crun state ${ID}`])
      expect(runtimeList.matches(line)).toBe(true)
    for (const line of ['crun ps x', 'runc --version']) expect(runtimeList.matches(line)).toBe(false)
  })
})
