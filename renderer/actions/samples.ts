import { load } from 'js-yaml'
import type { Language } from '../../models/desktop-api.ts'

/** The models that ship with the app: a few kilobytes of text each, part of the program. */
const FILES = import.meta.glob<string>('../../samples/*.{yaml,txt}', { query: '?raw', import: 'default', eager: true })

type InLanguages = { readonly [language in Language]?: string }

export interface Sample {
  /** the file's name without its ending */
  id: string
  name: string
  text: string
  /** what the sample says of itself */
  title: InLanguages
  description: InLanguages
}

export const SAMPLES: readonly Sample[] = Object.entries(FILES)
  .map(([path, text]) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return { id: name.replace(/\.\w+$/, ''), name, text, ...headOf(name, text) }
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1))

/** A sample's title in a language; its file's name where it has none. */
export function sampleTitle({ title, id }: Sample, language: Language): string {
  return title[language] ?? title.en ?? id
}

function headOf(name: string, text: string): { title: InLanguages; description: InLanguages } {
  if (!name.endsWith('.yaml')) return { title: {}, description: {} }
  const model = load(text) as { title?: InLanguages; description?: InLanguages } | null
  return { title: model?.title ?? {}, description: model?.description ?? {} }
}
