const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/\d{1,2})?$/
const IPV6 = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:[:.](?:\d{1,3}\.){2,3}\d{1,3})?(?:\/\d{1,3})?$/

/** True for a whole IPv4 or IPv6 address in lower case, with or without prefix length. By its shape: cheap enough for every word. */
export function isIpAddress(text: string): boolean {
  if (text.length > 49 || text.length < 2) return false
  return text.includes(':') ? isIpv6(text) : IPV4.test(text)
}

function isIpv6(text: string): boolean {
  if (!IPV6.test(text)) return false
  const double = text.indexOf('::')
  if (double >= 0) return text.indexOf('::', double + 1) < 0
  return text.includes('.') || (text.split(':').length === 8 && !text.startsWith(':') && !/:(?:\/|$)/.test(text))
}

/** True for addresses that say nothing outside the machine: loopback and link-local. */
export function isLocalAddress(address: string): boolean {
  return /^(?:127\.|169\.254\.|fe[89ab][0-9a-f]:|::1(?:\/|$))/.test(address)
}
