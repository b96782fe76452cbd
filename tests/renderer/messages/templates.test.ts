import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Templates } from '../../../renderer/messages/templates.ts'

const templates = new Templates([
  ['no rule', '규칙 없음'],
  ['{port} has it', '{port}: 도착'],
  ['the host {host} has {port} for it', '{host}에 {port}'],
  ['{name} runs here', '{name} 실행']
])

describe('Templates', () => {
  test('finds whole sentences, and those with values', () => {
    expect(templates.find('no rule')).toBe('규칙 없음')
    expect(templates.find('nova-compute runs here')).toBe('nova-compute 실행')
    expect(templates.find('the host a has b for it')).toBe('a에 b')
    expect(templates.find('something else')).toBeUndefined()
    expect(templates.find('')).toBeUndefined()
  })

  test('takes the template with the most words of its own', () => {
    const both = new Templates([
      ['{port} has it', '1 {port}'],
      ['the card of {port} has it', '2 {port}']
    ])
    expect(both.find('the card of eno1 has it')).toBe('2 eno1')
    expect(both.find('eno1 has it')).toBe('1 eno1')
  })

  test('words do not overlap, and a value is taken as it stands', () => {
    expect(templates.find('the host has it')).toBe('the host: 도착')
    expect(new Templates([['a b{x}b c', '{x}']]).find('a b c')).toBeUndefined()
    expect(templates.find('$& {port} runs here')).toBe('$& {port} 실행')
    expect(templates.find('__proto__ runs here', (value) => `<${value}>`)).toBe('<__proto__> 실행')
  })

  test('any value comes back', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(templates.find(`${value} runs here`)).toBe(`${value} 실행`)
      })
    )
  })
})
