import * as v from 'valibot'
import { RELEASES } from '../../models/catalogue/service.ts'
import { PROTOCOLS } from '../../models/paths/question.ts'
import { SCREEN_IDS, type ViewId } from '../../models/desktop-api.ts'
import { EMPTY_WORK, type InputEntry, type Work } from './work.ts'

/** What of a project file is not text: validated as a whole, because anybody may have written it. */
const texts = v.optional(v.array(v.string()), [])
const point = v.object({ x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()) })
const named = v.optional(v.record(v.string(), v.string()), {})
const Schema = v.object({
  view: v.optional(v.picklist(SCREEN_IDS), 'deployment'),
  hosts: named,
  commands: named,
  filters: v.optional(v.object({ hosts: texts, roles: texts, networks: texts, kinds: texts }), {
    hosts: [],
    roles: [],
    networks: [],
    kinds: []
  }),
  expanded: texts,
  collapsed: texts,
  tunnels: v.optional(v.picklist(['folded', 'mesh']), 'folded'),
  pins: v.optional(v.record(v.string(), v.record(v.string(), point)), {}),
  path: v.optional(
    v.nullable(
      v.object({
        question: v.object({
          from: v.string(),
          to: v.string(),
          protocol: v.exactOptional(v.picklist(PROTOCOLS)),
          port: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65535))),
          way: v.exactOptional(v.picklist(['back', 'both'])),
          flow: v.exactOptional(v.string()),
          trace: v.exactOptional(v.string()),
          release: v.exactOptional(v.picklist(RELEASES))
        }),
        choice: v.pipe(v.number(), v.integer(), v.minValue(0))
      })
    ),
    null
  )
})

/** What a project file keeps of the work; the inputs stand beside it, with their texts. */
export function projectState(work: Work, view: ViewId): object {
  const { hosts, commands, filters, expanded, collapsed, tunnels, pins, path } = work
  return { view, hosts, commands, filters, expanded, collapsed, tunnels, pins, path }
}

/** The work of an opened project, or what is wrong with it. */
export function readProjectState(
  state: unknown,
  inputs: readonly InputEntry[]
): { work: Work; view: ViewId } | { error: string } {
  const result = v.safeParse(Schema, state ?? {})
  if (!result.success) return { error: v.flatten(result.issues).root?.[0] ?? describe(result.issues[0]) }
  const { view, ...work } = result.output
  return { work: { ...EMPTY_WORK, ...work, inputs }, view }
}

function describe(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? ''}: ${issue.message}`
}
