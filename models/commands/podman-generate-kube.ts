/**
 * `podman generate kube NAME`, `podman kube generate NAME` (2.0 to 5): pods and their containers as Kubernetes YAML, one
 * document each; `-s` puts the service beside. Environment variables are left behind, they hold passwords.
 *
 *     kind: Pod
 *     metadata:
 *       name: web-pod
 *     spec:
 *       containers:
 *       - image: registry.example.com/httpd:2.4
 *         name: web
 */
import { readTyped } from '../text/typed.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { dict, own, word, type Dict } from '../text/json-lookup.ts'
import { readYamlItems } from '../text/yaml-items.ts'
import { containerRef, podRef } from '../topology/container-refs.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import type { Json } from '../topology/vocabulary.ts'
import { defineCommand } from './command.ts'

interface KubeYaml {
  /** what each document asks for that has containers: a pod, or what would make pods of its template */
  pods: { name: string | undefined; containers: Dict[]; line: number }[]
  failed: boolean
}

export const podmanGenerateKube = defineCommand<KubeYaml>({
  id: 'podman-generate-kube',
  title: 'podman generate kube',
  scope: 'host',
  matches(commandLine) {
    const [first, second] = readTyped(commandLine, ['podman'], new Set(['filename', 'f', 'type', 't']))?.words ?? []
    return (first === 'generate' && second === 'kube') || (first === 'kube' && second === 'generate')
  },
  looksLike: (output) => output.slice(0, 8).some((line) => /^# Created with podman-\d/.test(line)),
  read(ledger) {
    const failed = readContainerErrors(ledger)
    const pods: KubeYaml['pods'] = []
    let begins: number | undefined
    for (let line = 0; line <= ledger.length; line++) {
      const text = ledger.at(line)
      const ends = line === ledger.length || isMark(text)
      if (begins === undefined && !ends && text.trim() !== '' && !text.startsWith('#') && !ledger.isRead(line))
        begins = line
      if (line < ledger.length && (ends || text.startsWith('#'))) ledger.ignore(line, 'remark, or between documents')
      if (!ends || begins === undefined) continue
      for (const { value, line: at } of readYamlItems(ledger, begins, line).objects) {
        const spec = podSpec(value)
        if (spec) pods.push({ name: word(own(value, 'metadata', 'name')), containers: containersOf(spec), line: at })
      }
      begins = undefined
    }
    return { pods, failed }
  },
  contribute({ pods }, { host }, facts) {
    if (host) for (const pod of pods) contributePod(pod, host, facts)
  },
  isError: ({ pods, failed }) => failed && pods.length === 0,
  isEmpty: ({ pods }) => pods.length === 0
})

/** Between documents. */
function isMark(line: string): boolean {
  return (line.startsWith('---') || line.startsWith('...')) && line.trimEnd().length === 3
}

/** What a pod holds; `--type deployment` wraps it into a template. A service or a claim for a volume holds nothing. */
function podSpec(document: Dict): Dict | undefined {
  const kind = word(document['kind'])
  if (kind === 'Pod') return dict(document['spec'])
  return /^(?:Deployment|DaemonSet|Job)$/.test(kind ?? '') ? dict(own(document, 'spec', 'template', 'spec')) : undefined
}

function containersOf(spec: Dict): Dict[] {
  const list = spec['containers']
  return Array.isArray(list) ? list.map((each: Json) => dict(each)) : []
}

function contributePod({ name, containers, line }: KubeYaml['pods'][number], host: Ref, facts: FactSink): void {
  // podman wraps a container that is in no pod: the wrapper's name ends so and nothing of that name runs
  const single = containers.length === 1 ? word(containers[0]!['name']) : undefined
  const wrapped = single !== undefined && (name === `${single}-pod` || name === `${single}-pod-deployment`)
  const pod = wrapped ? undefined : name?.endsWith('-deployment') ? name.slice(0, -'-deployment'.length) : name
  const ref = podRef(host, { name: pod })
  if (ref) facts.node(ref, { name: pod, parent: host, attributes: { containers: containers.length } }, line)
  for (const member of containers) contributeMember(member, pod, host, facts, line)
}

function contributeMember(member: Dict, pod: string | undefined, host: Ref, facts: FactSink, line: number): void {
  const name = word(member['name'])
  const ref = containerRef(host, { name })
  if (!ref) return
  facts.node(ref, { name, parent: host, attributes: known({ image: word(member['image']), pod }) }, line)
}
