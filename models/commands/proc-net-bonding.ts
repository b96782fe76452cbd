/**
 * `cat /proc/net/bonding/bond0` (Linux 2.6 to 6): the bond's mode and state, LACP, then each member in a block of its own.
 *
 *     Bonding Mode: IEEE 802.3ad Dynamic link aggregation
 *     MII Status: up
 *     Slave Interface: eno1
 *     MII Status: up
 *     Permanent HW addr: 52:54:00:11:22:33
 */
import { notesRemark } from '../text/remark.ts'
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { isHardwareAddress } from '../text/ip/ip-device.ts'
import { nodeValue } from '../topology/facts.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

interface Block {
  name: string | undefined
  line: number
  fields: Map<string, string>
}
export interface BondingRecord {
  bonds: { bond: Block; members: Block[] }[]
  errors: number
}

const FIELD = /^\s*([A-Za-z0-9][\w .,()/-]{0,60}?):(?: (.*)|)$/
/** What a shell completes names no bond. */
const FILE = /\/proc\/net\/bonding\/([\w.@-]+)(?![\w.@*?[{-])/
/** Lines that begin a part and carry nothing of their own. */
const PARTS = /^(?:802\.3ad info|details (?:actor|partner) lacp pdu:|Active Aggregator Info:)\s*$/i

/** The kernel's words for a mode → the word that `ip -d` and TripleO use. */
const MODES: { [printed: string]: string } = {
  'load balancing (round-robin)': 'balance-rr',
  'fault-tolerance (active-backup)': 'active-backup',
  'load balancing (xor)': 'balance-xor',
  'fault-tolerance (broadcast)': 'broadcast',
  'IEEE 802.3ad Dynamic link aggregation': '802.3ad',
  'transmit load balancing': 'balance-tlb',
  'adaptive load balancing': 'balance-alb'
}

export const procNetBonding = defineCommand<BondingRecord>({
  id: 'proc-net-bonding',
  title: 'cat /proc/net/bonding',
  scope: 'host',
  matches: (commandLine) =>
    /^(?:\/\S*\/)?(?:cat|less|more|head|tail|grep)\s/.test(commandLine) && FILE_ANY.test(commandLine),
  looksLike(output) {
    const [first = '', second = ''] = firstRows(output, 2)
    return (
      /^\s*Bonding Mode: \S/.test(first) ||
      (first.startsWith('Ethernet Channel Bonding Driver:') && (second === '' || /^\s*Bonding Mode:/.test(second)))
    )
  },
  read(lines, commandLine) {
    const record: BondingRecord = { bonds: [], errors: 0 }
    const named = FILE.exec(commandLine)?.[1]
    let block: Block | undefined
    /** LACP's own fields of actor and partner bear one name in both: the part is put before it */
    let part = ''
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const field = line.length < 400 ? FIELD.exec(line.trimEnd()) : null
      const key = field?.[1] ?? ''
      const value = (field?.[2] ?? '').trim()
      const bonds = record.bonds
      if (/^(?:==> .* <==|Ethernet Channel Bonding Driver:.*)$/.test(line)) {
        block = undefined
        lines.ignore(index, 'version of the driver')
        continue
      } else if (key === 'Slave Interface') {
        block = { name: value, line: index, fields: new Map() }
        if (bonds.length === 0) bonds.push({ bond: { name: named, line: index, fields: new Map() }, members: [] })
        bonds.at(-1)!.members.push(block)
        part = ''
      } else if (key === 'Bonding Mode') {
        block = { name: bonds.length === 0 ? named : undefined, line: index, fields: new Map([[key, value]]) }
        bonds.push({ bond: block, members: [] })
        part = ''
      } else if (PARTS.test(line.trim())) {
        part = /partner/i.test(line) ? 'partner ' : ''
        lines.ignore(index, 'heading of a part')
        continue
      } else if (field && block) {
        if (!block.fields.has(part + key)) block.fields.set(part + key, value)
      } else if (!notesRemark(lines, line, record)) continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { bond, members } of record.bonds) {
      const { name } = bond
      const master = name === undefined ? undefined : refs.device(scope.within, name, 'bond')
      if (master) {
        facts.node(
          master,
          { name: name!, parent: scope.within, attributes: { deviceType: 'bond', ...bondFacts(bond) } },
          bond.line
        )
      }
      for (const member of members) {
        if (member.name === undefined || member.name === '') continue
        const ref = refs.device(scope.within, member.name)
        const attributes = { ...memberFacts(member), master: master && nodeValue(master, name!) }
        facts.node(ref, { name: member.name, parent: scope.within, attributes }, member.line)
        if (master) facts.link('member', ref, master, member.line)
      }
    }
  },
  isError: (record) => record.bonds.length === 0 && record.errors > 0,
  isEmpty: (record) => record.bonds.length === 0
})

const FILE_ANY = /\/proc\/net\/bonding\//

function bondFacts({ fields }: Block): { [key: string]: string | undefined } {
  const mode = fields.get('Bonding Mode')?.replace(/ \(fail_over_mac .*\)$/, '')
  return {
    bondMode: mode !== undefined && Object.hasOwn(MODES, mode) ? MODES[mode] : mode,
    miiStatus: fields.get('MII Status'),
    activeMember: named(fields.get('Currently Active Slave')),
    primaryMember: named(fields.get('Primary Slave')),
    transmitHashPolicy: fields.get('Transmit Hash Policy')?.replace(/ \(\d+\)$/, ''),
    lacpRate: fields.get('LACP rate') ?? fields.get('LACP active'),
    lacpPartnerMac: hardware(fields.get('Partner Mac Address')),
    aggregatorId: fields.get('Aggregator ID')
  }
}

function memberFacts({ fields }: Block): { [key: string]: string | number | undefined } {
  const failures = fields.get('Link Failure Count')
  return {
    miiStatus: fields.get('MII Status'),
    speed: told(fields.get('Speed')),
    duplex: told(fields.get('Duplex')),
    linkFailures: failures !== undefined && /^\d{1,12}$/.test(failures) ? Number(failures) : undefined,
    permanentMac: hardware(fields.get('Permanent HW addr')),
    aggregatorId: fields.get('Aggregator ID') === '' ? undefined : fields.get('Aggregator ID'),
    lacpPartnerMac: hardware(fields.get('partner system mac address'))
  }
}

/** A member without a link tells neither. */
function told(text: string | undefined): string | undefined {
  return text?.toLowerCase() === 'unknown' ? undefined : text
}

/** `None` is the kernel's word for nothing. */
function named(text: string | undefined): string | undefined {
  const word = text?.split(' ', 1)[0]
  return word === undefined || word === '' || word === 'None' ? undefined : word
}

function hardware(text: string | undefined): string | undefined {
  const mac = text?.toLowerCase()
  return mac !== undefined && isHardwareAddress(mac) && !/^[0:]+$/.test(mac) ? mac : undefined
}
