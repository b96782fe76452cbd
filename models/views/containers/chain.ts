import type { Certainty, TopologyNode } from '../../topology/vocabulary.ts'
import { text } from '../filter.ts'
import type { Words } from '../words.ts'
import type { Inside } from './gather.ts'
import type { Keeper } from './keeper.ts'
import { isOfTripleo } from './keeper.ts'

/** One link of the chain that leads to a container. */
export interface Step {
  id: string
  title: string
  detail: string
  /** the topology node it is, where one was seen */
  node?: TopologyNode
  certainty: Certainty
}

/** How a container starts: what stays alive, top down, and what only starts it. `gone[i]` stands between `alive[i]` and the next. */
export interface Chain {
  alive: Step[]
  gone: Map<number, Step>
}

/**
 * The chain above a container. podman and the low-level runtime end once PID 1 runs; with docker and CRI a daemon stays. What no
 * output shows is certain only by how the engines work, and says so.
 */
export function chainOf(container: TopologyNode, keeper: Keeper, inside: Inside, words: Words): Chain {
  const parts = new Parts(container, inside, words)
  switch (keeper.kind) {
    case 'docker':
      return {
        alive: [
          parts.program('dockerd', words('picture.daemon')),
          parts.program('containerd', words('picture.daemon')),
          parts.program('containerd-shim-runc-v2', words('picture.shim'), 'containerd-shim')
        ],
        gone: new Map([
          [-1, parts.gone('docker', words('picture.client'))],
          [2, parts.gone(parts.runtime('runc'), words('picture.makes'))]
        ])
      }
    case 'kubernetes': {
      const engine = /cri-?o/i.test(text(inside.host, 'containerRuntime') ?? '') || inside.byProgram.has('crio')
      return {
        alive: [
          parts.program('kubelet', words('picture.kubelet')),
          parts.program(engine ? 'crio' : 'containerd', words('picture.cri')),
          engine
            ? parts.program('conmon', words('picture.shim'))
            : parts.program('containerd-shim-runc-v2', words('picture.shim'), 'containerd-shim')
        ],
        gone: new Map([[2, parts.gone(parts.runtime('runc'), words('picture.makes'))]])
      }
    }
    default: {
      // Of a plan nothing more will be seen: who starts podman is left out where it does not say.
      const above = keeper.kind === 'planned' ? [] : [parts.keeper(keeper)]
      const runtime = parts.runtime(isOfTripleo(container) ? 'runc / crun' : 'runtime')
      return {
        alive: [...above, parts.conmon()],
        gone: new Map([
          [above.length - 1, parts.gone('podman', words('picture.asks'))],
          [above.length, parts.gone(runtime, words('picture.makes'))]
        ])
      }
    }
  }
}

const KEEPER_WORDS = {
  systemd: 'picture.unitOf',
  pacemaker: 'picture.resourceOf',
  agent: 'picture.agentOf'
} as const

class Parts {
  constructor(
    private readonly container: TopologyNode,
    private readonly inside: Inside,
    private readonly words: Words
  ) {}

  keeper({ kind, name, node, certainty }: Keeper): Step {
    const { words } = this
    const id = this.#id('keeper')
    if (kind === 'systemd' || kind === 'pacemaker' || kind === 'agent')
      return { id, title: name, detail: words(KEEPER_WORDS[kind]), ...(node ? { node } : {}), certainty }
    return { id, title: words('picture.noKeeper'), detail: words('picture.keeper.none.why'), certainty: 'not-provided' }
  }

  conmon(): Step {
    const pid = this.container.attributes['conmonPid']
    const node = typeof pid === 'number' ? this.inside.byPid.get(pid) : undefined
    const number = typeof pid === 'number' ? this.words('picture.pid', { pid }) : ''
    return {
      id: this.#id('conmon'),
      title: 'conmon',
      detail: [number, this.words('picture.holds')].filter((word) => word !== '').join(' · '),
      ...(node ? { node } : {}),
      certainty: node || number !== '' ? 'seen' : 'assumed'
    }
  }

  program(name: string, why: string, other = name): Step {
    const node = this.inside.byProgram.get(name) ?? this.inside.byProgram.get(other)
    const pid = text(node ?? this.container, 'pid')
    const detail = node && pid !== undefined ? `${this.words('picture.pid', { pid })} · ${why}` : why
    const found = node ? { node, certainty: node.certainty } : { certainty: 'assumed' as const }
    return { id: this.#id(name), title: node?.name ?? name, detail, ...found }
  }

  /** Started and ended long ago: certain only where a list of processes happens to show it at work. */
  gone(name: string, why: string): Step {
    return { id: this.#id(name), title: name, detail: why, certainty: 'assumed' }
  }

  runtime(usual: string): string {
    return text(this.container, 'ociRuntime') ?? text(this.inside.host, 'ociRuntime') ?? usual
  }

  #id(part: string): string {
    return `${this.container.id}|${part}`
  }
}
