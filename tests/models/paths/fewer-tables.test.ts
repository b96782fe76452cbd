import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { ask } from '../../../models/paths/ask.ts'
import { Lookup } from '../../../models/topology/lookup.ts'

const NET = '0a1b2c3d-0000-4000-8000-000000000001'
const ROUTER = '0a1b2c3d-0000-4000-8000-000000000002'
const PORT = '0a1b2c3d-0000-4000-8000-000000000003'
const INNER = '0a1b2c3d-0000-4000-8000-000000000004'
const row = (last: number): string => `11111111-0000-4000-8000-${String(last).padStart(12, '0')}`
const PG = 'pg_0a1b2c3d_0000_4000_8000_000000000009'

const LISTS = {
  Logical_Switch: `_uuid : ${row(1)}
name : neutron-${NET}
ports : [${row(3)}, ${row(4)}]`,
  Logical_Switch_Port: `_uuid : ${row(3)}
addresses : ["fa:16:3e:00:00:03 192.168.1.3"]
enabled : true
name : "${PORT}"
type : ""

_uuid : ${row(4)}
addresses : [router]
enabled : true
name : "${INNER}"
options : {router-port=lrp-${INNER}}
type : router`,
  Logical_Router: `_uuid : ${row(2)}
enabled : true
name : neutron-${ROUTER}
nat : []
ports : [${row(5)}]
static_routes : []`,
  Logical_Router_Port: `_uuid : ${row(5)}
mac : "fa:16:3e:00:00:04"
name : lrp-${INNER}
networks : ["192.168.1.1/24"]`,
  ACL: `_uuid : ${row(6)}
action : allow-related
direction : from-lport
match : "inport == @${PG} && ip4"
priority : 1002

_uuid : ${row(7)}
action : drop
direction : to-lport
match : "outport == @${PG} && ip"
priority : 1001`,
  Port_Group: `_uuid : ${row(8)}
acls : [${row(6)}, ${row(7)}]
name : ${PG}
ports : [${row(3)}]`
}
const SHOW = `Chassis "0a1b2c3d-0000-4000-8000-00000000000a"
    hostname: compute-0.localdomain
    Encap geneve
        ip: "172.16.0.10"
        options: {csum="true"}
    Port_Binding "${PORT}"
`
const lists = Object.entries(LISTS).map(([table, text]) => ({ name: `ovn-nbctl_list_${table}.txt`, text: `${text}\n` }))
const lookup = new Lookup(analyse([...lists, { name: 'ovn-sbctl_show.txt', text: SHOW }]))
const first = (to: string) => {
  const answer = ask(lookup, { from: PORT, to, protocol: 'icmp' })
  return 'paths' in answer ? answer.paths[0] : undefined
}

describe('tables that are empty print nothing', () => {
  it('a router that lists no routes has none', () => {
    expect(first('8.8.8.8')).toMatchObject({ disposition: 'dropped', text: { key: 'path.noRoute' } })
  })

  it('a rule that keeps state on the way out lets the answer in', () => {
    expect(first('192.168.1.1')).toMatchObject({ disposition: 'answered' })
  })
})
