import { useState } from 'react'

/**
 * The first `size` of a list that may have thousands, and as many again each time the reader asks: drawing all of them at once
 * would hold the window.
 */
export function usePortion<T>(all: readonly T[], size: number): { shown: readonly T[]; left: number; more(): void } {
  const [limit, setLimit] = useState(size)
  return { shown: all.slice(0, limit), left: Math.max(0, all.length - limit), more: () => setLimit(limit + size) }
}
