import type { Linker } from './linker.ts'

/** In the order they run: a linker may stand on what earlier ones drew. */
export const LINKERS: readonly Linker[] = []
