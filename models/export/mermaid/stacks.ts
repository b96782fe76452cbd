/** Things side by side that nothing joins: more than these make a picture too wide to read. */
const MOST_ABREAST = 4

/**
 * Pairs of `ids` to join by a line that is not drawn, so that Mermaid, which puts everything unjoined side by side, puts them
 * below each other: columns about half as many as rows, because things are wider than high.
 */
export function stackPairs(ids: readonly string[]): [string, string][] {
  if (ids.length <= MOST_ABREAST) return []
  const columns = Math.max(2, Math.round(Math.sqrt(ids.length / 2)))
  return ids.slice(columns).map((id, at) => [ids[at]!, id])
}
