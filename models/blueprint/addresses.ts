import { formatIp, parseIp, parsePrefix, prefixHolds, type IpPrefix } from '../text/ip-address.ts'

/** An address block and who has which address of it. */
export class AddressBlock {
  readonly prefix: IpPrefix
  /** the block's first address */
  readonly #base: bigint
  readonly #last: bigint
  #next: bigint
  readonly #end: bigint
  readonly #taken = new Set<bigint>()
  readonly #kept = new Set<bigint>()

  /** `cidr` is valid; `pool` is the range that `take` hands out, by default all but the first address of the block. */
  constructor(cidr: string, pool?: readonly [string, string]) {
    this.prefix = parsePrefix(cidr)!
    const free = BigInt((this.prefix.version === 4 ? 32 : 128) - this.prefix.length)
    this.#base = (this.prefix.value >> free) << free
    this.#last = this.#base + (1n << free) - 1n
    const from = pool && parseIp(pool[0])?.value
    const to = pool && parseIp(pool[1])?.value
    this.#next = from ?? this.#base + 2n
    this.#end = to ?? this.#last - 1n
  }

  get version(): 4 | 6 {
    return this.prefix.version
  }

  /** `172.16.2.0/24`, host bits cleared. */
  get cidr(): string {
    return `${formatIp(this.version, this.#base)}/${this.prefix.length}`
  }

  /** The address with this number in the block; undefined when the block is smaller. */
  at(number: number): string | undefined {
    const value = this.#base + BigInt(number)
    return value <= this.#last ? formatIp(this.version, value) : undefined
  }

  holds(address: string): boolean {
    const ip = parseIp(address)
    return ip !== undefined && prefixHolds(this.prefix, ip)
  }

  /** `172.16.2.10` → `172.16.2.10/24` */
  withLength(address: string): string {
    return `${address}/${this.prefix.length}`
  }

  /** Marks an address as somebody's. False when it already was. */
  reserve(address: string): boolean {
    const value = parseIp(address)?.value
    if (value === undefined || this.#taken.has(value)) return false
    this.#taken.add(value)
    return true
  }

  /** Keeps an address out of what `take` hands out; whoever names it may still have it. */
  keep(address: string): void {
    const value = parseIp(address)?.value
    if (value !== undefined) this.#kept.add(value)
  }

  /** The next free address of the pool; undefined when it is used up. */
  take(): string | undefined {
    while (this.#next <= this.#end && (this.#taken.has(this.#next) || this.#kept.has(this.#next))) this.#next++
    if (this.#next > this.#end) return undefined
    this.#taken.add(this.#next)
    return formatIp(this.version, this.#next++)
  }
}
