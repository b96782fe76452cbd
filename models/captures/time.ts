/** UTC offsets of zone names that mean one thing wherever they are printed. */
const ZONES: { [name: string]: string } = {
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  KST: '+09:00',
  JST: '+09:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  WEST: '+01:00',
  EDT: '-04:00',
  PDT: '-07:00',
  MDT: '-06:00',
  AEDT: '+11:00'
}
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?\s?(Z|[+-]\d\d:?\d\d|[A-Z]{3,4})?$/
const CTIME =
  /^(?:[A-Z][a-z]{2},? )?([A-Z][a-z]{2}) +(\d{1,2}) (\d\d):(\d\d):(\d\d)( [AP]M)?(?: ([A-Z]{1,5}|[+-]\d\d(?::?\d\d)?))? (\d{4})$/
const DAY_FIRST =
  /^(?:[A-Z][a-z]{2},? )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d)( [AP]M)?(?: ([A-Z]{1,5}|[+-]\d\d:?\d\d))?$/
const KOREAN =
  /^(\d{4})(?:\. |년 )(\d{1,2})(?:\. |월 )(\d{1,2})(?:\.|일)(?: \(?[월화수목금토일](?:요일)?\)?)? (?:(오전|오후) )?(\d{1,2})(?::|시 ?)(\d{2})(?::|분 ?)(\d{2})초?(?: ([A-Z]{3,5}))?$/

/**
 * Reads what `date` prints (C, English and Korean locales, `-I`, `-R`, `+%F %T`) as ISO 8601. Without a known zone the result
 * has none; without a date there is none: nothing is made up.
 */
export function readTime(printed: string): string | undefined {
  const text = printed.trim().replace(/\s+/g, ' ')
  if (text.length > 60) return undefined
  const iso = ISO.exec(text)
  if (iso) return stamp(iso[1]!, iso[2]!, iso[3]!, iso[4]!, iso[5]!, iso[6]!, iso[8])
  const ctime = CTIME.exec(text)
  if (ctime)
    return stamp(ctime[8]!, month(ctime[1]!), ctime[2]!, hour(ctime[3]!, ctime[6]), ctime[4]!, ctime[5]!, ctime[7])
  const first = DAY_FIRST.exec(text)
  if (first)
    return stamp(first[3]!, month(first[2]!), first[1]!, hour(first[4]!, first[7]), first[5]!, first[6]!, first[8])
  const korean = KOREAN.exec(text)
  if (korean) {
    const half = korean[4] === '오후' ? ' PM' : korean[4] === '오전' ? ' AM' : undefined
    return stamp(korean[1]!, korean[2]!, korean[3]!, hour(korean[5]!, half), korean[6]!, korean[7]!, korean[8])
  }
  return undefined
}

function month(name: string): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1)
}

function hour(printed: string, half: string | undefined): string {
  if (half === undefined) return printed
  const twelve = Number(printed) % 12
  return String(half.trim() === 'PM' ? twelve + 12 : twelve)
}

function stamp(
  year: string,
  mon: string,
  day: string,
  h: string,
  m: string,
  s: string,
  zone: string | undefined
): string | undefined {
  const two = (text: string): string => text.padStart(2, '0')
  const ok =
    Number(mon) >= 1 &&
    Number(mon) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31 &&
    Number(h) < 24 &&
    Number(m) < 60 &&
    Number(s) <= 60
  if (!ok) return undefined
  const offset =
    zone === undefined
      ? ''
      : (ZONES[zone] ?? (/^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}` : ''))
  return `${year}-${two(mon)}-${two(day)}T${two(h)}:${two(m)}:${two(s)}${offset}`
}
