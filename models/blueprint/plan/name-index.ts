import type { FactSink, NodeProps, Ref } from '../../topology/facts.ts'

/** A node that may be named: what it is, and where. */
interface Named {
  ref: Ref
  parent: Ref | undefined
}

/** Everything a plan claims, by kind and name, so that a blueprint may point at it. Collects from the facts themselves. */
export class NameIndex implements FactSink {
  readonly #byName = new Map<string, Named[]>()

  node(ref: Ref, { name, parent, weak }: NodeProps): Ref {
    if (name === undefined || weak === true) return ref
    const names = ref.kind === 'host' ? [name, ...ref.keys.filter((key) => /^(?:name|fqdn):/.test(key))] : [name]
    for (const each of new Set(names.map((text) => text.replace(/^(?:name|fqdn):/, '').toLowerCase()))) {
      const key = `${ref.kind}/${each}`
      const bearers = this.#byName.get(key)
      if (!bearers) this.#byName.set(key, [{ ref, parent }])
      else if (!bearers.some((bearer) => isSame(bearer.ref, ref))) bearers.push({ ref, parent })
    }
    return ref
  }

  link(): void {
    // Links have no names.
  }

  clue(): void {
    // A plan needs no clues about hosts.
  }

  /** What `kind/name` or `kind/name on kind/name` names, or why that is nothing or too much. */
  find(text: string): { ref: Ref } | { problem: string } {
    const direct = this.#bearers(text)
    if (direct.length === 1) return { ref: direct[0]!.ref }
    if (direct.length > 1) {
      const where = direct.flatMap(({ parent }) => (parent ? [labelOf(parent)] : []))
      const hint = where.length > 0 ? `; say which with "on …": ${where.slice(0, 4).join(', ')}` : ''
      return { problem: `${text} names ${direct.length} things${hint}` }
    }
    const at = text.lastIndexOf(' on ')
    if (at < 0) return { problem: `there is no ${text}` }
    const outer = this.find(text.slice(at + 4))
    if ('problem' in outer) return outer
    const inside = this.#bearers(text.slice(0, at)).filter(({ ref, parent }) =>
      [ref.within, parent].some((each) => each !== undefined && isSame(each, outer.ref))
    )
    if (inside.length === 1) return { ref: inside[0]!.ref }
    return { problem: `there is no ${text}` }
  }

  /** The only thing of this kind and name, below `parent` where one is given. */
  existing(kind: string, name: string, parent: Ref | undefined): Ref | undefined {
    const bearers = this.#bearers(`${kind}/${name}`).filter(
      ({ ref, parent: own }) => !parent || [ref.within, own].some((each) => each !== undefined && isSame(each, parent))
    )
    return bearers.length === 1 ? bearers[0]!.ref : undefined
  }

  #bearers(text: string): readonly Named[] {
    return this.#byName.get(text.toLowerCase()) ?? []
  }
}

function isSame(one: Ref, other: Ref): boolean {
  if (one === other) return true
  if (one.kind !== other.kind || !one.keys.some((key) => other.keys.includes(key))) return false
  if (!one.within || !other.within) return one.within === other.within
  return isSame(one.within, other.within)
}

/** `host/controller-0`, as it may be written. */
function labelOf(ref: Ref): string {
  const key = ref.keys[0] ?? ''
  return `${ref.kind}/${key.slice(key.indexOf(':') + 1)}`
}
