/** What a device or port counted; errors and drops stand here only where there were some. */
export interface Counters {
  receiveErrors?: number
  receiveDrops?: number
  transmitErrors?: number
  transmitDrops?: number
}

const NAMES: { readonly [word: string]: { readonly [way in 'rx' | 'tx']: keyof Counters } } = {
  errors: { rx: 'receiveErrors', tx: 'transmitErrors' },
  errs: { rx: 'receiveErrors', tx: 'transmitErrors' },
  dropped: { rx: 'receiveDrops', tx: 'transmitDrops' },
  drop: { rx: 'receiveDrops', tx: 'transmitDrops' }
}

/** Notes one counter by the word it is printed under; others and zero are none of interest. */
export function count(counters: Counters, way: 'rx' | 'tx', word: string, printed: string | number | undefined): void {
  const name = Object.hasOwn(NAMES, word) ? NAMES[word]![way] : undefined
  const number = Number(printed)
  if (name !== undefined && Number.isSafeInteger(number) && number > 0) counters[name] = number
}
