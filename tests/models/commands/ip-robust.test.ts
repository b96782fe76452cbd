import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brctlShow } from '../../../models/commands/brctl-show.ts'
import type { Command } from '../../../models/commands/command.ts'
import { ipAddress } from '../../../models/commands/ip-address.ts'
import { ipBriefAddress } from '../../../models/commands/ip-brief-address.ts'
import { ipBriefLink } from '../../../models/commands/ip-brief-link.ts'
import { ipLink } from '../../../models/commands/ip-link.ts'
import { ipRoute } from '../../../models/commands/ip-route.ts'
import { runCommand } from '../../support/run-command.ts'

function lab(path: string): string {
  return readFileSync(new URL(`../../fixtures/ovn-lab/${path}`, import.meta.url), 'utf8').trimEnd()
}

const BRCTL =
  'bridge name\tbridge id\t\tSTP enabled\tinterfaces\nbr0\t\t8000.2047478aa2e8\tno\t\tem1\n\t\t\t\t\t\t\tvnet0'
const SAMPLES: [string, Command, string][] = [
  ['ip a', ipAddress, lab('compute-0/ip_a.txt')],
  ['ip -br a', ipBriefAddress, lab('compute-0/ip_-br_a.txt')],
  ['ip -br link', ipBriefLink, lab('compute-0/ip_-br_link.txt')],
  ['ip -d link', ipLink, lab('compute-0/ip_-d_link.txt')],
  ['ip route', ipRoute, lab('compute-0/ip_route.txt')],
  ['brctl show', brctlShow, BRCTL]
]

/** Breaks a text as pastes break: lines lost, doubled, cut, joined by blanks, characters replaced. */
function mutation(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n')
  const at = fc.nat({ max: lines.length - 1 })
  const edit = fc.tuple(
    fc.constantFrom('drop', 'double', 'cut', 'garble', 'insert'),
    at,
    fc.nat({ max: 120 }),
    fc.string()
  )
  return fc.array(edit, { minLength: 1, maxLength: 12 }).map((edits) => {
    const out = [...lines]
    for (const [how, line, column, garbage] of edits) {
      const old = out[line] ?? ''
      if (how === 'drop') out.splice(line, 1)
      else if (how === 'double') out.splice(line, 0, old)
      else if (how === 'cut') out[line] = old.slice(0, column)
      else if (how === 'garble') out[line] = old.slice(0, column) + garbage + old.slice(column + 3)
      else out.splice(line, 0, garbage)
    }
    return out.join('\n')
  })
}

describe.each(SAMPLES)('%s, whatever happened to the paste', (_name, command, text) => {
  it('never throws, and gives every line a fate', () => {
    fc.assert(
      fc.property(mutation(text), (broken) => {
        const { ledger, facts } = runCommand(command, broken)
        command.looksLike(broken.split('\n'))
        for (const { line } of facts.nodes) expect(line).toBeLessThanOrEqual(ledger.length)
        for (const index of ledger.leftover()) expect(ledger.isRead(index)).toBe(false)
      }),
      { numRuns: 60 }
    )
  })

  it('keeps every line that was not touched: a stray one in between changes nothing else', () => {
    const whole = runCommand(command, text)
    const names = (facts: typeof whole.facts) => facts.nodes.map(({ ref }) => `${ref.kind} ${ref.keys[0]}`)
    const lines = text.split('\n')
    const stray = runCommand(command, [...lines, '', '야! 여기까지 봐 주세요'].join('\n'))
    expect(names(stray.facts)).toEqual(names(whole.facts))
    expect(stray.ledger.leftover()).toEqual([lines.length + 1])
  })

  it('swallows one endless line and names of the language', () => {
    expect(() => runCommand(command, 'x '.repeat(500_000))).not.toThrow()
    expect(() => runCommand(command, '1: __proto__@constructor: <UP> mtu 9 master __proto__ state UP')).not.toThrow()
    const { facts } = runCommand(ipBriefAddress, '__proto__ UP 10.0.0.1/24\nconstructor UP 10.0.0.2/24')
    expect(facts.nodes.map(({ props }) => props.name)).toContain('__proto__')
  })
})
