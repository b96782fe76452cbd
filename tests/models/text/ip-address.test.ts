import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIp, networkText, parseIp } from '../../../models/text/ip-address.ts'

describe('addresses', () => {
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

  it.each([
    ['192.168.20.1/24', '192.168.20.0/24'],
    ['fd00:0:0:5::a/64', 'fd00:0:0:5::/64'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['10.0.0.5', '10.0.0.5'],
    ['connected', 'connected']
  ])('as a network, %s is %s', (printed, network) => expect(networkText(printed)).toBe(network))
})
