import { defineCommand, type Command } from '../../commands/command.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { PlanWriter } from '../emit/writer.ts'
import type { YamlNode } from '../yaml-node.ts'
import { outlineOf, type Outline } from './outline.ts'
import { readYaml } from './read-yaml.ts'

/** One of TripleO's own files: how it is told by its content, and what it plans. */
export interface PlanFile<R> {
  /** `roles-data` */
  id: string
  /** the name it usually bears: `roles_data.yaml` */
  title: string
  /** Does a file of this outline hold this? Strict: it is asked about everything that begins like YAML, JSON or INI. */
  fits(outline: Outline): boolean
  read(ledger: LineLedger): R | undefined
  contribute(record: R, write: PlanWriter): void
}

/** A command of TripleO's file; everything it says is planned. */
export function planFile<R>(file: PlanFile<R>): Command<{ plan: R | undefined }> {
  return defineCommand<{ plan: R | undefined }>({
    id: file.id,
    title: file.title,
    scope: 'cloud',
    matches: () => false,
    looksLike(output) {
      const outline = outlineOf(output)
      return outline !== undefined && file.fits(outline)
    },
    read: (ledger) => ({ plan: file.read(ledger) }),
    contribute({ plan }, _source, facts) {
      if (plan !== undefined) file.contribute(plan, new PlanWriter(facts))
    },
    isError: ({ plan }) => plan === undefined
  })
}

/** A file that is YAML, or JSON, which is YAML too. */
export function yamlFile(file: Omit<PlanFile<YamlNode>, 'read'>): Command<{ plan: YamlNode | undefined }> {
  return planFile({ ...file, read: readYaml })
}
