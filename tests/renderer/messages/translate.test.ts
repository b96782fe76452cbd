import { describe, expect, test } from 'vitest'
import { speaker, translate, translateText } from '../../../renderer/messages/translate.ts'

describe('translate', () => {
  test('fills holes with text and with numbers of the language', () => {
    expect(translate('en', 'capture.line', { line: '40' })).toBe('Line 40')
    expect(translate('en', 'bar.captures', { count: 1234 })).toBe('1,234 captures')
    expect(translate('ko', 'bar.captures', { count: 1234 })).toBe('명령 출력 1,234개')
  })

  test('chooses the plural by count', () => {
    expect(translate('en', 'bar.hosts', { count: 1 })).toBe('1 host seen')
    expect(translate('en', 'bar.hosts', { count: 0 })).toBe('0 hosts seen')
  })

  test('leaves a hole without a value visible, and takes pasted text as it is', () => {
    expect(translate('en', 'capture.line')).toBe('Line {line}')
    expect(translate('en', 'notice.copied', { text: '{text} $& <b>' })).toBe('Copied: {text} $& <b>')
    expect(translate('en', 'capture.line', Object.create({ line: 'inherited' }) as never)).toBe('Line {line}')
  })

  test('says a sentence of the models by its key, or in English where the catalogue has none', () => {
    const say = speaker('ko')
    expect(translateText(say, { key: 'problem.leftover', values: { text: 'x' } }, 'not understood: x')).toBe(
      '이해하지 못한 행: x'
    )
    expect(translateText(say, { key: 'constructor', values: {} }, 'English')).toBe('English')
    expect(translateText(say, undefined, 'English')).toBe('English')
  })
})
