/** A blueprint as plain values: what YAML can say, without the places that reading adds. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain | undefined }

const WIDTH = 100
/** Unquoted, these stay text in YAML 1.1 and 1.2: no sign that YAML reads, no number, no truth value. */
const BARE = /^[A-Za-z_][\w.\-/% ]*$/
const TAKEN = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/
const NOT_YAML = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A blueprint as the YAML that people write: top keys in the order given, with an empty line between sections; short things on
 * a line of their own in braces. Keys without a value are left out. Reading it gives the same values.
 */
export function writeBlueprint(blueprint: { readonly [key: string]: Plain | undefined }): string {
  const lines: string[] = []
  for (const [key, value] of Object.entries(blueprint)) {
    if (value === undefined) continue
    if (typeof value === 'object' && lines.length > 0) lines.push('')
    lines.push(...entryLines(key, value, ''))
  }
  return `${lines.join('\n')}\n`
}

function entryLines(key: string, value: Plain, indent: string): string[] {
  const head = `${indent}${scalar(key)}:`
  const flat = flow(value)
  const short = head.length + 1 + flat.length <= WIDTH
  if (typeof value !== 'object' || isEmpty(value)) return [`${head} ${flat}`]
  if (short && (indent !== '' ? !holdsMappings(value) : Array.isArray(value) && !holdsMappings(value)))
    return [`${head} ${flat}`]
  return [head, ...blockLines(value, `${indent}  `)]
}

function blockLines(value: readonly Plain[] | { readonly [key: string]: Plain | undefined }, indent: string): string[] {
  if (!isList(value)) return entriesOf(value).flatMap(([key, part]) => entryLines(key, part, indent))
  return value.flatMap((part) => {
    const flat = `${indent}- ${flow(part)}`
    if (typeof part !== 'object' || isEmpty(part) || (flat.length <= WIDTH && !holdsMappings(part))) return [flat]
    const [first = '', ...rest] = blockLines(part, `${indent}  `)
    return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest]
  })
}

/** On one line: `{ role: Compute, count: 2 }`. */
function flow(value: Plain): string {
  if (typeof value === 'string') return scalar(value)
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(flow).join(', ')}]`
  const entries = entriesOf(value).map(([key, part]) => `${scalar(key)}: ${flow(part)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

function scalar(text: string): string {
  const safe = (BARE.test(text) && !text.endsWith(' ') && !TAKEN.test(text)) || ADDRESS.test(text)
  return safe
    ? text
    : JSON.stringify(text.replace(NOT_YAML, '\ufffd')).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, code)
}

function code(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function entriesOf(value: { readonly [key: string]: Plain | undefined }): [string, Plain][] {
  return Object.entries(value).filter((entry): entry is [string, Plain] => entry[1] !== undefined)
}

function holdsMappings(value: Plain): boolean {
  if (typeof value !== 'object') return false
  const parts = isList(value) ? value : Object.values(value)
  return parts.some((part) => typeof part === 'object' && (!isList(part) || holdsMappings(part)))
}

function isEmpty(value: Plain): boolean {
  return typeof value === 'object' && (isList(value) ? value.length === 0 : entriesOf(value).length === 0)
}

/** `Array.isArray` knows no readonly arrays. */
function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
