/**
 * `podman generate kube NAME`, `podman kube generate NAME` (2.0 to 5): a pod and its containers as Kubernetes YAML. Environment
 * variables are left behind, they hold passwords.
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
  pod: Dict | undefined
  line: number
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
    let line = 0
    for (; line < ledger.length; line++) {
      const text = ledger.at(line)
      if (/^#|^---\s*$/.test(text)) ledger.ignore(line, 'comment')
      else if (text.trim() !== '' && !ledger.isRead(line)) break
    }
    const pod = line < ledger.length ? readYamlItems(ledger, line).objects[0]?.value : undefined
    return { pod: word(pod?.['kind']) === 'Pod' ? pod : undefined, line, failed }
  },
  contribute({ pod, line }, { host }, facts) {
    if (!host || !pod) return
    const name = word(own(pod, 'metadata', 'name'))
    const members = containersOf(pod)
    // podman wraps a container that is in no pod: the wrapper's name ends so and nothing of that name runs
    const wrapped = members.length === 1 && name === `${String(word(members[0]!['name']))}-pod`
    const ref = wrapped ? undefined : podRef(host, { name })
    if (ref) facts.node(ref, { name, parent: host, attributes: { containers: members.length } }, line)
    for (const member of members) contributeMember(member, wrapped ? undefined : name, host, facts, line)
  },
  isError: ({ pod, failed }) => failed && pod === undefined,
  isEmpty: ({ pod }) => pod === undefined
})

function containersOf(pod: Dict): Dict[] {
  const list = own(pod, 'spec', 'containers')
  return Array.isArray(list) ? list.map((each: Json) => dict(each)) : []
}

function contributeMember(member: Dict, pod: string | undefined, host: Ref, facts: FactSink, line: number): void {
  const name = word(member['name'])
  const ref = containerRef(host, { name })
  if (!ref) return
  facts.node(ref, { name, parent: host, attributes: known({ image: word(member['image']), pod }) }, line)
}
