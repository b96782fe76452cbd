/**
 * `podman info` (1.6 to 5): the engine of a host, as YAML or JSON. What a picture has a place for is kept: its version, its
 * runtime, its control groups.
 *
 *     host:
 *       cgroupVersion: v2
 *       ociRuntime:
 *         name: crun
 *     version:
 *       Version: 4.4.1
 */
import { optionOf, readTyped } from '../text/typed.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { own, word } from '../text/json-lookup.ts'
import { readJsonObjects, type JsonDict } from '../text/json-objects.ts'
import { readYamlItems } from '../text/yaml-items.ts'
import { known } from '../topology/facts.ts'
import { defineCommand } from './command.ts'

interface Info {
  value: JsonDict | undefined
  line: number
  failed: boolean
}

export const podmanInfo = defineCommand<Info>({
  id: 'podman-info',
  title: 'podman info',
  scope: 'host',
  matches(commandLine) {
    const typed = readTyped(commandLine, ['podman'], new Set(['format', 'f']))
    const format = typed && optionOf(typed, 'format', 'f')
    const [first, verb] = typed?.words ?? []
    return (
      (first === 'info' || (first === 'system' && verb === 'info')) &&
      (format === undefined || /^(?:json|yaml)$/.test(format))
    )
  },
  looksLike(output) {
    const first = output.find((line) => line.trim() !== '') ?? ''
    if (!/^(?:host:|\{)\s*$/.test(first)) return false
    return output.slice(0, 12).some((line) => /^\s{0,20}"?[bB]uildahVersion"?:/.test(line))
  },
  read(ledger) {
    const failed = readContainerErrors(ledger)
    const line = Math.max(
      ledger.lines.findIndex((each, index) => each.trim() !== '' && !ledger.isRead(index)),
      0
    )
    const { objects } = /^\s*\{/.test(ledger.at(line)) ? readJsonObjects(ledger, line) : readYamlItems(ledger, line)
    return { value: objects[0]?.value, line, failed }
  },
  contribute({ value, line }, { host }, facts) {
    if (!host || !value) return
    const attributes = known({
      podmanVersion: word(own(value, 'version', 'Version')),
      ociRuntime: word(own(value, 'host', 'ociRuntime', 'name')) ?? word(own(value, 'host', 'OCIRuntime', 'name')),
      cgroupVersion: word(own(value, 'host', 'cgroupVersion')),
      networkBackend: word(own(value, 'host', 'networkBackend'))
    })
    if (Object.keys(attributes).length > 0) facts.node(host, { attributes }, line)
  },
  isError: ({ value, failed }) => failed && value === undefined,
  isEmpty: ({ value }) => value === undefined
})
