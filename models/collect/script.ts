import { OVERCLOUD_STEPS, UNDERCLOUD_STEPS } from './director-commands.ts'
import { NODE_STEPS, type Step } from './node-commands.ts'
import { PRELUDE } from './prelude.ts'

/** Who is asked: the host that deploys, or any node of a cloud. */
export const COLLECT_ROLES = ['director', 'node'] as const
export type CollectRole = (typeof COLLECT_ROLES)[number]

/**
 * A shell script that prints what Atlas wants to know, as one text that Atlas reads: each output below a prompt line that says host and
 * command. It asks and changes nothing, skips what is not there, and hides what looks like a secret.
 */
export function collectScript(role: CollectRole): string {
  return [PRELUDE[role], ...(role === 'director' ? directorBody() : NODE_STEPS.flatMap(shellOf)), END, ''].join('\n')
}

const END = "printf '\\n'"

/** Sourcing a file of credentials prints nothing; what it sets ends with its subshell. */
function directorBody(): string[] {
  const asked = (cloud: string, file: string, steps: readonly Step[]): string[] => [
    `if credentials "$HOME/${file}"; then`,
    '(',
    `. "$HOME/${file}"`,
    `cloud='(${cloud}) '`,
    'sudo=',
    ...steps.flatMap(shellOf),
    ')',
    'fi'
  ]
  return [
    'run hostname -f',
    'run date -u',
    'run ip -d address',
    ...asked('undercloud', 'stackrc', UNDERCLOUD_STEPS),
    ...asked('overcloud', 'overcloudrc', OVERCLOUD_STEPS)
  ]
}

function shellOf({ run, over, container, before = [] }: Step): string[] {
  const call = container === undefined ? 'run' : 'run_inside'
  const first = container === undefined ? [] : [`inside=$(container_of '${container}')`]
  const lines = run.map((command) => `${call} ${command.split(' ').map(word).join(' ')}`)
  return over === undefined
    ? [...first, ...before, ...lines]
    : [...first, `for each in $(${over} 2>/dev/null); do`, ...lines.map((line) => `  ${line}`), 'done']
}

/** `$each`, `$engine` and `$leader` are the script's own, the last one a word or none; everything else means itself. */
function word(text: string): string {
  if (text === '$leader') return text
  if (text === '$each' || text === '$engine') return `"${text}"`
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text}'`
}
