import * as v from 'valibot'
import { parseIp, parsePrefix } from '../text/ip-address.ts'
import { LINE_KEY } from './yaml-node.ts'

/** The values a blueprint is made of. Every message says what is allowed, as the end of a sentence: "… has to be …". */

/** A mapping with these keys and no others. `what` names it in messages: `a role`. */
export function entry<const E extends v.ObjectEntries>(what: string, entries: E) {
  const keys = Object.keys(entries).join(', ')
  return v.strictObject({ ...entries, [LINE_KEY]: v.number() } as E & { $line: v.NumberSchema<undefined> }, (issue) => {
    if (issue.path?.at(-1)?.key === LINE_KEY) return `has to be ${what} with the keys ${keys}`
    if (issue.expected === 'never') return `is not known here; ${what} has the keys ${keys}`
    if (issue.expected === 'Object') return `has to be ${what} with the keys ${keys}`
    return `is missing; ${what} needs it`
  })
}

/** A mapping whose keys are names the writer chooses. */
export function named<const S extends v.GenericSchema>(what: string, value: S) {
  return v.pipe(
    v.record(v.string(), v.unknown(), `has to be a mapping of ${what}`),
    v.transform((record) => Object.fromEntries(Object.entries(record).filter(([key]) => key !== LINE_KEY))),
    v.record(v.string(), value),
    v.transform((record) => new Map(Object.entries(record)))
  )
}

/** A list of things. */
export function list<const S extends v.GenericSchema>(what: string, item: S) {
  return v.array(item, `has to be a list of ${what}: one a line after "- ", or [a, b]`)
}

const TEXT = 'has to be text'
export const text = v.pipe(
  v.string(`${TEXT}; put a number in quotes`),
  v.nonEmpty(`${TEXT}, not empty`),
  v.maxLength(2000)
)

/** Names of cloud objects: anything printable, in any language. */
export const name = v.pipe(
  v.string('has to be a name; put a number in quotes'),
  v.regex(/^\S(?:[^\n]{0,253}\S)?$/, 'has to be a name of 1 to 255 characters without blanks around it')
)

export const hostName = v.pipe(
  v.string('has to be a host name; put a number in quotes'),
  v.regex(
    /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i,
    'has to be a host name of letters, digits and dashes, without dots'
  )
)

export const hostPattern = v.pipe(
  v.string('has to be a pattern like controller-%index% or a list of names'),
  v.regex(
    /^(?=.*%index%)(?:[a-z0-9-]|%index%){1,60}$/i,
    'has to be a pattern like controller-%index%, or a list of names like [controller0, compute0]'
  )
)

/** Linux keeps 15 characters. */
export const deviceName = v.pipe(
  v.string('has to be a device name'),
  v.regex(/^[^\s/:@%]{1,15}$/, 'has to be a device name of at most 15 characters, without blanks, "/", ":" and "@"')
)

export const domain = v.pipe(
  v.string('has to be a DNS domain like localdomain'),
  v.regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}$/i, 'has to be a DNS domain like overcloud.example.com')
)

/** An uncheckable value becomes one message, whatever its type. */
function textThat(allowed: string, holds: (text: string) => boolean) {
  return v.pipe(v.string(allowed), v.check(holds, allowed))
}

export const address = textThat('has to be an IP address like 172.16.2.10', (value) => parseIp(value) !== undefined)

export const cidr = textThat(
  'has to be a network like 172.16.2.0/24',
  (value) => value.includes('/') && parsePrefix(value) !== undefined
)

export const interfaceAddress = textThat(
  'has to be an address with its prefix length, like 10.0.101.1/24',
  (value) => value.includes('/') && parsePrefix(value) !== undefined
)

export const flag = v.boolean('has to be true or false')

const VLAN = 'has to be a VLAN id, a whole number from 1 to 4094'
export const vlan = v.pipe(v.number(VLAN), v.integer(VLAN), v.minValue(1, VLAN), v.maxValue(4094, VLAN))

const MTU = 'has to be an MTU, a whole number from 576 to 65535'
export const mtu = v.pipe(v.number(MTU), v.integer(MTU), v.minValue(576, MTU), v.maxValue(65535, MTU))

/** How many of something; the mesh of tunnels grows with the square of hosts. */
export function count(most: number) {
  const allowed = `has to be a whole number from 0 to ${most}`
  return v.pipe(v.number(allowed), v.integer(allowed), v.minValue(0, allowed), v.maxValue(most, allowed))
}

/** One of these words. Numbers that look like one (`release: 17.1`) count as written. */
export function oneOf<const W extends readonly string[]>(words: W) {
  const allowed = `has to be one of ${words.join(', ')}`
  return v.pipe(
    v.union([v.string(), v.number()], allowed),
    v.transform((value) => String(value)),
    v.picklist(words, allowed)
  )
}

/** A text in each language of the app; English when only one is given. */
export const localText = v.lazy((input) =>
  typeof input === 'string' ? text : entry('a text in two languages', { en: text, ko: v.optional(text) })
)
