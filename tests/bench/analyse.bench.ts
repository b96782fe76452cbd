import { describe, expect, it } from 'vitest'
import { analyse, type Memory } from '../../models/analyse.ts'
import type { Input } from '../../models/reading.ts'
import { drawView } from '../../models/views/draw.ts'
import { VIEW_IDS } from '../../models/desktop-api.ts'
import { ovnLab } from '../support/load-folder.ts'
import { manyHosts } from './clouds.ts'
import { fastest, megabytes, report, throughput } from './measure.ts'

const lab = ovnLab()
const show = lab.find(({ name }) => name.endsWith('compute-0/ovs-vsctl_show.txt'))!.text

/** The output of `ovs-vsctl show` of a host with `count` bridges like the lab's. */
function wideShow(count: number): Input {
  const [head, ...body] = show.split('\n')
  const bridges = Array.from({ length: count }, (_, index) =>
    body.join('\n').replaceAll(/(Bridge|Port|Interface) "?([\w.-]+)"?/g, `$1 $2.${index}`)
  )
  return { name: 'wide/ovs-vsctl_show.txt', text: [head, ...bridges].join('\n') }
}

describe('reading', () => {
  it('reads ovs-vsctl show fast, and ten times as much in about ten times the time', () => {
    const [small, large] = [wideShow(300), wideShow(3000)]
    const speed = throughput([large])
    report(`ovs-vsctl show, ${megabytes([large]).toFixed(1)} MB, read and joined`, speed, 'MB/s')
    const growth = fastest(2, () => analyse([large])) / fastest(3, () => analyse([small]))
    report('time for ten times as much', growth, 'times')
    expect(growth).toBeLessThan(18)
  })

  it('reads a 50 MB log in linear time', () => {
    const line = 'Nov 21 09:12:00 compute-0 systemd[1]: Started Session 4711 of user root, nothing of interest here.\n'
    const log = (mb: number): Input => ({
      name: 'messages.log',
      text: line.repeat(Math.ceil((mb * 1e6) / line.length))
    })
    const [five, fifty] = [log(5), log(50)]
    const growth = fastest(1, () => analyse([fifty])) / fastest(2, () => analyse([five]))
    report('a log of 50 MB against one of 5 MB', growth, 'times')
    expect(growth).toBeLessThan(18)
  })
})

describe('from paste to picture', () => {
  it('draws the training lab', () => {
    const time = fastest(3, () => {
      const topology = analyse(lab)
      for (const view of VIEW_IDS) drawView(topology, view)
    })
    report(`training lab, ${lab.length} files, ${megabytes(lab).toFixed(1)} MB, all views`, time, 'ms')
  })

  it('costs one capture to add one capture', () => {
    const memory: Memory = new WeakMap()
    analyse(lab, {}, memory)
    const whole = fastest(2, () => analyse(lab))
    const again = fastest(3, () => analyse([...lab, { name: 'paste-1', text: show }], {}, memory))
    report('one more capture, as part of all', again / whole, 'times')
    expect(again).toBeLessThan(whole)
  })

  it('grows with the number of hosts', () => {
    const [hundred, thousand] = [manyHosts(100), manyHosts(1000)]
    const small = fastest(2, () => analyse(hundred))
    const large = fastest(1, () => analyse(thousand))
    report('100 hosts', small, 'ms')
    report('1,000 hosts', large, 'ms')
    report('1,000 hosts against 100', large / small, 'times')
    expect(large / small).toBeLessThan(20)
  })
})
