import { alikeFindings, examples } from '../models/checks/alike.ts'
import type { Topology } from '../models/topology/vocabulary.ts'

/** A page for people: captures by status, things by kind, findings. */
export function summarise(topology: Topology): string {
  const lines = [
    `captures   ${count(topology.captures.map(({ status }) => status))}`,
    `nodes      ${count(topology.nodes.map(({ kind }) => kind))}`,
    `links      ${count(topology.links.map(({ kind }) => kind))}`
  ]
  const hosts = topology.nodes.filter(({ kind }) => kind === 'host')
  for (const { name, attributes, certainty } of hosts) {
    const role = typeof attributes['role'] === 'string' ? attributes['role'] : 'role unknown'
    lines.push(`host       ${name} (${role}${certainty === 'seen' ? '' : `, ${certainty}`})`)
  }
  for (const group of alikeFindings(topology.findings)) {
    const told = examples(group)
    const left = group.findings.length - told.length
    for (const { severity, title } of told) lines.push(`${severity.padEnd(10)} ${title}`)
    if (left > 0) lines.push(`${group.severity.padEnd(10)} ${left} more like these; tripleo-atlas check tells them`)
  }
  return `${lines.join('\n')}\n`
}

function count(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const parts = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, n]) => `${n} ${word}`)
  return parts.length === 0 ? 'none' : parts.join(', ')
}
