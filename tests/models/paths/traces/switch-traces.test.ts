import { describe, expect, it } from 'vitest'
import { ask } from '../../../../models/paths/ask.ts'
import type { Path } from '../../../../models/paths/path.ts'
import { Lookup } from '../../../../models/topology/lookup.ts'
import { analysed } from '../../../support/analysed.ts'
import { ovnLab } from '../../../support/load-folder.ts'

const lab = ovnLab()

function pathOf(trace: string, host = 'compute-0', inputs = lab): Path {
  const text = `[root@${host} ~]# ovs-appctl ofproto/trace br-int in_port=6\n${trace}\n`
  const lookup = new Lookup(analysed([...inputs, { name: 'paste', text }]))
  const answer = ask(lookup, { from: '', to: '', trace: 'paste:1' })
  if ('trouble' in answer || !answer.paths[0]) throw new Error('no path')
  return answer.paths[0]
}

const rules = (
  actions: string
): string => `Flow: icmp,in_port=6,dl_src=fa:16:3e:5b:bd:35,nw_src=192.168.10.11,nw_dst=192.168.10.13

bridge("br-int")
----------------
 0. in_port=6, priority 100, cookie 0x1f4a
    set_field:0x1->metadata
    resubmit(,8)
 8. metadata=0x1, priority 50, cookie 0x88
    resubmit(,37)

Final flow: unchanged
Megaflow: recirc_id=0,eth,icmp,in_port=6
Datapath actions: ${actions}`

describe('an ofproto/trace as a path', () => {
  it('into a tunnel is unknown beyond it, and says where to look', () => {
    const path = pathOf(rules('set(tunnel(tun_id=0x1,dst=172.17.2.112,ttl=64,tp_dst=6081,flags(df|csum|key))),4'))
    expect(path.disposition).toBe('unknown')
    expect(path.hosts).toEqual(['host:compute-0', 'host:compute-1'])
    expect(path.legs).toEqual([{ from: 'host:compute-0', to: 'host:compute-1', encapsulation: 'geneve', id: 1 }])
    expect(path.next.join()).toContain('compute-1')
  })

  it('names bridge and tables, with its lines', () => {
    const [hop] = pathOf(rules('drop')).hops
    expect(hop!.at).toBe('ovs-bridge:compute-0/br-int')
    expect(hop!.does).toContain('0 > 8')
    expect(hop!.sources.map(({ line }) => line)).toEqual([6, 9])
  })

  it('ends where the datapath drops, hands up, or stops', () => {
    expect(pathOf(rules('drop')).disposition).toBe('dropped')
    expect(pathOf(rules('userspace(pid=0,controller(reason=1))')).disposition).toBe('unknown')
    expect(pathOf(rules('ct(zone=1),recirc(0x24)')).disposition).toBe('unknown')
  })

  it('without anything else pasted names what the trace prints', () => {
    const path = pathOf(rules('4'), 'elsewhere', [])
    expect(path.disposition).toBe('unknown')
    expect(path.from).not.toBe('')
    expect(path.next).toContain('ovs-appctl dpif/show')
  })
})
