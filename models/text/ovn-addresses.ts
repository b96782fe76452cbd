/** What the addresses of a logical port say: `["fa:16:3e:… 10.0.0.5 fd00::5", "unknown"]`. */
export interface OvnAddresses {
  /** lower case; usually one */
  macs: string[]
  /** without prefix length, IPv6 in lower case */
  addresses: string[]
  /** any MAC may be behind the port */
  unknown: boolean
  /** OVN chooses what is not printed */
  dynamic: boolean
}

const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=[^:]*:[^:]*:)[0-9a-f:.]{2,45})(?:\/\d{1,3})?$/i

/** Reads the strings of `addresses`, `mac`, `port_security` or `nat_addresses`; words that are no address are left out. */
export function readOvnAddresses(strings: readonly string[]): OvnAddresses {
  const macs = new Set<string>()
  const addresses = new Set<string>()
  const words = new Set<string>()
  for (const word of strings.flatMap((text) => text.split(/[\s,]+/))) {
    if (MAC.test(word)) macs.add(word.toLowerCase())
    else if (IP.test(word)) addresses.add(word.replace(/\/.*/, '').toLowerCase())
    else words.add(word)
  }
  return {
    macs: [...macs],
    addresses: [...addresses],
    unknown: words.has('unknown'),
    dynamic: words.has('dynamic')
  }
}
