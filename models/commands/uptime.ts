/**
 * `uptime`, `uptime -p`, `uptime -s` (procps 3 and 4): since when a host is up, and how busy it is.
 *
 *     00:52:26 up 3 days,  7:12,  1 user,  load average: 0.39, 0.31, 1.43
 *     up 3 days, 7 hours, 12 minutes
 *     2026-11-18 01:51:14
 */
import { readTyped } from '../text/typed.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface Uptime {
  uptime?: string
  since?: string
  load?: number[]
  line: number
}

const LOADED =
  /^\s*\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]m)? {1,2}up +(\S[^,]*(?:, +\d{1,2}:\d\d)?(?:, +\d+ min)?), +(?:\d+ users?, +)?load averages?: (\d+[.,]\d+),? (\d+[.,]\d+),? (\d+[.,]\d+)\s*$/
const PRETTY = /^up (\d+ (?:year|month|week|day|hour|minute)s?(?:, \d+ (?:year|month|week|day|hour|minute)s?)*)\s*$/
const SINCE = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\s*$/

export const uptime = defineCommand<Uptime>({
  id: 'uptime',
  title: 'uptime',
  scope: 'host',
  matches: (commandLine) => readTyped(commandLine, ['uptime'])?.words.length === 0,
  looksLike(output) {
    const ink = output.slice(0, 4).filter((line) => line.trim() !== '')
    return ink.length === 1 && LOADED.test(ink[0]!)
  },
  read(lines) {
    const record: Uptime = { line: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const [, up, ...load] = LOADED.exec(line) ?? []
      const pretty = PRETTY.exec(line)?.[1]
      const since = SINCE.exec(line)?.[1]
      if (up !== undefined) {
        record.uptime = up.replaceAll(/ +/g, ' ')
        record.load = load.map((each) => Number(each.replace(',', '.')))
      } else if (pretty !== undefined) record.uptime = pretty
      else if (since !== undefined) record.since = since
      else continue
      record.line = index
      lines.take(index)
    }
    return record
  },
  contribute({ uptime: up, since, load, line }, { host }, facts) {
    if (host) facts.node(host, { attributes: known({ uptime: up, upSince: since, loadAverage: load }) }, line)
  },
  isEmpty: ({ uptime: up, since }) => up === undefined && since === undefined
})
