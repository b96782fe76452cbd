import { isContainerId } from './host-words.ts'
import type { Prompt } from './prompt.ts'
import type { Place } from './wrapper.ts'

/** Where a line typed at a prompt runs, and who says so. */
export interface PromptPlace {
  host?: string | undefined
  hostFrom?: 'prompt' | 'ssh' | undefined
  container?: string | undefined
  namespace?: string | undefined
}

interface Frame extends PromptPlace {
  /** the first prompt seen in it; undefined until then */
  seen?: { text: string; host: string | undefined } | undefined
}

/**
 * The shells that are open inside each other as a transcript goes on: `ssh` opens one on another host, `podman exec -it` one
 * in a container, `ip netns exec NS bash` one in a namespace; `exit` closes the innermost. A prompt that prints its host is
 * believed over all of it, so that a transcript with pieces missing still tells the right host.
 */
export class Session {
  #frames: Frame[] = [{}]

  /** The place of what is typed at this prompt. */
  at(prompt: Prompt): PromptPlace {
    const host = nameOf(prompt)
    const top = this.#frames.at(-1)!
    if (top.seen === undefined) this.#arrive(prompt, host)
    else if (host !== undefined ? host !== top.seen.host : top.seen.host !== undefined) this.#moveTo(prompt, host)
    else if (prompt.text !== top.seen.text) this.#comeBack(prompt)
    const { host: at, hostFrom, container, namespace } = this.#frames.at(-1)!
    return { host: at, hostFrom, container: prompt.container ?? container, namespace }
  }

  /** A shell was opened that stays. */
  enter(place: Place): void {
    const top = this.#frames.at(-1)!
    const inner: Frame = place.elsewhere
      ? { host: place.host, hostFrom: place.host === undefined ? undefined : 'ssh' }
      : { host: top.host, hostFrom: top.hostFrom, container: top.container, namespace: top.namespace }
    if (place.container !== undefined) inner.container = place.container
    if (place.namespace !== undefined) inner.namespace = place.namespace
    this.#frames.push(inner)
  }

  leave(): void {
    if (this.#frames.length > 1) this.#frames.pop()
    else this.#frames = [{}]
  }

  /** `hostname` was typed at a prompt that does not print it. */
  learn(host: string): void {
    const top = this.#frames.at(-1)!
    if (top.host === undefined) Object.assign(top, { host, hostFrom: 'prompt' })
  }

  /** The first prompt in a new shell. */
  #arrive(prompt: Prompt, host: string | undefined): void {
    const top = this.#frames.at(-1)!
    const below = this.#frames.at(-2)
    // Log-in failed, or the shell was left before its first prompt was copied: the old prompt, unchanged, is back.
    const moved = top.host !== below?.host || top.container !== below?.container
    if (host !== undefined && moved && below?.seen?.text === prompt.text) {
      this.#frames.pop()
      return
    }
    // `sudo` and `ip netns exec` stay on their host: another name means that a piece of the transcript is missing.
    if (host !== undefined && top.hostFrom === 'prompt' && host !== top.host && top.container === undefined) {
      this.#moveTo(prompt, host)
      return
    }
    top.seen = { text: prompt.text, host }
    if (host !== undefined) Object.assign(top, { host, hostFrom: 'prompt' })
  }

  /** The prompt names another host than before: back in an outer shell, or in a new transcript. */
  #moveTo(prompt: Prompt, host: string | undefined): void {
    const found = host === undefined ? -1 : this.#frames.findLastIndex((frame) => frame.seen?.host === host)
    if (found >= 0) {
      this.#frames.length = found + 1
      this.#frames[found]!.seen = { text: prompt.text, host }
      return
    }
    this.#frames = [{ host, hostFrom: host === undefined ? undefined : 'prompt', seen: { text: prompt.text, host } }]
  }

  /** Same host, other prompt: `cd`, `sudo`, or back outside of a container. */
  #comeBack(prompt: Prompt): void {
    const outer = this.#frames.at(-2)
    const top = this.#frames.at(-1)!
    if (top.container !== undefined && outer?.container === undefined && outer?.seen?.text === prompt.text)
      this.#frames.pop()
  }
}

/** The host that a prompt prints. Container ids and `localhost` name none. */
function nameOf(prompt: Prompt): string | undefined {
  const { host } = prompt
  if (host === undefined || isContainerId(host) || /^localhost(?:\.|$)/i.test(host)) return undefined
  return host
}
