import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskText, tells } from '../../../models/lessons/mask.ts'

test.each([
  ['RPC call', ['call'], 'RPC •••'],
  ['callback, recall, call-in', ['call'], 'callback, recall, call-in'],
  ['call call', ['call'], '••• •••'],
  ['10.0.0.1 and 110.0.0.1', ['10.0.0.1'], '••• and 110.0.0.1'],
  ['cast를 보내고 cast는', ['cast'], '•••를 보내고 •••는'],
  ['자체 네임스페이스, 자체적', ['자체'], '••• 네임스페이스, 자체적'],
  ['net of web-infra', ['of web-infra'], 'net •••'],
  ['unchanged', [''], 'unchanged']
])('%s without %j', (text, words, masked) => {
  expect(maskText(text, words)).toBe(masked)
  expect(tells(text, words)).toBe(masked !== text)
})

test('what is masked tells nothing any more, whatever stands around it', () => {
  const word = fc.stringMatching(/^[a-z0-9.]{1,8}$/)
  fc.assert(
    fc.property(fc.string(), word, fc.string(), (before, hidden, after) => {
      expect(tells(maskText(`${before} ${hidden} ${after}`, [hidden]), [hidden])).toBe(false)
    })
  )
})
