/** Longest name of a member that is believed. */
const LONGEST = 4096

/**
 * The path of a member below its archive, `/` between its parts; undefined when it would lead out of it (`..`, `/etc/passwd`,
 * `C:\…`) or is no name at all. Control characters, which could forge lines of a report, become `_`.
 */
export function memberPath(name: string): string | undefined {
  if (name.length === 0 || name.length > LONGEST || name.includes('\0')) return undefined
  const plain = name.includes('/') ? name : name.replaceAll('\\', '/')
  if (plain.startsWith('/') || /^[A-Za-z]:[/\\]/.test(plain)) return undefined
  const parts = plain.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.length === 0 || parts.some((part) => part === '..' || part.split('\\').includes('..'))) return undefined
  return parts.join('/').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '_')
}

/** A name without the ending that says how it is packed: `x.tar.xz` → `x`, `ip_a.txt.gz` → `ip_a.txt`. */
export function withoutPacking(name: string): string {
  return name.replace(/\.(?:tar\.(?:gz|xz)|tgz|txz|tar|zip|gz|xz)$/i, '')
}
