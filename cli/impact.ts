import { FATES, impactOf, type Impact } from '../models/paths/impact.ts'
import { Lookup } from '../models/topology/lookup.ts'
import { writeResult } from './output.ts'
import { readTopology } from './topology.ts'
import { UsageError } from './usage-error.ts'

/** `tripleo-atlas path --impact`: which paths between a stated set of servers a failure ends or moves. */
export async function impactCommand(
  typed: string,
  inputs: string[],
  format: 'json' | 'text',
  output: string | undefined
): Promise<number> {
  const { topology } = await readTopology(inputs)
  const lookup = new Lookup(topology)
  const fits = lookup.resolve(typed)
  const [node, ...more] = fits
  if (!node) throw new UsageError(`--impact ${typed}: nothing fits`)
  if (more.length > 0) {
    const listed = fits.slice(0, 10).map(({ id }) => id)
    throw new UsageError(`--impact ${typed}: fits several: ${listed.join(', ')}${fits.length > 10 ? ' …' : ''}`)
  }
  const impact = impactOf(lookup, node)
  writeResult(format === 'json' ? `${JSON.stringify(impact, null, 2)}\n` : impactText(lookup, impact), output)
  return 0
}

/** The counts, what was asked, and every path that does not stay as it is. */
function impactText(lookup: Lookup, impact: Impact): string {
  const name = (id: string): string => lookup.node(id)?.name || id
  const ways = ({ hosts }: { hosts: string[] }): string => hosts.map(name).join(' > ')
  const lines = [
    `WITHOUT ${impact.node}: ${FATES.map((fate) => `${impact.counts[fate]} ${fate}`).join(', ')}`,
    `asked: ${impact.asked} questions between ${impact.servers.length} of ${impact.outOf} servers, the internet, DHCP and metadata, ` +
      `${impact.notWorking} of them without a sure way before`
  ]
  for (const { fate, question, before, after, back } of impact.paths) {
    if (fate === 'same') continue
    const moved = fate === 'changed' && after ? `, now by ${ways(after)}` : ''
    const answer = back ? ', its answer' : ''
    lines.push(`${fate}: ${name(question.from)} to ${name(question.to)}${answer} by ${ways(before)}${moved}`)
  }
  return `${lines.join('\n')}\n`
}
