/**
 * `ip rule` (iproute2 2.6 to 6): which routing table a packet is looked up in, by priority.
 *
 *     0:      from all lookup local
 *     100:    from 10.0.0.0/24 lookup storage
 *     200:    from all fwmark 0x1/0x1 iif vlan20 lookup 200
 *     32766:  from all lookup main
 *     32767:  from all lookup default
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { readJsonObjects, type JsonDict } from '../text/json-objects.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { parseIpLine } from '../text/ip/ip-command-line.ts'
import { isIpError } from '../text/ip/ip-errors.ts'
import { defineCommand } from './command.ts'

export interface IpRuleRecord {
  rules: { priority: number; selector: string; action: string; line: number }[]
  errors: number
}

const RULE = /^\s*(\d{1,10}):\s+((?:not )?from \S.*)$/
const ACTION =
  / (?:\[detached\] )?((?:lookup|table|goto|realms|blackhole|prohibit|unreachable|nop|l3mdev|masquerade)\b.*)$/

export const ipRule = defineCommand<IpRuleRecord>({
  id: 'ip-rule',
  title: 'ip rule',
  scope: 'host',
  matches(commandLine) {
    const line = parseIpLine(commandLine)
    return line?.object === 'rule' && line.lists
  },
  looksLike(output) {
    const rows = firstRows(output, 4)
    if (/^\[\s*\{/.test(rows[0] ?? '')) {
      const start = firstRows(output, 8)
        .map((row) => row.slice(0, 400))
        .join('')
      return /^\[\s*\{\s*"priority":/.test(start) && start.includes('"table":')
    }
    return rows.length > 0 && rows.every((row) => RULE.test(row.slice(0, 400)))
  },
  read(lines) {
    const record: IpRuleRecord = { rules: [], errors: 0 }
    const start = lines.lines.findIndex((line) => line.trim() !== '')
    if (start >= 0 && /^\[\s*(?:\{\s*)?(?:$|"priority"|\])/.test(lines.at(start).trim())) {
      for (const { value, line } of readJsonObjects(lines, start).objects) record.rules.push(...fromJson(value, line))
      return record
    }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const match = line.length < 1000 ? RULE.exec(line.trimEnd()) : null
      if (match) {
        const text = match[2]!
        const action = ACTION.exec(text)?.[1] ?? ''
        const selector = action === '' ? text : text.slice(0, text.length - action.length).trim()
        record.rules.push({ priority: Number(match[1]), selector, action, line: index })
      } else if (isElision(line)) lines.markIncomplete()
      else if (isIpError(line)) record.errors++
      else continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace ?? parseIpLine(source.commandLine)?.namespace, facts)
    if (!scope) return
    for (const { priority, selector, action, line } of record.rules) {
      const rule = { name: `${priority}: ${selector} ${action}`.trim(), priority, selector, action }
      facts.node(scope.within, { attributes: { routingRules: [rule] } }, line)
    }
  },
  isError: (record) => record.rules.length === 0 && record.errors > 0,
  isEmpty: (record) => record.rules.length === 0
})

/** A rule of `ip -j rule`, worded as without `-j`. */
function fromJson(value: JsonDict, line: number): IpRuleRecord['rules'] {
  const { priority, src, srclen, dst, dstlen, fwmark, fwmask, iif, oif, table, action } = value
  if (typeof priority !== 'number') return []
  const word = (name: string, told: unknown, after?: unknown): string[] => {
    if (typeof told !== 'string') return []
    return [`${name} ${told}${typeof after === 'string' || typeof after === 'number' ? `/${after}` : ''}`]
  }
  const selector = [
    ...('not' in value ? ['not'] : []),
    ...word('from', src ?? 'all', srclen),
    ...word('to', dst, dstlen),
    ...word('fwmark', fwmark, fwmask),
    ...word('iif', iif),
    ...word('oif', oif)
  ].join(' ')
  const done = typeof table === 'string' ? `lookup ${table}` : typeof action === 'string' ? action : ''
  return [{ priority, selector, action: done, line }]
}
