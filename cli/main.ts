import { argv, exit, stderr } from 'node:process'
import { COMMANDS } from './commands.ts'
import { UsageError } from './usage-error.ts'

const USAGE = `usage: tripleo-atlas import [--format json|yaml|summary] [--redact] [-o FILE] INPUT...
       tripleo-atlas draw --view VIEW [--host H ...] [--theme light|dark] [--redact] -o FILE.svg INPUT...
       tripleo-atlas path --from END --to END [--protocol icmp|tcp|udp|arp|dhcp|dns] [--port N]
                          [--from-address IP] [--to-mac MAC] [--format json|text] INPUT...
       tripleo-atlas path --flow FLOW|list [--from SERVER|HOST] [--release 16.1|16.2|17.1] [--format json|text] INPUT...
       tripleo-atlas path --trace [CAPTURE] [--format json|text] INPUT...
       tripleo-atlas path --impact NODE [--format json|text] INPUT...
       tripleo-atlas collect [--role director|node] [-o FILE]
       tripleo-atlas check [--format json|text] [--all] [--fail-on error|warning] INPUT...
INPUT is a file, a folder, an archive, a topology document, a sample's name, or - for standard input.
--redact replaces names, addresses and ids by pseudonyms, and masks secrets.`

/** Exit codes: 0 done, 1 a "no", 2 the input or the arguments could not be used, 3 a path that ends unknown. */
function run(args: string[]): number | Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h') {
    stderr.write(`${USAGE}\n`)
    return name === undefined ? 2 : 0
  }
  const command = COMMANDS.get(name)
  if (!command) throw new UsageError(`${name}: no such command; there are ${[...COMMANDS.keys()].join(', ')}`)
  return command(rest)
}

try {
  exit(await run(argv.slice(2)))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  stderr.write(`tripleo-atlas: ${error.message}\n`)
  exit(2)
}
