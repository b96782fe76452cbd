import { nodeValue, type Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { PlanWriter } from '../emit/writer.ts'
import { readIni, type Setting } from './ini.ts'
import { isolatedNetwork, plannedHost, subnetOf, UNDERCLOUD } from './plan-refs.ts'
import { planFile } from './plan-file.ts'

const SIGNS = [
  'local_ip',
  'local_interface',
  'undercloud_hostname',
  'undercloud_public_host',
  'container_images_file',
  'local_subnet'
]

/**
 * `undercloud.conf` (Queens to Wallaby): the director and its provisioning network. What is not written has a default of the
 * release, and is not told here. Passwords are left away.
 *
 *     [DEFAULT]
 *     local_ip = 192.168.24.1/24
 *     local_interface = eth1
 *     [ctlplane-subnet]
 *     cidr = 192.168.24.0/24
 */
export const undercloudConf = planFile<Settings>({
  id: 'undercloud-conf',
  title: 'undercloud.conf',
  fits: ({ shape, keys, inner }) =>
    shape === 'ini' && keys.has('DEFAULT') && (SIGNS.some((sign) => inner.has(sign)) || keys.has('ctlplane-subnet')),
  read: (ledger) => new Settings(readIni(ledger).settings),
  contribute(settings, write) {
    contributeDirector(settings, write)
    for (const section of settings.sections()) contributeSubnet(section, settings, write)
  }
})

/** Settings by section and key; the last of a key counts. */
class Settings {
  readonly #bySection = new Map<string, Map<string, Setting>>()

  constructor(settings: readonly Setting[]) {
    for (const setting of settings) {
      const section = this.#bySection.get(setting.section)
      if (section) section.set(setting.key, setting)
      else this.#bySection.set(setting.section, new Map([[setting.key, setting]]))
    }
  }

  text(section: string, ...keys: string[]): string | undefined {
    for (const key of keys) {
      const value = this.#bySection.get(section)?.get(key)?.value
      if (value !== undefined && value !== '') return value
    }
    return undefined
  }

  line(section: string): number {
    const [first] = this.#bySection.get(section)?.values() ?? []
    return first?.line ?? 0
  }

  sections(): string[] {
    return [...this.#bySection.keys()].filter((name) => name !== 'DEFAULT')
  }
}

function contributeDirector(settings: Settings, write: PlanWriter): void {
  const text = (...keys: string[]): string | undefined => settings.text('DEFAULT', ...keys)
  const line = settings.line('DEFAULT')
  const fqdn = text('undercloud_hostname')?.toLowerCase()
  const name = fqdn?.split('.')[0] ?? 'undercloud'
  const host = plannedHost(fqdn?.includes('.') ? fqdn : name)
  const localIp = text('local_ip')?.toLowerCase()
  write.node(UNDERCLOUD, 'undercloud', undefined, { role: 'undercloud', domain: text('overcloud_domain_name') }, line)
  const attributes = {
    role: 'Undercloud',
    fqdn: fqdn?.includes('.') ? fqdn : undefined,
    addresses: localIp === undefined ? undefined : [localIp],
    localInterface: text('local_interface'),
    enabledHardwareTypes: text('enabled_hardware_types')
      ?.split(',')
      .map((word) => word.trim())
  }
  write.node(host, name, UNDERCLOUD, attributes, line)
  const network = isolatedNetwork('ctlplane')
  const mtu = text('local_mtu')
  write.node(
    network,
    'ctlplane',
    undefined,
    {
      isolated: true,
      nameLower: 'ctlplane',
      mtu: mtu !== undefined && /^\d{1,6}$/.test(mtu) ? Number(mtu) : undefined
    },
    line
  )
  if (localIp !== undefined) write.link('on-network', host, network, line, { address: localIp.replace(/\/.*/, '') })
  contributeBridge(host, localIp, text('local_interface'), line, write)
  for (const [key, purpose] of [
    ['undercloud_public_host', 'public'],
    ['undercloud_public_vip', 'public'],
    ['undercloud_admin_host', 'admin'],
    ['undercloud_admin_vip', 'admin']
  ] as const) {
    const address = text(key)?.toLowerCase()
    if (address === undefined || !/^[\d.]+$|:/.test(address)) continue
    const vip: Ref = { kind: 'vip', keys: [`address:${address}`] }
    write.node(vip, `ip-${address}`, UNDERCLOUD, { address, purpose, network: nodeValue(network, 'ctlplane') }, line)
    write.link('on-network', vip, network, line, { address })
  }
}

/** os-net-config puts the interface into br-ctlplane, and the address on the bridge. */
function contributeBridge(
  host: Ref,
  address: string | undefined,
  nic: string | undefined,
  line: number,
  write: PlanWriter
): void {
  if (nic === undefined) return
  write.bridge(host, 'br-ctlplane', {}, line)
  write.port(host, 'br-ctlplane', nic, [{ name: nic }], {}, line)
  write.node(refs.device(host, nic), nic, host, { deviceType: 'physical' }, line)
  const addresses = address === undefined ? undefined : [address]
  write.node(refs.device(host, 'br-ctlplane'), 'br-ctlplane', host, { deviceType: 'internal', addresses }, line)
}

function contributeSubnet(section: string, settings: Settings, write: PlanWriter): void {
  const text = (...keys: string[]): string | undefined => settings.text(section, ...keys)?.toLowerCase()
  const cidr = text('cidr')
  if (cidr === undefined) return
  const network = isolatedNetwork('ctlplane')
  const start = text('dhcp_start')
  const end = text('dhcp_end')
  const attributes = {
    cidr,
    gateway: text('gateway'),
    ipVersion: cidr.includes(':') ? 6 : 4,
    dhcp: true,
    allocationPools: start !== undefined && end !== undefined ? [{ start, end }] : undefined,
    inspectionRange: text('inspection_iprange'),
    masquerade: text('masquerade') === undefined ? undefined : text('masquerade') === 'true'
  }
  write.node(subnetOf(network, section), section, network, attributes, settings.line(section))
}
