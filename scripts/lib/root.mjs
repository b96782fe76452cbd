import { join } from 'node:path'

/** The folder of the checkout, wherever a script was called from. */
export const root = join(import.meta.dirname, '../..')
