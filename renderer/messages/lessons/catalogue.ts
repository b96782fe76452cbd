import type { Language } from '../../../models/desktop-api.ts'
import type { Row } from '../../../models/lessons/lesson.ts'
import { a1En } from './a1.en.ts'
import { a1Ko } from './a1.ko.ts'
import { a2En } from './a2.en.ts'
import { a2Ko } from './a2.ko.ts'
import { a3En } from './a3.en.ts'
import { a3Ko } from './a3.ko.ts'
import { a4En } from './a4.en.ts'
import { a4Ko } from './a4.ko.ts'
import { a5En } from './a5.en.ts'
import { a5Ko } from './a5.ko.ts'
import { a6En } from './a6.en.ts'
import { a6Ko } from './a6.ko.ts'
import { a7En } from './a7.en.ts'
import { a7Ko } from './a7.ko.ts'
import { a8En } from './a8.en.ts'
import { a8Ko } from './a8.ko.ts'
import { a9En } from './a9.en.ts'
import { a9Ko } from './a9.ko.ts'
import { b1En } from './b1.en.ts'
import { b1Ko } from './b1.ko.ts'
import { b2En } from './b2.en.ts'
import { b2Ko } from './b2.ko.ts'
import { b3En } from './b3.en.ts'
import { b3Ko } from './b3.ko.ts'
import { b4En } from './b4.en.ts'
import { b4Ko } from './b4.ko.ts'
import { b5En } from './b5.en.ts'
import { b5Ko } from './b5.ko.ts'
import { b6En } from './b6.en.ts'
import { b6Ko } from './b6.ko.ts'
import { c1En } from './c1.en.ts'
import { c1Ko } from './c1.ko.ts'
import { c2En } from './c2.en.ts'
import { c2Ko } from './c2.ko.ts'
import { c3En } from './c3.en.ts'
import { c3Ko } from './c3.ko.ts'
import { c4En } from './c4.en.ts'
import { c4Ko } from './c4.ko.ts'
import { c5En } from './c5.en.ts'
import { c5Ko } from './c5.ko.ts'
import { c6En } from './c6.en.ts'
import { c6Ko } from './c6.ko.ts'
import { c7En } from './c7.en.ts'
import { c7Ko } from './c7.ko.ts'
import { c8En } from './c8.en.ts'
import { c8Ko } from './c8.ko.ts'
import { c9En } from './c9.en.ts'
import { c9Ko } from './c9.ko.ts'
import { c10En } from './c10.en.ts'
import { c10Ko } from './c10.ko.ts'
import { d1En } from './d1.en.ts'
import { d1Ko } from './d1.ko.ts'
import { d2En } from './d2.en.ts'
import { d2Ko } from './d2.ko.ts'
import { d3En } from './d3.en.ts'
import { d3Ko } from './d3.ko.ts'
import { d4En } from './d4.en.ts'
import { d4Ko } from './d4.ko.ts'
import { d5En } from './d5.en.ts'
import { d5Ko } from './d5.ko.ts'
import { d6En } from './d6.en.ts'
import { d6Ko } from './d6.ko.ts'
import { d7En } from './d7.en.ts'
import { d7Ko } from './d7.ko.ts'
import { d8En } from './d8.en.ts'
import { d8Ko } from './d8.ko.ts'
import { e1En } from './e1.en.ts'
import { e1Ko } from './e1.ko.ts'
import { e2En } from './e2.en.ts'
import { e2Ko } from './e2.ko.ts'
import { e3En } from './e3.en.ts'
import { e3Ko } from './e3.ko.ts'
import { e4En } from './e4.en.ts'
import { e4Ko } from './e4.ko.ts'

type Texts = { readonly [key: string]: string }

/** The sentences of every lesson: one line each, in the order of the course. */
export const LESSON_TEXTS: { readonly [row in Row]?: Readonly<Record<Language, Texts>> } = {
  A1: { en: a1En, ko: a1Ko },
  A2: { en: a2En, ko: a2Ko },
  A3: { en: a3En, ko: a3Ko },
  A4: { en: a4En, ko: a4Ko },
  A5: { en: a5En, ko: a5Ko },
  A6: { en: a6En, ko: a6Ko },
  A7: { en: a7En, ko: a7Ko },
  A8: { en: a8En, ko: a8Ko },
  A9: { en: a9En, ko: a9Ko },
  B1: { en: b1En, ko: b1Ko },
  B2: { en: b2En, ko: b2Ko },
  B3: { en: b3En, ko: b3Ko },
  B4: { en: b4En, ko: b4Ko },
  B5: { en: b5En, ko: b5Ko },
  B6: { en: b6En, ko: b6Ko },
  C1: { en: c1En, ko: c1Ko },
  C2: { en: c2En, ko: c2Ko },
  C3: { en: c3En, ko: c3Ko },
  C4: { en: c4En, ko: c4Ko },
  C5: { en: c5En, ko: c5Ko },
  C6: { en: c6En, ko: c6Ko },
  C7: { en: c7En, ko: c7Ko },
  C8: { en: c8En, ko: c8Ko },
  C9: { en: c9En, ko: c9Ko },
  C10: { en: c10En, ko: c10Ko },
  D1: { en: d1En, ko: d1Ko },
  D2: { en: d2En, ko: d2Ko },
  D3: { en: d3En, ko: d3Ko },
  D4: { en: d4En, ko: d4Ko },
  D5: { en: d5En, ko: d5Ko },
  D6: { en: d6En, ko: d6Ko },
  D7: { en: d7En, ko: d7Ko },
  D8: { en: d8En, ko: d8Ko },
  E1: { en: e1En, ko: e1Ko },
  E2: { en: e2En, ko: e2Ko },
  E3: { en: e3En, ko: e3Ko },
  E4: { en: e4En, ko: e4Ko }
}

/** A sentence of a lesson; its key where the lesson has none of that name. */
export function lessonText(row: Row, key: string, language: Language): string {
  const texts = LESSON_TEXTS[row]?.[language]
  return texts && Object.hasOwn(texts, key) ? texts[key]! : key
}
