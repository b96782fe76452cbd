import { RELEASES, type Release } from '../../catalogue/service.ts'
import { serviceOf } from '../../catalogue/lookup.ts'
import { naturalOrder } from '../../text/natural-order.ts'
import type { Lookup } from '../../topology/lookup.ts'
import type { TopologyNode } from '../../topology/vocabulary.ts'
import { flagOf, stringOf } from '../facts/values.ts'
import type { Sentence } from '../sentence.ts'
import { actorOf, type Actor, type ActorId, type Place } from './actors.ts'
import type { ActorRef, Flow } from './flow.ts'
import { tell } from './sentences.ts'

/** An actor as the topology in hand has it. */
export interface Cast {
  id: ActorId
  /** what is drawn and selected: the service, its container, or the host itself; absent where nobody has seen one */
  node?: TopologyNode
  host?: TopologyNode
  down: boolean
}

const ROLES: { readonly [place in Place]?: RegExp } = {
  control: /^Controller|^AllInOne|^Standalone/,
  compute: /^Compute|^DistributedCompute|^AllInOne|^Standalone/,
  storage: /^Ceph|HCI/,
  undercloud: /^Undercloud$/
}

/** Who plays in one flow: each actor is found once, on the host that the question is about or on the first of its sort. */
export class Stage {
  readonly assumed: Sentence[] = []
  readonly release: Release
  readonly #cast = new Map<ActorRef, Cast>()
  readonly #unseen = new Set<string>()
  readonly #hosts = new Map<Place, readonly TopologyNode[]>()
  #source: TopologyNode | undefined
  #destination: TopologyNode | undefined

  /** `subject` is the host that the question is about, where it names one. */
  constructor(
    readonly lookup: Lookup,
    readonly flow: Flow,
    private readonly subject: TopologyNode | undefined,
    release: Release | undefined
  ) {
    this.release = release ?? this.#toldRelease(flow)
  }

  /** The actor of a step. */
  play(ref: ActorRef): Cast {
    let cast = this.#cast.get(ref)
    if (!cast) this.#cast.set(ref, (cast = this.#find(ref)))
    return cast
  }

  /** Names of actors that nothing pasted shows, in the order they came in. */
  get unseen(): readonly string[] {
    return [...this.#unseen]
  }

  /** What else may be wrong, said once. */
  warn(sentence: Sentence): void {
    if (!this.assumed.some(({ english }) => english === sentence.english)) this.assumed.push(sentence)
  }

  /** What a host calls itself in the names of its queues: its full name where one was seen. */
  fullName(host: TopologyNode | undefined, fallback: string): string {
    return host ? (stringOf(host, 'fqdn') ?? host.name) : `<${fallback}>`
  }

  /** Services with this binary, wherever they run. */
  services(binary: string): readonly TopologyNode[] {
    return this.lookup.ofKind('service').filter((node) => stringOf(node, 'binary') === binary || node.name === binary)
  }

  #find(ref: ActorRef): Cast {
    const id = ref.replace('@destination', '') as ActorId
    const actor: Actor = actorOf(id)
    const place = this.#placeOf(actor)
    if (place === 'client' || place === 'machine') return this.#unseenCast(id, undefined, place === 'client')
    const wanted = place === 'compute' ? this.#compute(ref.endsWith('@destination')) : this.#chosenFor(place)
    const services = this.services(actor.binary ?? id).filter((node) => this.#belongs(node, place))
    const here = wanted ? services.filter(({ parent }) => parent === wanted.id) : services
    const shared = actor.perHost ? here : here.length > 0 ? here : services
    const alive = shared.filter((node) => !isDown(node))
    const service = alive[0] ?? shared[0]
    const host =
      (service?.parent === undefined ? undefined : this.lookup.node(service.parent)) ?? wanted ?? this.#first(place)
    const container = host && this.#container(id, actor, host)
    if (!service && !container) return this.#unseenCast(id, host, false)
    const node = service ?? container!
    const down = service ? alive.length === 0 && (actor.perHost === true || services.every(isDown)) : isDown(node)
    return { id, node, ...(host ? { host } : {}), down }
  }

  /** Director's services and those of the cloud have the same names. */
  #belongs({ parent }: TopologyNode, place: Place): boolean {
    const host = parent === undefined ? undefined : this.lookup.node(parent)
    const role = host && stringOf(host, 'role')
    return role === undefined || (role === 'Undercloud') === (place === 'undercloud')
  }

  #unseenCast(id: ActorId, host: TopologyNode | undefined, known: boolean): Cast {
    if (!known) this.#unseen.add(id)
    return { id, ...(host ? { host } : {}), down: false }
  }

  #placeOf(actor: Actor): Place {
    return this.flow.cloud === 'undercloud' && (actor.place === 'control' || actor.place === 'compute')
      ? 'undercloud'
      : actor.place
  }

  /** The host that was asked about, where it is one of this sort. */
  #chosenFor(place: Place): TopologyNode | undefined {
    if (place === 'undercloud') return this.#first(place)
    return this.subject && this.#hostsOf(place).includes(this.subject) ? this.subject : undefined
  }

  #first(place: Place): TopologyNode | undefined {
    return this.#hostsOf(place)[0]
  }

  #compute(destination: boolean): TopologyNode | undefined {
    const hosts = this.#hostsOf('compute')
    if (!this.#source) {
      this.#source = this.#chosenFor('compute') ?? hosts[0]
      if (this.#source && this.#source !== this.subject) {
        this.assumed.push(tell('flow.assumedCompute', { host: this.#source.name }))
      }
    }
    if (!destination) return this.#source
    if (!this.#destination) {
      this.#destination = hosts.find((host) => host !== this.#source && !this.#computeDown(host))
      if (this.#destination) this.assumed.push(tell('flow.assumedDestination', { host: this.#destination.name }))
    }
    return this.#destination
  }

  #computeDown(host: TopologyNode): boolean {
    return this.services('nova-compute').some((node) => node.parent === host.id && isDown(node))
  }

  #container(id: ActorId, actor: Actor, host: TopologyNode): TopologyNode | undefined {
    const wanted = actor.binary ?? id
    const names = actor.services.flatMap((each) => {
      const service = serviceOf(each)
      if (!service || !(service.releases?.includes(this.release) ?? true)) return []
      const own = service.containers.filter(({ binary }) => binary === wanted || service.containers.length === 1)
      return own.map(({ name }) => name.replace('{n}', ''))
    })
    return this.lookup
      .childrenOf(host.id)
      .find(({ kind, name }) => kind === 'container' && names.some((each) => fits(name, each)))
  }

  #hostsOf(place: Place): readonly TopologyNode[] {
    let hosts = this.#hosts.get(place)
    if (!hosts) this.#hosts.set(place, (hosts = this.#sorted(place)))
    return hosts
  }

  #sorted(place: Place): TopologyNode[] {
    const role = ROLES[place]
    const computes =
      place === 'compute' ? new Set(this.services('nova-compute').map(({ parent }) => parent)) : undefined
    return this.lookup
      .ofKind('host')
      .filter((host) => role?.test(stringOf(host, 'role') ?? '') || computes?.has(host.id))
      .toSorted((a, b) => naturalOrder(a.name, b.name))
  }

  #toldRelease({ cloud, steps }: Flow): Release {
    const clouds = this.lookup.ofKind('cloud')
    const own = clouds.find((node) => stringOf(node, 'role') === (cloud ?? 'overcloud')) ?? clouds[0]
    const told = own && stringOf(own, 'release')
    const release = RELEASES.find((each) => each === told)
    if (release) return release
    if (steps.some(({ releases }) => releases)) this.assumed.push(tell('flow.assumedRelease', { release: RELEASES[0] }))
    return RELEASES[0]
  }
}

/** `galera-bundle-podman-` is how the copies of a bundle begin. */
function fits(name: string, template: string): boolean {
  return template.endsWith('-') ? name.startsWith(template) : name === template
}

function isDown(node: TopologyNode): boolean {
  const state = stringOf(node, 'state')?.toLowerCase() ?? ''
  return state === 'down' || flagOf(node, 'alive') === false || /^(?:exited|dead|stopped|failed)\b/.test(state)
}
