import { parseIp } from '../../text/ip-address.ts'
import { containerRef } from '../../topology/container-refs.ts'
import { known, nodeValue, type FactSink, type Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { ClusterStatus, Placed } from './record.ts'
import { replicasOf, type Replica } from './replicas.ts'

/** Claims the cluster's nodes, virtual addresses, services and, for copies of bundles, their containers. */
export function contributeCluster(status: ClusterStatus, asked: Ref | undefined, facts: FactSink): void {
  contributeNodes(status, asked, facts)
  const resources = new Resources(status, facts)
  const { replicas, others } = replicasOf(status)
  for (const placed of others) resources.place(placed)
  for (const replica of replicas) resources.copy(replica)
  resources.tellFailures()
}

function contributeNodes(status: ClusterStatus, asked: Ref | undefined, facts: FactSink): void {
  for (const { name, state, remote, line } of status.nodes) {
    const pacemaker = known({ state, remote: remote || undefined, cluster: status.cluster })
    facts.node(refs.host(name), { name, attributes: { pacemaker } }, line)
  }
  if (status.coordinator) {
    const { name, quorum, line } = status.coordinator
    facts.node(refs.host(name), { name, attributes: { pacemaker: known({ coordinator: true, quorum }) } }, line)
  }
  for (const { host, state, line } of status.pcsd)
    facts.node(refs.host(host), { name: host, attributes: { pacemaker: { pcsd: state } } }, line)
  if (!asked) return
  for (const { name, state, line } of status.daemons)
    facts.node(asked, { attributes: { pacemaker: { daemons: { [name]: state } } } }, line)
}

class Resources {
  /** resource and host as printed → the claim, so that failed actions find it */
  readonly #claims = new Map<string, { ref: Ref; name: string }>()

  constructor(
    private readonly status: ClusterStatus,
    private readonly facts: FactSink
  ) {}

  place(placed: Placed): void {
    const host = this.#host(placed.host, placed.line)
    if (/^ocf::?(?:heartbeat:|fuel:ns_|mirantis:ns_)IPaddr2?$/i.test(placed.agent ?? ''))
      return this.#address(placed, host)
    const ref = this.#service(placed.resource, host, placed, { binary: placed.resource })
    this.#remember(ref, placed.resource, placed)
  }

  /** The service bears the name that `pcs status` prints for a copy; where nothing runs inside, the container's. */
  copy({ bundle, number, container, remote, inner }: Replica): void {
    const { engine } = this.status
    const shown = inner ?? remote ?? container!
    const name = inner || remote ? `${bundle}-${number}` : shown.resource
    const places = [inner, container, remote].flatMap((each) => (each?.host === undefined ? [] : [each]))
    const [first] = places
    const host = first && this.#host(first.host, first.line)
    const ref = this.#service(
      name,
      host,
      { ...shown, image: shown.image ?? container?.image },
      { binary: bundle, bundle }
    )
    for (const each of [inner, remote, container]) if (each) this.#remember(ref, name, each)
    this.#claims.set(`${name} ${first?.host ?? ''}`, { ref, name })
    if (host) this.#container({ bundle, number, ...(container ? { container } : {}) }, shown, ref, host, engine)
  }

  /** A container that was not printed has the name that Pacemaker gives it; without the engine it must be proven by others. */
  #container(
    { bundle, number, container }: Replica,
    shown: Placed,
    service: Ref,
    host: Ref,
    engine: ClusterStatus['engine']
  ): void {
    if (!['started', 'failed'].includes((container ?? shown).state)) return
    const name = container?.resource ?? `${bundle}-${engine ?? 'podman'}-${number}`
    const ref = containerRef(host, { name })!
    const image = container?.image ?? shown.image
    const certain = container !== undefined || (engine !== undefined && shown.state === 'started')
    const told = certain ? { attributes: known({ image, engine }) } : { weak: true }
    const certainty = container ? 'seen' : 'inferred'
    const { line } = container ?? shown
    this.facts.node(ref, { name, parent: host, certainty, ...told }, line)
    this.facts.link('supervises', service, ref, line, { certainty })
  }

  #service(name: string, host: Ref | undefined, placed: Placed, own: { binary: string; bundle?: string }): Ref {
    const { state, role, agent, group, image, flags } = placed
    const attributes = known({ state, role, agent, group, image, ...own, manager: 'pacemaker' })
    for (const flag of ['unmanaged', 'disabled', 'blocked']) if (flags.includes(flag)) attributes[flag] = true
    const ref = refs.byName('service', name, host)
    this.facts.node(ref, { name, parent: host, attributes }, placed.line)
    return ref
  }

  #address(placed: Placed, host: Ref | undefined): void {
    const { resource, state, group, line } = placed
    const address = addressIn(resource)
    const keys = [...(address === undefined ? [] : [`address:${address}`]), `name:${resource}`]
    const active = host && state === 'started' ? nodeValue(host, placed.host!) : undefined
    const attributes = known({ address, state, resource, group, host: active })
    const ref = this.facts.node({ kind: 'vip', keys }, { name: resource, attributes }, line)
    this.#remember(ref, resource, placed)
  }

  /** The real host: a guest is the container it runs in. */
  #host(printed: string | undefined, line: number): Ref | undefined {
    if (printed === undefined) return undefined
    const name = this.status.guests.get(printed) ?? printed
    // A guest whose container runs nowhere is on no host.
    if (name === printed && /-bundle-\d+$/.test(name)) return undefined
    return this.facts.node(refs.host(name), { name }, line)
  }

  #remember(ref: Ref, name: string, { resource, host }: Placed): void {
    if (this.status.failures.length === 0) return
    const claim = { ref, name }
    const [here, anywhere] = [`${resource} ${host ?? ''}`, `${resource} `]
    if (!this.#claims.has(here)) this.#claims.set(here, claim)
    if (!this.#claims.has(anywhere)) this.#claims.set(anywhere, claim)
  }

  tellFailures(): void {
    const texts = new Map<Ref, { name: string; texts: string[]; line: number }>()
    for (const { resource, host, text, line } of this.status.failures) {
      const claim =
        this.#claims.get(`${resource} ${host}`) ?? this.#claims.get(`${resource} `) ?? this.#new(resource, host, line)
      if (!claim) continue
      const told = texts.get(claim.ref) ?? { name: claim.name, texts: [], line }
      told.texts.push(text)
      texts.set(claim.ref, told)
    }
    for (const [ref, { name, texts: failures, line }] of texts)
      this.facts.node(ref, { name, attributes: { failures } }, line)
  }

  #new(resource: string, printed: string, line: number): { ref: Ref; name: string } {
    const host = this.#host(printed, line)
    const ref = refs.byName('service', resource, host)
    const attributes = { binary: resource, manager: 'pacemaker' }
    this.facts.node(ref, { name: resource, ...(host ? { parent: host } : {}), attributes }, line)
    const claim = { ref, name: resource }
    this.#claims.set(`${resource} ${printed}`, claim)
    return claim
  }
}

/** `ip-172.17.1.10`, `ip-nova-pub-10.0.0.5`; TripleO writes the colons of IPv6 as dots: `ip-fd00.fd00.fd00.2000..10`. */
function addressIn(resource: string): string | undefined {
  const last = resource.slice(resource.lastIndexOf('-') + 1).toLowerCase()
  if (parseIp(last)) return last
  const coloned = last.replaceAll('.', ':')
  return parseIp(coloned) ? coloned : undefined
}
