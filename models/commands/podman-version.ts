/**
 * `podman version`, `podman --version` and docker's (1.6 to 5; docker 1.13 to 27): which engine a host has.
 *
 *     Client:       Podman Engine
 *     Version:      4.4.1
 *     OS/Arch:      linux/amd64
 */
import { readTyped } from '../text/typed.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { defineCommand } from './command.ts'

interface Version {
  engine: string | undefined
  version: string | undefined
  line: number
  failed: boolean
}

const ONE_LINE = /^(podman|Docker) version (\d[\w.+~-]*)/i
const FIELD =
  /^\s*(?:Client|Server|Version|Remote API Version|API Version|API version|Go Version|Go version|Git Commit|Git commit|Built|Build Origin|OS\/Arch|Package version|Context|Experimental|Engine|containerd|runc|docker-init|GitCommit)\b[^:]{0,40}:/

export const podmanVersion = defineCommand<Version>({
  id: 'podman-version',
  title: 'podman version',
  scope: 'host',
  matches(commandLine) {
    const typed = readTyped(commandLine, ['podman', 'docker'])
    if (!typed || typed.options.has('format') || typed.options.has('f')) return false
    return (
      typed.words[0] === 'version' ||
      (typed.words.length === 0 && (typed.options.has('version') || typed.options.has('v')))
    )
  },
  looksLike(output) {
    const [first = '', second = ''] = output.slice(0, 4).filter((line) => line.trim() !== '')
    return (
      ONE_LINE.test(first) ||
      /^Client:\s+Podman Engine/.test(first) ||
      (/^Client:/.test(first) && /^ Version:/.test(second))
    )
  },
  read(ledger) {
    const record: Version = { engine: undefined, version: undefined, line: 0, failed: readContainerErrors(ledger) }
    for (let index = 0; index < ledger.length; index++) {
      const line = ledger.at(index)
      const whole = ONE_LINE.exec(line)
      const version = whole?.[2] ?? /^\s*Version:\s+(\d\S*)/.exec(line)?.[1]
      if (version !== undefined) {
        if (record.version === undefined) Object.assign(record, { version, line: index })
        if (whole) record.engine = whole[1]!.toLowerCase()
      }
      if (/^Client:.*podman/i.test(line)) record.engine = 'podman'
      else if (/^Client:.*docker/i.test(line)) record.engine = 'docker'
      if (version !== undefined || FIELD.test(line)) ledger.take(index)
    }
    return record
  },
  contribute({ engine, version, line }, { host, commandLine }, facts) {
    const name = engine ?? readTyped(commandLine, ['podman', 'docker'])?.program
    if (host && name !== undefined && version !== undefined)
      facts.node(host, { attributes: { [`${name}Version`]: version } }, line)
  },
  isError: ({ version, failed }) => failed && version === undefined,
  isEmpty: ({ version }) => version === undefined
})
