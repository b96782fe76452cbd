import fc from 'fast-check'
import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { COMMANDS } from '../../../models/commands/registry.ts'
import { fixture } from '../../support/ovn-lab.ts'
import { runCommand } from '../../support/run-command.ts'

const host = (file: string) => fixture(`ovn-lab/compute-0/${file}.txt`)
const lflows = gunzipSync(
  readFileSync(new URL('../../fixtures/ovn-lab/central/ovn-sbctl_lflow-list.txt.gz', import.meta.url))
).toString()

/** The output below the first prompt of an oracle file. */
function oracle(name: string): string {
  const part = fixture(`ovn-lab/oracle/${name}.txt`).split(/^\$ /m)[1]!
  return part.slice(part.indexOf('\n') + 1)
}

const first = (text: string, lines: number): string => text.split('\n').slice(0, lines).join('\n')

const BOND = `---- bond1 ----
bond_mode: balance-slb
lacp_status: negotiated
active member mac: 52:54:00:d1:16:a3(eth2)

member eth1: disabled
  may_enable: false

member eth2: enabled
  active member
  may_enable: true`
const TRACE = `Flow: icmp,in_port=6,vlan_tci=0x0000

bridge("br-int")
----------------
 0. in_port=6, priority 100, cookie 0x1f4a
    resubmit(,8)
10. No match.
    drop

Final flow: unchanged
Megaflow: recirc_id=0,eth,icmp,in_port=6
Datapath actions: set(tunnel(tun_id=0x1,dst=172.17.2.112,ttl=64,flags(df|csum|key))),4`
const ACLS = `from-lport  1002 (inport == @pg_a && ip4 && (udp.dst == 53)) allow-related
  to-lport  1001 (outport == @neutron_pg_drop && ip) drop log(name=deny,severity=info)`
const POLICIES = `Routing Policies
       101                            ip4.src == 10.0.0.0/24         reroute                10.0.1.2`
const BALANCERS = `UUID                                    LB                  PROTO      VIP                      IPs
0b91d1c3-0eee-4513-87fe-3a26240adfe0    web                 tcp        10.0.0.9:80              10.0.1.1:80`

/** Command lines and what they print. */
const SAMPLES: [string, string][] = [
  ['ovs-ofctl dump-flows br-int', first(host('ovs-ofctl_dump-flows_br-int'), 60)],
  ['ovs-ofctl show br-int', host('ovs-ofctl_show_br-int')],
  ['ovs-appctl fdb/show br-ex', host('ovs-appctl_fdb_show_br-ex')],
  ['ovs-appctl dpif/show', host('ovs-appctl_dpif_show')],
  ['ovs-appctl bfd/show', host('ovs-appctl_bfd_show')],
  ['ovs-appctl bond/show', BOND],
  ['ovs-appctl ofproto/trace br-int in_port=6', TRACE],
  ['ovn-trace private x', oracle('04-routed-acl-drop')],
  ['ovn-sbctl lflow-list', first(lflows, 60)],
  ['ovn-nbctl acl-list pg_a', ACLS],
  ['ovn-nbctl lr-policy-list r1', POLICIES],
  ['ovn-nbctl lb-list', BALANCERS],
  ['ovn-nbctl list acl', fixture('ovn-lab/central/ovn-nbctl_list_acl.txt')]
]

/** Breaks a text as pastes break: lines lost, doubled, cut, characters replaced. */
function mutation(text: string): fc.Arbitrary<string> {
  const lines = text.split('\n')
  const edit = fc.tuple(
    fc.constantFrom('drop', 'double', 'cut', 'garble', 'insert'),
    fc.nat({ max: lines.length - 1 }),
    fc.nat({ max: 160 }),
    fc.string({ unit: 'binary', maxLength: 40 })
  )
  return fc.array(edit, { minLength: 1, maxLength: 10 }).map((edits) => {
    const out = [...lines]
    for (const [how, line, column, garbage] of edits) {
      const old = out[line] ?? ''
      if (how === 'drop') out.splice(line, 1)
      else if (how === 'double') out.splice(line, 0, old)
      else if (how === 'cut') out[line] = old.slice(0, column)
      else if (how === 'garble') out[line] = old.slice(0, column) + garbage + old.slice(column + 3)
      else out.splice(line, 0, garbage)
    }
    return out.join('\n')
  })
}

describe.each(SAMPLES)('%s, whatever happened to the paste', (commandLine, text) => {
  const command = COMMANDS.find((each) => each.matches(commandLine))!

  it('never throws, and points at lines that are there', () => {
    fc.assert(
      fc.property(mutation(text), (broken) => {
        const { ledger, facts } = runCommand(command, broken, { commandLine })
        command.looksLike(broken.split('\n'))
        for (const { line } of facts.nodes) expect(line).toBeLessThanOrEqual(ledger.length)
      }),
      { numRuns: 60 }
    )
  })

  it('is the same with Windows line ends, colours and trailing blanks', () => {
    const prompt = `[root@compute-0 ~]# ${commandLine}\n`
    const plain = analyse([{ name: 'paste', text: `${prompt}${text}\n` }])
    const decorated = text
      .split('\n')
      .map((line, index) => (index % 3 === 0 ? `\u001b[1m${line}\u001b[0m` : line))
      .join('\r\n')
    const other = analyse([{ name: 'paste', text: `${prompt}${decorated}\r\n` }])
    expect(other.nodes).toEqual(plain.nodes)
    expect(other.captures.map(({ status }) => status)).toEqual(plain.captures.map(({ status }) => status))
  })

  it('keeps names that are no names', () => {
    const odd = text.replace(/br-int|bond1|private|pg_a|lb0|web\b/g, '__proto__').replace(/eth1|br-ex/g, '한글')
    expect(() => analyse([{ name: 'paste', text: `[root@compute-0 ~]# ${commandLine}\n${odd}\n` }])).not.toThrow()
  })

  it('takes a very long line, and very many lines', () => {
    const long = text.split('\n').map((line) => line + ' ,(x'.repeat(2_000))
    const many = `${text}\n`.repeat(Math.ceil(400_000 / text.length))
    expect(() => runCommand(command, long.slice(0, 10).join('\n'), { commandLine })).not.toThrow()
    expect(() => runCommand(command, many, { commandLine })).not.toThrow()
    expect(() => command.looksLike(many.split('\n'))).not.toThrow()
  })
})
