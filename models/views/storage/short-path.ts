const LONG = 40
const KEPT_PARTS = 2

/** A path as a card shows it: its last parts, and of a checksum the beginning, which tells it from others. The whole is in the record. */
export function shortPath(name: string): string {
  if (!name.startsWith('/') || name.length <= LONG) return name
  const parts = name.split('/').slice(-KEPT_PARTS)
  return ['…', ...parts.map((part) => (/^[0-9a-f]{32,}$/.test(part) ? `${part.slice(0, 12)}…` : part))].join('/')
}
