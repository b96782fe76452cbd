import * as v from 'valibot'
import { address, cidr, deviceName, entry, flag, hostName, list, name, oneOf } from './fields.ts'

/** The part of the vocabulary that says containers of a host, their networks and published ports. */

const PORT = 'has to be a port like 8080, 8080/udp or 53/udp'
const port = v.pipe(
  v.union([v.string(PORT), v.number(PORT)]),
  v.transform(String),
  v.regex(/^\d{1,5}(?:\/(?:tcp|udp))?$/, PORT)
)

const PUBLISHED = 'has to be a published port as for podman run -p: 58080:8080, 127.0.0.1:58080:8080 or 5353:53/udp'
const published = v.pipe(
  v.string(`${PUBLISHED}, in quotes`),
  v.regex(/^(?:[\d.]{7,15}:|\[[\da-f:]{2,39}\]:)?\d{1,5}:\d{1,5}(?:\/(?:tcp|udp))?$/i, PUBLISHED)
)

const containerNetwork = entry('a container network', {
  name,
  cidr: v.optional(cidr),
  bridge: v.optional(deviceName),
  internal: v.optional(flag),
  dns: v.optional(flag)
})

const container = entry('a container', {
  name,
  image: v.optional(name),
  network: v.optional(name),
  address: v.optional(address),
  publish: v.optional(list('published ports', published)),
  process: v.optional(name),
  listens: v.optional(list('ports', port))
})

export const containerHostEntry = entry('containers of a host', {
  host: hostName,
  engine: v.optional(oneOf(['podman', 'docker']), 'podman'),
  networks: v.optional(list('container networks', containerNetwork)),
  run: list('containers', container)
})

export type ContainerHostEntry = v.InferOutput<typeof containerHostEntry>
export type ContainerNetworkEntry = v.InferOutput<typeof containerNetwork>
export type ContainerEntry = v.InferOutput<typeof container>
