import { describe, expect, test } from 'vitest'
import { changed, judged, openstackFiles, ovnFiles, quoted, withLine } from './support.ts'

const RULE = 'port-error'
const ERROR = 'error: "could not open network device eno2 (No such device)"'
const shows = ovnFiles(/ovs-vsctl_show\.txt$/)

describe('port-error', () => {
  test('finds none where Open vSwitch reports none', () => {
    expect(judged(shows, RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('is an error for a network card, proved by the line that says so', () => {
    const broken = changed(shows, /compute-1\/ovs/, withLine('eno2', ERROR))
    const { found, all } = judged(broken, RULE)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      severity: 'error',
      subjects: ['ovs-port:compute-1/eno2'],
      title: 'eno2 on compute-1 is in error'
    })
    expect(quoted(all, broken, found[0]!)).toContain(ERROR)
  })

  test('advises to take out what is left over, never a card', () => {
    const nextOf = (device: string) =>
      judged(changed(shows, /compute-1\/ovs/, withLine(device, ERROR)), RULE).found[0]!.next.join()
    expect(nextOf('tapc265e80e-d6')).toContain('del-port')
    expect(nextOf('eno2')).not.toContain('del-port')
  })

  test('leads from a member to its bond', () => {
    const bonded = changed(shows, /compute-1\/ovs/, (text) =>
      text
        .replace('        Port eno2\n', '        Port bond1\n')
        .replace(/( +)Interface eno2\n/, `$1Interface eno2\n$1    ${ERROR}\n$1Interface eno4\n`)
    )
    const [found] = judged(bonded, RULE).found
    expect(found).toMatchObject({ subjects: ['ovs-port:compute-1/bond1'], title: 'eno2 on compute-1 is in error' })
    expect(found!.next.at(-1)).toBe('ovs-appctl bond/show bond1')
  })

  test('is a remark for a tap that no running server is known to use', () => {
    const stale = changed(shows, /compute-1\/ovs/, withLine('tapc265e80e-d6', ERROR))
    expect(judged(stale, RULE).found).toMatchObject([{ severity: 'info', text: { key: 'finding.portErrorStale' } }])
  })

  test('is an error for the tap of an active server', () => {
    const lab = openstackFiles(
      /compute-0\.ovs-vsctl_(?:show|list_Interface)/,
      /openstack_(?:server|port)_list.*\.json$/
    )
    const { found } = judged(changed(lab, /compute-0\.ovs-vsctl_show/, withLine('tapf881690d-00', ERROR)), RULE)
    expect(found).toHaveLength(1)
    const taps = ['tap139c6998-17', 'tap4dcaa04f-86', 'tap94f6d507-e4']
    const severities = taps.map(
      (tap) => judged(changed(lab, /compute-0\.ovs-vsctl_show/, withLine(tap, ERROR)), RULE).found[0]?.severity
    )
    expect(severities).toContain('error')
  })

  test('says what is missing', () => {
    expect(judged([], RULE).needs).toEqual(['ovs-vsctl show'])
  })
})
