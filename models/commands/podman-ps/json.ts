import type { JsonDict, JsonObject } from '../../text/json-objects.ts'
import { parseContainerStatus } from '../../text/container-status.ts'
import type { Json } from '../../topology/vocabulary.ts'
import type { ListedContainer } from './container.ts'

/** One object of `--format json`: podman's list of objects, or docker's object a line. */
export function fromJson({ value, line }: JsonObject): ListedContainer | undefined {
  const id = text(value, 'Id', 'ID')
  const name = first(value['Names']) ?? text(value, 'Name')
  if (id === undefined && name === undefined) return undefined
  const status = parseContainerStatus(text(value, 'Status') ?? '')
  const state = parseContainerStatus(text(value, 'State') ?? '') ?? status
  const exitCode = value['ExitCode']
  const pid = value['Pid']
  const { StartedAt: started } = value
  return {
    id,
    name,
    image: text(value, 'Image'),
    command: words(value['Command']),
    ...(state === undefined ? {} : { state: state.state }),
    ...(status?.health === undefined ? {} : { health: status.health }),
    ...(typeof exitCode === 'number' && state?.state === 'exited' ? { exitCode } : {}),
    ...(status?.exitCode === undefined ? {} : { exitCode: status.exitCode }),
    ports: ports(value['Ports']),
    podId: text(value, 'Pod'),
    podName: text(value, 'PodName'),
    ...(typeof pid === 'number' && pid > 0 ? { pid } : {}),
    ...(typeof started === 'number' && started > 0 ? { startedAt: isoTime(started) } : {}),
    labels: labels(value['Labels']),
    networks: strings(value['Networks']),
    line
  }
}

function text(value: JsonDict, ...names: string[]): string | undefined {
  for (const name of names) {
    const found = value[name]
    if (typeof found === 'string' && found !== '') return found
  }
  return undefined
}

function first(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value.split(',')[0]
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined
}

function words(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return value.replace(/^"(.*)"$/, '$1') || undefined
  return strings(value)?.join(' ')
}

function strings(value: Json | undefined): string[] | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value.split(/,\s*/)
  const found = Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
  return found.length > 0 ? found : undefined
}

/** `0.0.0.0:8080->80/tcp`, whichever way it was printed. */
function ports(value: Json | undefined): string[] | undefined {
  if (!Array.isArray(value)) return strings(value ?? undefined)
  const found = value.flatMap((each) => {
    if (typeof each === 'string') return [each]
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return []
    const { host_ip: address, protocol, range } = each
    const [outside, inside] = [each['host_port'], each['container_port']].map((first) => portRange(first, range))
    const outer = `${typeof address === 'string' && address !== '' ? address : '0.0.0.0'}:${String(outside)}`
    return [`${outer}->${String(inside)}/${String(protocol ?? 'tcp')}`]
  })
  return found.length > 0 ? found : undefined
}

/** `8080`, or `8080-8082` where one entry stands for three ports. */
function portRange(first: Json | undefined, range: Json | undefined): string {
  return typeof first === 'number' && typeof range === 'number' && range > 1
    ? `${first}-${first + range - 1}`
    : String(first)
}

function labels(value: Json | undefined): { [name: string]: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const kept = KEPT_LABELS.flatMap((name) => {
    const label = Object.hasOwn(value, name) ? value[name] : undefined
    return typeof label === 'string' && label !== '' ? [[name, label] as const] : []
  })
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}

/** What tells who made the container; the rest describes its image, at length. */
const KEPT_LABELS = ['config_id', 'container_name', 'managed_by', 'tripleo_config_id', 'PODMAN_SYSTEMD_UNIT']

function isoTime(seconds: number): string {
  const time = new Date(seconds * 1000)
  return Number.isNaN(time.getTime()) ? '' : time.toISOString().replace('.000Z', 'Z')
}
