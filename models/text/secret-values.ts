import { isNodeValue, type FactValue, type NodeValue } from '../topology/facts.ts'
import { isNoSecret, maskSecrets } from './secrets.ts'

const HIDDEN = '***'
const WORDS =
  '(?:pass(?:word|wd|phrase)?|pwd|psk|secret(?:[_-]key)?|token|cookie|(?:api|auth|access|private|encryption)[_-]?key)'
/** `--os-password x`, `--password=x` */
const OPTION = new RegExp(`((?:^|[\\s"'])--?[\\w-]{0,40}${WORDS}[= ])\\S+`, 'gi')
/** `DB_PASSWORD=x`, `X-Auth-Token: x`, `"password":"x"` */
const ASSIGNED = new RegExp(`(\\b[\\w-]{0,40}${WORDS}["']?(?:=|: ?)["']?)[^\\s"',;]+`, 'gi')
const LOGIN = /(\/\/[^\s:/@]{1,128}:)[^\s@/]+@/g
/** `--wsrep-sst-auth=root:x`, `curl -u admin:x` */
const PAIR = /((?:(?<![a-z])auth=|\s-u |\s--user[ =])[^\s:]{1,64}:)[^\s'"]+/g
/** `mysql -px` */
const CLIENT = /\b(?:mysql|mariadb)/
const SHORT = /(\s-p)[^\s-]\S*/g
/** QEMU is handed secrets as objects: `-object {"qom-type":"secret",…,"data":"x"}`. */
const DATA = /(\bdata["']?[:=]["']?)[^\s"',]+/g

/** Every pattern above needs one of these, and few commands have one. */
const LIKELY = /pass|pwd|psk|secret|token|cookie|key|:\/\/|auth=|\s-u |\s--user|mysql|mariadb/i

/** A command line without what looks like a password, a token or a cookie. */
export function withoutSecrets(command: string): string {
  if (!LIKELY.test(command)) return command
  let told = command
    .replace(OPTION, `$1${HIDDEN}`)
    .replace(ASSIGNED, `$1${HIDDEN}`)
    .replace(LOGIN, `$1${HIDDEN}@`)
    .replace(PAIR, `$1${HIDDEN}`)
  if (CLIENT.test(told)) told = told.replace(SHORT, `$1${HIDDEN}`)
  return told.includes('secret') ? told.replace(DATA, `$1${HIDDEN}`) : told
}

/** Keys whose value is a secret, whatever it looks like: `psk`, `os_admin_password`, `AdminPassword`. */
const KEY =
  /(?:^|[\s_.:-])(?:pass|password|passwd|passphrase|pwd|psk|secrets?|token|cookie|community|private_?key|secret_?key)$/i
const CAMEL = /[a-z](?:Pass|Password|Passwd|Passphrase|Secret|Token|Cookie|Community)$/
/** Attributes that are command lines. */
const COMMANDS = new Set(['command', 'entrypoint'])
/** Without any of these a text holds nothing that is looked for. */
const HINT = /:\/\/|pass|pwd|psk|secret|token|cookie|bearer|gAAAAA/i

/**
 * A value as it may be told: secrets in its texts are masked, and what stands under the key of a secret is left out. The same value
 * when it holds none, which nearly all do.
 */
export function withoutSecretValues<V>(value: V, key = ''): V | undefined {
  return holdsSecret(value, key) ? (cleaned(value, key) as V | undefined) : value
}

/** Every value that is told comes by here, so it walks without copying anything. */
function holdsSecret(value: unknown, key: string): boolean {
  if (typeof value === 'string') return tellable(value, key) !== value
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) {
    for (const item of value) if (holdsSecret(item, key)) return true
    return false
  }
  if (isNodeValue(value as FactValue)) return holdsSecret((value as NodeValue).text, 'text')
  const fields = value as { readonly [name: string]: unknown }
  for (const name of Object.keys(fields)) if (holdsSecret(fields[name], name)) return true
  return false
}

function cleaned(value: unknown, key: string): unknown {
  if (typeof value === 'string') return tellable(value, key)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item, key)).filter((item) => item !== undefined)
  // A pointer stays whole, or it would find nothing; what is told of it is its text.
  if (isNodeValue(value as FactValue)) return { ...value, text: cleaned((value as NodeValue).text, 'text') }
  const told = Object.entries(value).map(([name, item]: [string, unknown]) => [name, cleaned(item, name)] as const)
  return Object.fromEntries(told.filter(([, item]) => item !== undefined))
}

function tellable(text: string, key: string): string | undefined {
  if (text.length < 4) return text
  const kind = kindOf(key)
  if (kind === 'command') return withoutSecrets(text)
  if (kind === 'secret' && !isNoSecret(text)) return undefined
  return HINT.test(text) ? maskSecrets(text) : text
}

type KeyKind = 'command' | 'secret' | 'plain'

/** Keys are few, and asked for often. */
const asked = new Map<string, KeyKind>()
const MOST_ASKED = 10_000

function kindOf(key: string): KeyKind {
  const known = asked.get(key)
  if (known !== undefined) return known
  const kind = COMMANDS.has(key) ? 'command' : KEY.test(key) || CAMEL.test(key) ? 'secret' : 'plain'
  if (asked.size < MOST_ASKED) asked.set(key, kind)
  return kind
}
