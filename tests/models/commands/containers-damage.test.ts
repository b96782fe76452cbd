import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

const OURS = COMMANDS.filter(({ id }) => /^(?:podman|systemctl|systemd|crictl|kubectl|runtime|lsns|ps$)/.test(id))
const texts = loadFolder(`${FIXTURES}/openstack-lab/podman`).map(({ text }) => text.slice(0, 4000))

describe('container output that was damaged', () => {
  it('makes no command throw', () => {
    const damage = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat(4000),
      cut: fc.nat(200),
      junk: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom('__proto__', '\u0000', '...', '\t', '{', ']')
      )
    })
    fc.assert(
      fc.property(damage, fc.constantFrom(...OURS), ({ text, at, cut, junk }, command) => {
        const damaged = text.slice(0, at) + junk + text.slice(at + cut)
        expect(() => {
          command.looksLike(damaged.split('\n'))
          runCommand(command, damaged)
        }).not.toThrow()
      }),
      { numRuns: 400 }
    )
  })
})
