import { describe, expect, test } from 'vitest'
import { changed, judged, ovnFiles, withoutPort } from './support.ts'

const RULE = 'patch-without-peer'
const shows = ovnFiles(/ovs-vsctl_show\.txt$/)
const INNER = 'patch-br-int-to-provnet-e7ae09c4-d837-4550-9b25-2e3d614def56'
const OUTER = 'patch-provnet-e7ae09c4-d837-4550-9b25-2e3d614def56-to-br-int'

describe('patch-without-peer', () => {
  test('finds none where both ends name each other', () => {
    expect(judged(shows, RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('finds a patch whose peer is not on the host', () => {
    const { found } = judged(changed(shows, /compute-1\/ovs/, withoutPort(INNER)), RULE)
    expect(found).toMatchObject([
      {
        severity: 'error',
        subjects: [`ovs-port:compute-1/${OUTER}`],
        text: { key: 'finding.patchPeerAbsent', values: { peer: INNER } }
      }
    ])
  })

  test('finds both ends where one names another port, and the one without a peer', () => {
    const wrong = changed(shows, /compute-1\/ovs/, (text) => text.replace(`peer=${INNER}`, 'peer=elsewhere'))
    expect(judged(wrong, RULE).found).toHaveLength(2)
    const none = changed(shows, /compute-1\/ovs/, (text) =>
      text.replace(` {16}options: {peer=${INNER}}\n`, '').replace(new RegExp(` {16}options: \\{peer=${INNER}\\}\n`), '')
    )
    expect(judged(none, RULE).found.map(({ text }) => text?.key)).toContain('finding.patchWithoutPeer')
  })

  test('is silent while an agent builds the pair, and where the output was cut', () => {
    const building = changed(shows, /compute-1\/ovs/, (text) =>
      text.replaceAll(/peer=patch-\S+\}/g, 'peer=nonexistent-peer}')
    )
    expect(judged(building, RULE).found).toEqual([])
    const cut = changed(shows, /compute-1\/ovs/, (text) => text.slice(0, text.indexOf('Bridge br-int')))
    expect(judged(cut, RULE)).toMatchObject({ found: [], needs: ['ovs-vsctl show  # on compute-1'] })
  })
})
