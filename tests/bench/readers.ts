import { checkBlueprint } from '../../models/blueprint/check.ts'
import { COMMANDS } from '../../models/commands/registry.ts'
import { runCommand } from '../support/run-command.ts'
import { plainSpeed } from './measure.ts'

/** What commands.bench.ts measures, as it ships: one module, without what a test runner puts between modules. */
export const readers = { COMMANDS, runCommand, checkBlueprint, plainSpeed }
