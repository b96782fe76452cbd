import type { Command } from './command.ts'

/** Every command Atlas reads. One line each; the order has no meaning. */
export const COMMANDS: readonly Command<any>[] = []
