import { parsePrefix, prefixHolds, type IpPrefix } from '../../text/ip-address.ts'
import { PROVISIONING, type NewCloud } from './form.ts'

export const MOST_HOSTS = 500

export type FormProblem =
  | 'name'
  | 'duplicate'
  | 'count'
  | 'noHosts'
  | 'tooMany'
  | 'vlan'
  | 'sameVlan'
  | 'cidr'
  | 'overlap'
  | 'physicalNetwork'
  | 'flatTwice'
  | 'noExternal'

/** What is wrong by field: `name`, `roles.0.count`, `networks.2.cidr`, `providers.0.vlan`, `sample`. Empty when the form can be used. */
export function checkNewCloud(form: NewCloud): ReadonlyMap<string, FormProblem> {
  const problems = new Map<string, FormProblem>()
  const tell = (field: string, problem: FormProblem): void => {
    if (!problems.has(field)) problems.set(field, problem)
  }
  if (!isName(form.name)) tell('name', 'name')
  checkRoles(form, tell)
  checkNetworks(form, tell)
  checkProviders(form, tell)
  if (form.sample && !form.providers.some(({ external }) => external)) tell('sample', 'noExternal')
  return problems
}

type Tell = (field: string, problem: FormProblem) => void

function checkRoles({ roles }: NewCloud, tell: Tell): void {
  let hosts = 0
  roles.forEach(({ count }, index) => {
    if (!/^\d{1,3}$/.test(count.trim())) tell(`roles.${index}.count`, 'count')
    else hosts += Number(count)
  })
  if (hosts === 0) tell('roles', 'noHosts')
  if (hosts > MOST_HOSTS) tell('roles', 'tooMany')
}

function checkNetworks({ networks }: NewCloud, tell: Tell): void {
  const tags = new Set<number>()
  const blocks: IpPrefix[] = []
  networks.forEach(({ name, used, vlan, cidr }, index) => {
    if (!used && name !== PROVISIONING) return
    const tag = vlanOf(vlan)
    if (name !== PROVISIONING) {
      if (tag === undefined) tell(`networks.${index}.vlan`, 'vlan')
      else if (tags.has(tag)) tell(`networks.${index}.vlan`, 'sameVlan')
      else tags.add(tag)
    }
    const block = blockOf(cidr)
    if (!block) tell(`networks.${index}.cidr`, 'cidr')
    else if (blocks.some((other) => prefixHolds(other, block) || prefixHolds(block, other)))
      tell(`networks.${index}.cidr`, 'overlap')
    else blocks.push(block)
  })
}

function checkProviders({ providers }: NewCloud, tell: Tell): void {
  const [names, wires] = [new Set<string>(), new Set<string>()]
  providers.forEach(({ name, type, vlan, physicalNetwork, cidr }, index) => {
    if (!isName(name)) tell(`providers.${index}.name`, 'name')
    else if (names.has(name)) tell(`providers.${index}.name`, 'duplicate')
    names.add(name)
    if (!isName(physicalNetwork)) tell(`providers.${index}.physicalNetwork`, 'physicalNetwork')
    if (type === 'vlan' && vlanOf(vlan) === undefined) tell(`providers.${index}.vlan`, 'vlan')
    const wire = `${physicalNetwork} ${type === 'vlan' ? (vlanOf(vlan) ?? '') : 'flat'}`
    if (wires.has(wire))
      tell(`providers.${index}.${type === 'vlan' ? 'vlan' : 'type'}`, type === 'vlan' ? 'sameVlan' : 'flatTwice')
    wires.add(wire)
    if (!blockOf(cidr)) tell(`providers.${index}.cidr`, 'cidr')
  })
}

/** A VLAN id, or undefined where the text is none. */
export function vlanOf(text: string): number | undefined {
  const vlan = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0
  return vlan >= 1 && vlan <= 4094 ? vlan : undefined
}

/** An IPv4 network with room for hosts: clouds of this dialog speak IPv4. */
function blockOf(cidr: string): IpPrefix | undefined {
  const text = cidr.trim()
  const bits = /^\d{1,3}(?:\.\d{1,3}){3}\/(\d{1,2})$/.exec(text)?.[1]
  return bits !== undefined && Number(bits) <= 29 && Number(bits) >= 8 ? parsePrefix(text) : undefined
}

function isName(text: string): boolean {
  return /^[A-Za-z0-9](?:[\w.-]{0,61}[A-Za-z0-9])?$/.test(text.trim())
}
