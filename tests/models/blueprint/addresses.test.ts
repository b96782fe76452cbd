import { describe, expect, it } from 'vitest'
import { AddressBlock } from '../../../models/blueprint/addresses.ts'

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
})
