import { addressOf, sameAddress } from '../../facts/ip.ts'

/** A port of the host that leads to one of a container. Ranges are of equal length. */
export interface Published {
  /** undefined: every address of the family */
  address: string | undefined
  family: 4 | 6 | undefined
  first: number
  last: number
  inner: number
  protocol: string
  /** as it was printed */
  text: string
}

const PUBLISHED = /^(?:(\S*):)?(\d{1,5})(?:-(\d{1,5}))?->(\d{1,5})(?:-\d{1,5})?\/(tcp|udp|sctp)$/

/** `0.0.0.0:58080->8080/tcp`, `[::]:80->80/tcp`, `:::80->80/tcp`, `8000-8002->80-82/udp`; undefined for a port that is only exposed. */
export function parsePublished(text: string): Published | undefined {
  const match = PUBLISHED.exec(text.trim())
  if (!match) return undefined
  const printed = (match[1] ?? '').replace(/^\[|\]$/g, '').toLowerCase()
  const address = printed === '' || printed === '*' ? undefined : printed
  const first = Number(match[2])
  const everywhere = address === undefined || address === '0.0.0.0' || address === '::'
  return {
    address: everywhere ? undefined : address,
    family: address === undefined ? undefined : addressOf(address)?.version,
    first,
    last: match[3] === undefined ? first : Number(match[3]),
    inner: Number(match[4]),
    protocol: match[5]!,
    text: text.trim()
  }
}

/** The container's port behind this port of the host at this address; undefined where it is not published there. */
export function innerPort(
  { address, family, first, last, inner, protocol }: Published,
  asked: { address: string | undefined; port: number; protocol: string }
): number | undefined {
  if (protocol !== asked.protocol || asked.port < first || asked.port > last) return undefined
  const version = asked.address === undefined ? undefined : addressOf(asked.address)?.version
  if (family !== undefined && version !== undefined && family !== version) return undefined
  if (address !== undefined && asked.address !== undefined && !sameAddress(address, asked.address)) return undefined
  return inner + asked.port - first
}
