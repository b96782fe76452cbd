import { describe, expect, test } from 'vitest'
import { changed, judged, ovnFiles } from './support.ts'

const RULE = 'bridge-mapping-missing'
const central = ovnFiles(/central\//).filter(({ name }) => !/lflow/.test(name))
const unmapped = changed(central, /sbctl_list_chassis/, (text) => text.replaceAll('datacentre:br-ex', ''))

describe('bridge-mapping-missing', () => {
  test('finds none where every host of a provider port maps its network', () => {
    expect(judged(central, RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('finds the hosts that have such ports and no mapping, once each', () => {
    const { found } = judged(unmapped, RULE)
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(({ subjects }) => subjects[0])).size).toBe(found.length)
    for (const { severity, text } of found) {
      expect(severity).toBe('error')
      expect(text?.values).toMatchObject({ physical: 'datacentre', mapped: 'no physical network' })
    }
    // Controllers hold no guests: they need no mapping for them.
    expect(found.flatMap(({ subjects }) => subjects).join()).not.toContain('controller')
  })

  test('names what is mapped instead', () => {
    const other = changed(central, /sbctl_list_chassis/, (text) => text.replaceAll('datacentre:br-ex', 'tenant:br-ex'))
    expect(judged(other, RULE).found[0]!.explanation).toContain('maps tenant')
  })

  test('asks for the settings of hosts that nobody showed', () => {
    const without = central.filter(({ name }) => !/list_chassis/.test(name))
    const { found, needs } = judged(without, RULE)
    expect(found).toEqual([])
    expect(needs.length).toBeGreaterThan(0)
    for (const need of needs) expect(need).toMatch(/^ovs-vsctl get Open_vSwitch \. external_ids {2}# on /)
  })
})
