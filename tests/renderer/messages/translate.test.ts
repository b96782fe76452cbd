import { describe, expect, test } from 'vitest'
import { speaker, translate, translateReason, translateText } from '../../../renderer/messages/translate.ts'

describe('translate', () => {
  test('fills holes with text and with numbers of the language', () => {
    expect(translate('en', 'capture.line', { line: '40' })).toBe('Line 40')
    expect(translate('en', 'bar.captures', { count: 1234 })).toBe('1,234 captures')
    expect(translate('ko', 'bar.captures', { count: 1234 })).toBe('명령 출력 1,234개')
  })

  test('groups the digits of how many, not of names that are numbers', () => {
    expect(translate('ko', 'picture.vlan', { tag: 1001 })).toBe('VLAN 1001')
    expect(translate('ko', 'picture.hosts', { count: 1001 })).toBe('호스트 1,001대')
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

  test('says what the models put into their sentences, too', () => {
    const missing =
      'which host has web; which TCP port: the rules at web differ by port; ask for one with --port; as it is'
    const text = { key: 'path.missing', values: { missing, disposition: 'dropped' } }
    expect(translateText(speaker('ko'), text, '')).toBe(
      '필요한 출력 없음: web 포트가 있는 호스트; TCP 포트 번호. web의 규칙이 포트 번호마다 다르므로 --port로 지정하세요; as it is. 알려진 사실로만 보면 결과는 차단됨입니다.'
    )
    expect(translateText(speaker('en'), text, '')).toBe(
      `Not pasted: ${missing}. As far as the facts go it ends dropped.`
    )
  })

  test('knows the Korean of reasons that models give in English only', () => {
    expect(translateReason(speaker('ko'), 'nova-compute runs here')).toBe('nova-compute 서비스가 여기서 실행됩니다')
    expect(translateReason(speaker('en'), 'nova-compute runs here')).toBe('nova-compute runs here')
    expect(translateReason(speaker('ko'), 'never said')).toBe('never said')
  })
})
