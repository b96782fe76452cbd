import { parseContainerStatus } from '../../text/container-status.ts'
import { known } from '../../topology/facts.ts'
import type { Attributes, Json } from '../../topology/vocabulary.ts'
import { dict, own, positive, word, words, type Dict } from '../../text/json-lookup.ts'

/** What `inspect` tells of one container; environment variables stay behind, they hold passwords. */
export function containerAttributes(value: Dict): Attributes {
  const state = parseContainerStatus(word(own(value, 'State', 'Status')) ?? '')?.state
  const exitCode = own(value, 'State', 'ExitCode')
  const health = word(own(value, 'State', 'Health', 'Status')) ?? word(own(value, 'State', 'Healthcheck', 'Status'))
  return known({
    containerId: word(value['Id']),
    image: imageOf(value),
    imageId: imageIdOf(value),
    state,
    ...(state === 'exited' && typeof exitCode === 'number' ? { exitCode } : {}),
    health: health === 'none' ? undefined : health,
    pid: positive(own(value, 'State', 'Pid')),
    conmonPid: positive(own(value, 'State', 'ConmonPid')),
    startedAt: timeOf(own(value, 'State', 'StartedAt')),
    createdAt: timeOf(value['Created']),
    ociRuntime: word(value['OCIRuntime']) ?? word(own(value, 'HostConfig', 'Runtime')),
    entrypoint: textOf(own(value, 'Config', 'Entrypoint')),
    command: textOf(own(value, 'Config', 'Cmd')),
    user: word(own(value, 'Config', 'User')),
    hostname: word(own(value, 'Config', 'Hostname')),
    networkMode: word(own(value, 'HostConfig', 'NetworkMode')),
    pidMode: word(own(value, 'HostConfig', 'PidMode')),
    ipcMode: word(own(value, 'HostConfig', 'IpcMode')),
    utsMode: word(own(value, 'HostConfig', 'UTSMode')),
    usernsMode: word(own(value, 'HostConfig', 'UsernsMode')),
    privileged: own(value, 'HostConfig', 'Privileged') === true ? true : undefined,
    capabilities: words(value['EffectiveCaps']),
    capAdd: words(own(value, 'HostConfig', 'CapAdd')),
    capDrop: words(own(value, 'HostConfig', 'CapDrop')),
    restartPolicy: word(own(value, 'HostConfig', 'RestartPolicy', 'Name')),
    mounts: mountsOf(value),
    ports: portsOf(value),
    addresses: addressesOf(value),
    networks: networksOf(value),
    endpoints: endpointsOf(value),
    networkNamespace: namespaceOf(value),
    rootless: isRootless(value),
    labels: labelsOf(value),
    isInfra: value['IsInfra'] === true ? true : undefined
  })
}

function imageOf(value: Dict): string | undefined {
  return word(value['ImageName']) ?? word(own(value, 'Config', 'Image'))
}

function imageIdOf(value: Dict): string | undefined {
  return word(value['Image'])?.replace(/^sha256:/, '')
}

/** Year one stands for never. */
function timeOf(value: Json | undefined): string | undefined {
  const text = word(value)
  if (text === undefined || text.startsWith('0001-')) return undefined
  const time = Date.parse(text)
  // whole seconds: a list of containers tells no more
  return Number.isNaN(time) ? text : new Date(time - (time % 1000)).toISOString().replace('.000Z', 'Z')
}

function textOf(value: Json | undefined): string | undefined {
  return word(value) ?? words(value)?.join(' ')
}

function mountsOf(value: Dict): Json | undefined {
  const list = value['Mounts']
  const mounts = (Array.isArray(list) ? list : []).flatMap((each) => {
    const mount = dict(each)
    const destination = word(mount['Destination'])
    if (destination === undefined) return []
    const options = words(mount['Options'])
    return [
      known({
        destination,
        source: word(mount['Source']) ?? word(mount['Name']),
        type: word(mount['Type']),
        readOnly: mount['RW'] === false,
        propagation: word(mount['Propagation']),
        mode: word(mount['Mode']),
        options
      })
    ]
  })
  return mounts.length > 0 ? mounts : undefined
}

/** `0.0.0.0:8080->80/tcp` for every published port. */
function portsOf(value: Dict): string[] | undefined {
  const found: string[] = []
  const published = dict(own(value, 'NetworkSettings', 'Ports'))
  for (const inside of Object.keys(published)) {
    const outer = published[inside]
    for (const each of Array.isArray(outer) ? outer : []) {
      const port = word(own(each, 'HostPort'))
      if (port !== undefined) found.push(`${word(own(each, 'HostIp')) ?? '0.0.0.0'}:${port}->${inside}`)
    }
  }
  return found.length > 0 ? found.sort() : undefined
}

function addressesOf(value: Dict): string[] | undefined {
  const found = new Set<string>()
  const add = (settings: Json | undefined): void => {
    const address = word(own(settings, 'IPAddress'))
    const prefix = own(settings, 'IPPrefixLen')
    if (address !== undefined) found.add(typeof prefix === 'number' && prefix > 0 ? `${address}/${prefix}` : address)
  }
  add(value['NetworkSettings'])
  const networks = dict(own(value, 'NetworkSettings', 'Networks'))
  for (const name of Object.keys(networks)) add(networks[name])
  return found.size > 0 ? [...found].sort() : undefined
}

function networksOf(value: Dict): string[] | undefined {
  const names = Object.keys(dict(own(value, 'NetworkSettings', 'Networks')))
  return names.length > 0 ? names.sort() : undefined
}

/** Where the container is in each of its networks: its address, MAC and gateway there, and the names that answer for it. */
function endpointsOf(value: Dict): Json | undefined {
  const settings = dict(value['NetworkSettings'])
  const networks = dict(settings['Networks'])
  const names = Object.keys(networks)
  const id = word(value['Id']) ?? ''
  const found = names.flatMap((name) => endpointOf(name, dict(networks[name]), id) ?? [])
  // podman 1 and 2 tell of the default network alone, without its name
  const only = names.length === 0 ? endpointOf('podman', settings, id) : undefined
  if (only) found.push(only)
  return found.length > 0 ? found : undefined
}

function endpointOf(name: string, network: Dict, id: string): Dict | undefined {
  const address = word(network['IPAddress'])
  if (address === undefined) return undefined
  const prefix = network['IPPrefixLen']
  const six = word(network['GlobalIPv6Address'])
  const aliases = words(network['Aliases'])?.filter((alias) => !id.startsWith(alias))
  return known({
    name,
    address: typeof prefix === 'number' && prefix > 0 ? `${address}/${prefix}` : address,
    address6: six,
    mac: word(network['MacAddress'])?.toLowerCase(),
    gateway: word(network['Gateway']),
    dnsNames: aliases && aliases.length > 0 ? aliases.sort() : undefined
  })
}

/** `/run/netns/netns-5f0c3a52-…` → the namespace's name, as `ip netns` prints it. */
function namespaceOf(value: Dict): string | undefined {
  const path = word(own(value, 'NetworkSettings', 'SandboxKey'))
  return path?.slice(path.lastIndexOf('/') + 1)
}

/** Users' own engines keep namespaces in the user's directory. */
function isRootless(value: Dict): true | undefined {
  return word(own(value, 'NetworkSettings', 'SandboxKey'))?.startsWith('/run/user/') === true ? true : undefined
}

const KEPT_LABELS = ['config_id', 'container_name', 'managed_by', 'tripleo_config_id', 'PODMAN_SYSTEMD_UNIT']

function labelsOf(value: Dict): Dict | undefined {
  const labels = dict(own(value, 'Config', 'Labels'))
  const kept = KEPT_LABELS.flatMap((name) => {
    const label = Object.hasOwn(labels, name) ? word(labels[name]) : undefined
    return label === undefined ? [] : [[name, label] as const]
  })
  return kept.length > 0 ? Object.fromEntries(kept) : undefined
}
