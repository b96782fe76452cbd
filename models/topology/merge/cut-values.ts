/**
 * The values that another one completes: a command that a table cut with an ellipsis, an id of which only the first twelve
 * digits were printed. They say less and contradict nothing.
 */
export function cutValues(values: readonly unknown[]): Set<unknown> {
  const cut = new Set<unknown>()
  for (const value of values) {
    const start = typeof value === 'string' ? startOf(value) : undefined
    if (start === undefined) continue
    if (
      values.some(
        (other) =>
          other !== value && typeof other === 'string' && startOf(other) === undefined && other.startsWith(start)
      )
    )
      cut.add(value)
  }
  return cut
}

function startOf(value: string): string | undefined {
  if (value.endsWith('…')) return value.slice(0, -1)
  if (value.endsWith('...')) return value.slice(0, -3)
  return /^[0-9a-f]{12}$/.test(value) ? value : undefined
}
