import { describe, expect, it } from 'vitest'
import { textBlob } from '../../../renderer/actions/text-blob.ts'

describe('a text as a file', () => {
  it.each([
    ['short', 'Bridge br-int\n'],
    ['long', 'Bridge br-int\n'.repeat(150_000)],
    ['with a character of two units where a piece ends', `${'a'.repeat(2 ** 20 - 1)}🙂${'나'.repeat(2 ** 20)}끝`]
  ])('keeps every character of one that is %s', async (_, text) => {
    expect((await (await textBlob(text)).text()) === text).toBe(true)
  })
})
