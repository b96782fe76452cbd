import { readTyped } from '../typed.ts'
import type { LineLedger } from '../line-ledger.ts'

const VALUED = new Set([
  'c',
  'conf',
  'i',
  'id',
  'k',
  'keyring',
  'n',
  'name',
  'f',
  'format',
  'cluster',
  'm',
  'connect-timeout'
])

/** The words after `ceph`; `-s` and `-w` are spelled `status`. `cephadm shell -- ceph …` counts. Undefined for other programs. */
export function cephCommand(commandLine: string): string | undefined {
  const inner = commandLine.replace(/^(?:\S*\/)?cephadm\s+shell\s+(?:\S+\s+)*?(?:--\s+)?(?=ceph\s)/, '')
  const typed = readTyped(inner, ['ceph'], VALUED)
  if (!typed) return undefined
  if (typed.words.length === 0) return typed.options.has('s') || typed.options.has('status') ? 'status' : undefined
  return typed.words.join(' ')
}

const NOISE =
  /^(?:Inferring (?:fsid|config)|Using (?:(?:recent )?ceph image|config)|\d{4}-\d\d-\d\d[T ]\S+ [0-9a-f]{6,} +-?\d+ )/
const ERROR =
  /^(?:Error: |Error (?:E[A-Z]+|initializing|connecting)\b|\[errno \d+\]|unable to |rbd: |Can't open input file|(?:\S+: )?(?:ceph|rbd|cephadm)\S*: command not found|ObjectNotFound|.*error connecting to the cluster)/i

/** Ignores what the client says of itself, reports why it failed. Answers true when it failed. */
export function readCephErrors(ledger: LineLedger): boolean {
  let failed = false
  for (let index = 0; index < ledger.length; index++) {
    const text = ledger.at(index).trim()
    if (ERROR.test(text)) {
      failed = true
      ledger.report(index, `the tool failed: ${text.slice(0, 200)}; paste the output of a run that succeeds`)
    } else if (NOISE.test(text)) ledger.ignore(index, 'remark of the tool')
  }
  return failed
}
