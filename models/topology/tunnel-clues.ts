import type { FactSink, Ref } from './facts.ts'
import { isTunnelType, tunnelAddress } from '../text/tunnel-types.ts'

/** Tells the two ends of a host's tunnels, each local address once: they help to find out which host it is. */
export class TunnelClues {
  readonly #local = new Set<string>()

  constructor(
    private readonly host: Ref,
    private readonly facts: FactSink
  ) {}

  /** `type` is the interface's, absent where a grep dropped it. */
  add(type: string | undefined, remoteIp: string | undefined, localIp: string | undefined, line: number): void {
    if (type !== undefined && !isTunnelType(type)) return
    const remote = tunnelAddress(remoteIp)
    if (remote !== undefined) this.facts.clue({ type: 'tunnel-to', host: this.host, address: remote }, line)
    const local = tunnelAddress(localIp)
    if (local !== undefined) this.addLocal(local, line)
  }

  addLocal(address: string, line: number): void {
    if (this.#local.has(address)) return
    this.#local.add(address)
    this.facts.clue({ type: 'local-address', host: this.host, address }, line)
  }
}
