/**
 * `podman port NAME`, `podman port -a` and docker's: which port of the host leads to which port of a container.
 *
 *     8080/tcp -> 0.0.0.0:58080
 *     b0e256473d39  8443/tcp -> 0.0.0.0:58443
 *
 * `podman port NAME 8080` prints the host's address and port only.
 */
import { readTyped } from '../text/typed.ts'
import { readContainerErrors } from '../text/container-errors.ts'
import { containerRef } from '../topology/container-refs.ts'
import { defineCommand } from './command.ts'

interface PublishedPort {
  /** id or name; absent where only one container was asked for */
  container: string | undefined
  port: string
  line: number
}

const ROW = /^\s*(?:(\w[\w.-]*)\s+)?(\d{1,5}\/(?:tcp|udp|sctp)) -> (\S+)\s*$/
const ID = /^[0-9a-f]{12}(?:[0-9a-f]{52})?$/

export const podmanPort = defineCommand<{ ports: PublishedPort[]; failed: boolean }>({
  id: 'podman-port',
  title: 'podman port',
  scope: 'host',
  matches: (commandLine) => words(commandLine)[0] === 'port',
  looksLike: (output) => ROW.test(output.find((line) => line.trim() !== '') ?? ''),
  read(ledger, commandLine) {
    const asked = /^\d{1,5}(?:\/\w+)?$/.exec(words(commandLine)[2] ?? '')?.[0]
    const failed = readContainerErrors(ledger)
    const ports: PublishedPort[] = []
    for (let line = 0; line < ledger.length; line++) {
      const [, container, inside, outside] = ROW.exec(ledger.at(line)) ?? []
      const only = /^\s*(\S+:\d{1,5})\s*$/.exec(ledger.at(line))?.[1]
      if (inside === undefined) {
        if (asked === undefined || only === undefined || ledger.isRead(line)) continue
        ledger.take(line)
        ports.push({ container: undefined, port: `${only}->${asked.includes('/') ? asked : `${asked}/tcp`}`, line })
        continue
      }
      ledger.take(line)
      ports.push({ container, port: `${outside}->${inside}`, line })
    }
    return { ports, failed }
  },
  contribute({ ports }, { host, commandLine }, facts) {
    if (!host) return
    const asked = words(commandLine)[1]
    const byContainer = new Map<string, { ports: string[]; line: number }>()
    for (const { container = asked, port, line } of ports) {
      if (container === undefined) continue
      const found = byContainer.get(container)
      if (found) found.ports.push(port)
      else byContainer.set(container, { ports: [port], line })
    }
    for (const [container, { ports: published, line }] of byContainer) {
      const ref = containerRef(host, ID.test(container) ? { id: container } : { name: container })
      const name = ID.test(container) ? undefined : container
      if (ref) facts.node(ref, { name, parent: host, attributes: { ports: published.sort() } }, line)
    }
  },
  isError: ({ ports, failed }) => failed && ports.length === 0,
  isEmpty: ({ ports }) => ports.length === 0
})

/** `port NAME`, also as `container port NAME`. */
function words(commandLine: string): string[] {
  const found = readTyped(commandLine, ['podman', 'docker'])?.words ?? []
  return found[0] === 'container' ? found.slice(1) : found
}
