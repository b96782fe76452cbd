import type { PathRow } from '../../analysis/answers.ts'

/** What tells each of several ways from the others: who gets it, by which address, over which hosts, and, where that is all the same, by which next hop. */
export function waysOf(paths: readonly PathRow[]): string[] {
  const ways = paths.map(wayOf)
  return ways.map((way, index) => {
    const alike = ways.filter((each) => each === way).length > 1
    return [way, alike ? nexthopOf(paths[index]!) : ''].filter((part) => part !== '').join(', ')
  })
}

function wayOf({ to, end: server, hosts, hops }: PathRow): string {
  const end = server ?? hops.at(-1)?.at.name ?? to.name
  const over = hosts.map(({ name }) => name).join(' > ')
  const address = hops.flatMap(({ headers }) => headers).find((header) => /^IPv[46] /.test(header))
  const asked = address === undefined ? '' : (/> ([^,\s]+)/.exec(address)?.[1] ?? '')
  const named = to.name === end || to.name === asked ? end : `${to.name} > ${end}`
  return [named, to.name === asked ? '' : asked, over].filter((part) => part !== '').join(', ')
}

/** The router that a router hands it to, of several the last. */
function nexthopOf({ hops }: PathRow): string {
  const nexthop = hops.findLast(({ text }) => text.values['nexthop'] !== undefined)?.text.values['nexthop']
  return nexthop === undefined ? '' : String(nexthop)
}
