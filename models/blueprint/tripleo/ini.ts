import type { LineLedger } from '../../text/line-ledger.ts'

/** One line of an INI file: `key = value` in a section. */
export interface Setting {
  section: string
  key: string
  value: string
  line: number
}

const SECTION = /^\s*\[([^\]]+)\]\s*(?:[#;].*)?$/
const SETTING = /^\s*([\w.-]+)\s*[=:](.*)$/

/** Sections and settings in order; a line of words alone is a key without value (`[Controller]` lists its hosts so). */
export function readIni(ledger: LineLedger): { sections: { name: string; line: number }[]; settings: Setting[] } {
  const sections: { name: string; line: number }[] = []
  const settings: Setting[] = []
  let section = ''
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    const named = SECTION.exec(line)?.[1]
    const [, key, value] = SETTING.exec(line) ?? []
    if (line.trim() === '') continue
    if (/^\s*[#;]/.test(line)) ledger.ignore(index, 'comment')
    else if (named !== undefined) {
      section = named.trim()
      sections.push({ name: section, line: index })
      ledger.take(index)
    } else if (section !== '' && (key !== undefined || /^\S/.test(line))) {
      settings.push({ section, key: key ?? line.trim(), value: key === undefined ? '' : value!.trim(), line: index })
      ledger.take(index)
    } else if (/^\s+\S/.test(line)) ledger.ignore(index, 'the rest of a value')
  }
  return { sections, settings }
}
