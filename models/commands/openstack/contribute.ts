import { FactCollector } from '../../topology/fact-collector.ts'
import type { FactSink, Facts } from '../../topology/facts.ts'
import type { OpenStackRecord, OpenStackTable } from './record.ts'
import type { Resource } from './resource.ts'

/** Hands over what the rows say. Where an output fits several resources, only what all of them would say. */
export function contributeOpenStack(record: OpenStackRecord, facts: FactSink): void {
  for (const table of record.tables) {
    const [first, ...others] = table.resources
    if (!first) continue
    if (others.length === 0) contributeTable(table, first, record, facts)
    else contributeAgreed(table, record, facts)
  }
}

function contributeTable(table: OpenStackTable, resource: Resource, record: OpenStackRecord, facts: FactSink): void {
  const { commandLine } = record
  const filter = (option: string): string | undefined =>
    option === '' ? commandLine?.args[0] : commandLine?.options.get(option)
  for (const row of table.rows) resource.contribute?.(row, { facts, filter, rows: table.rows })
}

function contributeAgreed(table: OpenStackTable, record: OpenStackRecord, facts: FactSink): void {
  const said = table.resources.map((resource) => {
    const collector = new FactCollector(0)
    contributeTable(table, resource, record, collector)
    return collector.facts
  })
  const [first, ...others] = said
  const rest = others.map(spelled)
  for (const fact of first!.nodes) {
    if (rest.every((set) => set.has(JSON.stringify(fact)))) facts.node(fact.ref, fact.props, fact.line)
  }
  for (const fact of first!.links) {
    const { kind, from, to, line, attributes, certainty } = fact
    if (rest.every((set) => set.has(JSON.stringify(fact)))) facts.link(kind, from, to, line, { attributes, certainty })
  }
}

function spelled({ nodes, links }: Facts): Set<string> {
  return new Set([...nodes, ...links].map((fact) => JSON.stringify(fact)))
}
