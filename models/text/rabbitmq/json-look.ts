import { nounOf } from './nouns.ts'

/** lines of the first row, a key on each */
const LOOKED_AT = 60
const KEY = /"([a-z_]+)"\s*:/g
/** What only an exchange's `type` is: other tools' JSON names and types things, too. */
const EXCHANGE_TYPE = /"type"\s*:\s*"(?:direct|fanout|topic|headers|x-[\w-]+)"/

/**
 * Whose JSON of the broker's lists this is: `rabbitmqctl` prints `[` and then a row on each line; `rabbitmqadmin` and the
 * management API print all of it on one line, or a key on each. Undefined when it is no list of the broker.
 */
export function jsonListOf(lines: readonly string[]): 'rabbitmqctl' | 'management' | undefined {
  const [first = '', second = ''] = lines.map((line) => line.trim())
  if (first !== '[' && !first.startsWith('[{"')) return undefined
  if (first === '[' && !second.startsWith('{')) return undefined
  const head = lines
    .slice(0, LOOKED_AT)
    .map((line) => line.slice(0, 4000))
    .join('\n')
  const noun = nounOf(Array.from(head.matchAll(KEY), (match) => match[1]!))
  if (noun === undefined || (noun === 'exchanges' && !EXCHANGE_TYPE.test(head))) return undefined
  return first === '[' && second.startsWith('{"') ? 'rabbitmqctl' : 'management'
}
