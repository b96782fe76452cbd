/**
 * `systemctl is-active UNIT…`, `is-failed`, `is-enabled` (systemd 219 to 257): one word a unit, in the order they were typed. Without the
 * command line nobody knows whose they are.
 *
 *     active
 *     inactive
 *     failed
 */
import { isCloudUnit } from '../text/host-programs.ts'
import { notesRemark } from '../text/remark.ts'
import { readTyped } from '../text/typed.ts'
import { unitRef } from '../topology/container-refs.ts'
import { defineCommand } from './command.ts'

interface Answers {
  units: { name: string; word: string; line: number }[]
  errors: number
}

const VALUED = new Set(['H', 'host', 'M', 'machine', 't', 'type'])
const ACTIVE = /^(?:active|inactive|failed|activating|deactivating|reloading|maintenance|unknown)$/
const ENABLED =
  /^(?:enabled|disabled|static|masked|indirect|generated|transient|alias|linked|bad|(?:enabled|linked|masked)-runtime)$/

export const systemctlIs = defineCommand<Answers>({
  id: 'systemctl-is',
  title: 'systemctl is-active',
  scope: 'host',
  matches: (commandLine) => asked(commandLine) !== undefined,
  canonical: (commandLine) => `systemctl ${asked(commandLine)?.verb ?? 'is-active'}`,
  looksLike: () => false,
  read(ledger, commandLine) {
    const { verb = '', units = [] } = asked(commandLine) ?? {}
    const answers: Answers = { units: [], errors: 0 }
    const words: { word: string; line: number }[] = []
    for (let index = 0; index < ledger.length; index++) {
      const word = ledger.at(index).trim()
      if ((verb === 'is-enabled' ? ENABLED : ACTIVE).test(word)) words.push({ word, line: index })
      else if (word.startsWith('Failed to ')) answers.errors++
      else if (word === '' || !notesRemark(ledger, word, answers)) continue
      ledger.take(index)
    }
    // With a unit that is not there, or after a search, the words are anybody's.
    if (words.length === units.length) {
      for (const [at, { word, line }] of words.entries()) answers.units.push({ name: units[at]!, word, line })
    }
    return answers
  },
  contribute({ units }, { host, commandLine, filtered }, facts) {
    if (!host || filtered) return
    const attribute = asked(commandLine)?.verb === 'is-enabled' ? 'enabled' : 'active'
    for (const { name, word, line } of units) {
      if (word === 'unknown' || (!isCloudUnit(name) && word !== 'failed')) continue
      facts.node(unitRef(host, name), { name, parent: host, attributes: { [attribute]: word } }, line)
    }
  },
  isError: ({ units, errors }) => units.length === 0 && errors > 0,
  isEmpty: ({ units }) => units.length === 0
})

function asked(commandLine: string): { verb: string; units: string[] } | undefined {
  const [verb = '', ...names] = readTyped(commandLine, ['systemctl'], VALUED)?.words ?? []
  if (!/^is-(?:active|failed|enabled)$/.test(verb)) return undefined
  if (names.some((name) => /[*?[$]/.test(name))) return undefined
  return { verb, units: names.map((name) => (/\.[a-z]+$/.test(name) ? name : `${name}.service`)) }
}
