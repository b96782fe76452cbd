import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findCaptures } from '../../models/captures/find.ts'
import { COMMANDS } from '../../models/commands/registry.ts'
import { FIXTURES, loadFolder } from '../support/load-folder.ts'

/** One good output and the command that printed it: what mutations start from. */
export interface Sample {
  /** id of the command that reads it */
  command: string
  commandLine: string
  text: string
}

export const MOST_CHARACTERS = 4096
const MOST_OF_ONE_COMMAND = 16

/** Outputs of every command: whole and captured ones cut to size, and the sample at the head of each command's file. */
export function corpus(): Sample[] {
  const byCommand = new Map<string, Sample[]>()
  for (const sample of [...wholeOutputs(), ...printedInFiles(), ...blueprints(), ...captured()]) {
    const known = byCommand.get(sample.command) ?? []
    if (known.length < MOST_OF_ONE_COMMAND) byCommand.set(sample.command, [...known, sample])
  }
  return [...byCommand.values()].flat()
}

/** Whole terminals and whole files, one for a command; what a command gathers of others is theirs. */
function* wholeOutputs(): Generator<Sample> {
  for (const { name, text } of loadFolder(join(FIXTURES, 'outputs'))) {
    const typed = findCaptures('paste', text, COMMANDS).filter(({ commandLine }) => commandLine !== undefined)
    if (typed.length === 0) yield { command: basename(name, '.txt'), commandLine: '', text: cut(text.split('\n')) }
    for (const { commandLine = '', lines } of typed) {
      const command = COMMANDS.find((each) => each.matches(commandLine))
      if (command) yield { command: command.id, commandLine, text: cut(lines) }
    }
  }
}

const BLUEPRINTS = join(import.meta.dirname, '../../samples')

function* blueprints(): Generator<Sample> {
  for (const file of readdirSync(BLUEPRINTS).filter((name) => name.endsWith('.yaml'))) {
    const lines = readFileSync(join(BLUEPRINTS, file), 'utf8').split('\n')
    yield { command: 'blueprint', commandLine: '', text: cut(lines) }
  }
}

function* captured(): Generator<Sample> {
  const labs = ['ovn-lab', 'openstack-lab'].flatMap((lab) =>
    loadFolder(join(FIXTURES, lab), (path) => /truth|README|commands\.json|transcript|cases\.json/.test(path))
  )
  for (const { name, text } of labs) {
    for (const { commandLine, lines } of findCaptures(name, text, COMMANDS)) {
      if (commandLine === undefined) continue
      const command = COMMANDS.find((each) => each.matches(commandLine))
      if (command) yield { command: command.id, commandLine, text: cut(lines) }
    }
  }
}

/** Whole lines, as many as fit; a single long one is cut. */
function cut(lines: readonly string[]): string {
  let length = 0
  const kept = lines.filter((line) => (length += line.length + 1) < MOST_CHARACTERS - 512)
  return kept.length > 0 ? kept.join('\n') : (lines[0] ?? '').slice(0, MOST_CHARACTERS - 512)
}

const COMMAND_FILES = ['../../models/commands', '../../models/blueprint/tripleo'].map((folder) =>
  join(import.meta.dirname, folder)
)

/** The five lines that a command's file shows of its output. */
function* printedInFiles(): Generator<Sample> {
  const files = COMMAND_FILES.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  for (const file of files.filter((path) => path.endsWith('.ts'))) {
    const command = COMMANDS.find(({ id }) => `${id}.ts` === basename(file))
    if (!command) continue
    const head = /\/\*\*\n([\s\S]*?)\*\//.exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    const lines = head.split('\n').flatMap((line) => /^ \*(?: {4,5}|\t)(.*)$/.exec(line)?.[1] ?? [])
    if (lines.length > 0) yield { command: command.id, commandLine: command.title, text: lines.join('\n') }
  }
}
