/**
 * `podman inspect NAME…` (1.6 to 5.x) and `docker inspect`: everything about containers and pods, as a JSON list. Networks
 * and volumes in the list are read and left aside.
 *
 *     [
 *       { "Id": "1cd7dfd644eae4e7f5b5beb84067c3ac20ae078f3ddcbe307f74d28127c3a19b",
 *         "State": { "Status": "running", "Pid": 4334, "ConmonPid": 4332 },
 *         "ImageName": "registry.example.com/rhosp/openstack-nova-compute:17.1", "Name": "nova_compute" }
 *     ]
 */
import { readTyped } from '../text/typed.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { readJsonObjects, type JsonObject } from '../text/json-objects.ts'
import { containerImageRef, containerRef, podRef } from '../topology/container-refs.ts'
import { known, type FactSink, type Ref } from '../topology/facts.ts'
import { defineCommand } from './command.ts'
import { containerAttributes } from './podman-inspect/container.ts'
import { own, positive, word, words } from '../text/json-lookup.ts'

interface Inspected {
  objects: JsonObject[]
  failed: boolean
}

const VALUED = new Set(['format', 'f', 'type', 't'])
const INSPECTED = new Set(['container', 'pod', 'image'])

export const podmanInspect = defineCommand<Inspected>({
  id: 'podman-inspect',
  title: 'podman inspect',
  scope: 'host',
  matches(commandLine) {
    const typed = readTyped(commandLine, ['podman', 'docker'], VALUED)
    const [word, verb] = typed?.words ?? []
    // A template prints whatever was asked for: one value, no object.
    if (!typed || typed.options.has('format') || typed.options.has('f')) return false
    return word === 'inspect' || (verb === 'inspect' && INSPECTED.has(word!))
  },
  looksLike(output) {
    if (!/^\s*[[{]/.test(output.find((line) => line.trim() !== '') ?? '')) return false
    const start = output.slice(0, 120).join('\n')
    return (
      (/"(?:State|InfraConfig)":\s*\{/.test(start) &&
        /"(?:Path|ConmonPid|OciVersion|InfraContainerID)":/.test(start)) ||
      (/"RepoTags":/.test(start) && /"(?:GraphDriver|RootFS)":/.test(start))
    )
  },
  read(ledger) {
    const failed = readContainerErrors(ledger)
    let first = 0
    while (first < ledger.length && !/^\s*[[{]/.test(ledger.at(first))) first++
    return { objects: readJsonObjects(ledger, first).objects, failed }
  },
  contribute({ objects }, { host, commandLine }, facts) {
    if (!host) return
    const engine = readTyped(commandLine, ['podman', 'docker'])?.program
    for (const object of objects) contributeObject(object, host, engine, facts)
  },
  isError: ({ objects, failed }) => failed && objects.length === 0,
  isEmpty: ({ objects }) => objects.length === 0
})

function contributeObject({ value, line }: JsonObject, host: Ref, engine: string | undefined, facts: FactSink): void {
  const name = word(value['Name'])?.replace(/^\//, '')
  const id = word(value['Id'])
  if (own(value, 'State', 'Status') !== undefined) {
    const ref = containerRef(host, { id, name })
    if (!ref) return
    const attributes = { ...containerAttributes(value), ...known({ engine }) }
    facts.node(ref, { name, parent: host, attributes }, line)
    contributeProcesses(value, ref, host, facts, line)
  } else if (value['InfraContainerID'] !== undefined || value['InfraContainerId'] !== undefined) {
    const pod = podRef(host, { id, name })
    if (!pod) return
    const infra = word(value['InfraContainerID']) ?? word(value['InfraContainerId'])
    const attributes = known({
      state: word(value['State'])?.toLowerCase(),
      sharedNamespaces: words(value['SharedNamespaces']),
      infraContainer: infra?.slice(0, 12)
    })
    facts.node(pod, { name, parent: host, attributes }, line)
  } else if (id !== undefined && value['RepoTags'] !== undefined) {
    for (const tag of words(value['RepoTags']) ?? []) {
      const attributes = { imageId: id.replace(/^sha256:/, '') }
      facts.node(containerImageRef(host, { name: tag, id }), { name: tag, parent: host, attributes }, line)
    }
  }
}

/** PID 1 of the container, and conmon that holds it. */
function contributeProcesses(
  value: JsonObject['value'],
  container: Ref,
  host: Ref,
  facts: FactSink,
  line: number
): void {
  const pid = positive(own(value, 'State', 'Pid'))
  if (pid === undefined) return
  const process: Ref = { kind: 'process', keys: [`pid:${pid}`], within: host }
  const path = word(value['Path'])
  facts.node(process, { name: path?.slice(path.lastIndexOf('/') + 1), parent: container, attributes: { pid } }, line)
  facts.link('runs', container, process, line)
}
