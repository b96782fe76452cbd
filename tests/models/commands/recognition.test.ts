import { describe, expect, it } from 'vitest'
import { findCaptures } from '../../../models/captures/find.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'

/** Outputs of these pairs print the same shape: without a prompt the user has to say which it is. Kept by hand. */
const ALIKE = [['ovn-nbctl-lr-list', 'ovn-nbctl-ls-list']]

const captures = ['ovn-lab', 'openstack-lab'].flatMap((lab) =>
  loadFolder(`${FIXTURES}/${lab}`, (path) => /^oracle|truth|README|commands\.json|lflow/.test(path)).flatMap(
    ({ name, text }) => findCaptures(name, text, COMMANDS).map((capture) => ({ name, capture }))
  )
)

describe('recognition', () => {
  it('knows every command by an id of its own', () => {
    const ids = COMMANDS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const titles = COMMANDS.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it('lets at most one command claim a command line', () => {
    for (const { name, capture } of captures) {
      if (capture.commandLine === undefined) continue
      const claims = COMMANDS.filter((command) => command.matches(capture.commandLine!)).map(({ id }) => id)
      expect(claims.length, `${name}: ${capture.commandLine} claimed by ${claims.join(', ')}`).toBeLessThanOrEqual(1)
    }
  })

  it('claims output without a command line for no other command than its own', () => {
    for (const { name, capture } of captures) {
      if (capture.commandLine === undefined) continue
      const own = COMMANDS.find((command) => command.matches(capture.commandLine!))
      const alike = new Set([own?.id, ...ALIKE.filter((pair) => own && pair.includes(own.id)).flat()])
      if (!own) continue
      const strangers = COMMANDS.filter((command) => command.looksLike(capture.lines) && !alike.has(command.id))
      expect(
        strangers.map(({ id }) => id),
        name
      ).toEqual([])
    }
  })
})
