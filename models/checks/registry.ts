import type { Check } from './check.ts'
import { factsDisagree } from './facts-disagree.ts'

/** Every rule Atlas checks. One line each; the order has no meaning. */
export const CHECKS: readonly Check[] = [factsDisagree]
