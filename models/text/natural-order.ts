const RUNS = /\d+|\D+/g
const DIGITS = /^\d/

/** Order in which people count: `compute-2` before `compute-10`, the same in every locale. */
export function naturalOrder(a: string, b: string): number {
  const left = a.match(RUNS) ?? []
  const right = b.match(RUNS) ?? []
  for (let at = 0; at < left.length && at < right.length; at++) {
    const order = compareRun(left[at]!, right[at]!)
    if (order !== 0) return order
  }
  return left.length - right.length || codeOrder(a, b)
}

function compareRun(a: string, b: string): number {
  if (!DIGITS.test(a) || !DIGITS.test(b)) return codeOrder(a, b)
  return Math.sign(Number(a) - Number(b)) || 0
}

function codeOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
