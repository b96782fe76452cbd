import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AddressBlock, formatIp } from '../../../models/blueprint/addresses.ts'
import { parseIp } from '../../../models/text/ip-address.ts'

describe('address blocks', () => {
  it('hand out what nobody has, in order, until it is used up', () => {
    const block = new AddressBlock('10.0.0.77/29')
    expect(block.cidr).toBe('10.0.0.72/29')
    block.keep('10.0.0.75')
    expect(block.reserve('10.0.0.74')).toBe(true)
    expect(block.reserve('10.0.0.74')).toBe(false)
    expect([block.take(), block.take(), block.take()]).toEqual(['10.0.0.76', '10.0.0.77', '10.0.0.78'])
    expect(block.take()).toBeUndefined()
    expect(block.reserve('10.0.0.75')).toBe(true)
  })

  it('keep to their pool', () => {
    const block = new AddressBlock('10.0.0.0/24', ['10.0.0.100', '10.0.0.101'])
    expect([block.take(), block.take(), block.take()]).toEqual(['10.0.0.100', '10.0.0.101', undefined])
    expect(block.at(300)).toBeUndefined()
  })

  it('know IPv6', () => {
    const block = new AddressBlock('fd00:fd00:fd00:2000::/64')
    expect([block.cidr, block.at(1), block.take()]).toEqual([
      'fd00:fd00:fd00:2000::/64',
      'fd00:fd00:fd00:2000::1',
      'fd00:fd00:fd00:2000::2'
    ])
    expect(block.holds('fd00:fd00:fd00:2001::1')).toBe(false)
  })

  it('print every address so that it reads back the same', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), fc.array(fc.nat({ max: 7 })), (value, zeros) => {
        let masked = value
        for (const group of zeros) masked &= ~(0xffffn << BigInt(group * 16))
        expect(parseIp(formatIp(6, masked))).toEqual({ version: 6, value: masked })
        const four = masked & 0xffffffffn
        expect(parseIp(formatIp(4, four))).toEqual({ version: 4, value: four })
      })
    )
    expect(formatIp(6, 0n)).toBe('::')
    expect(formatIp(6, 1n)).toBe('::1')
  })
})
