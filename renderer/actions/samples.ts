/** The models that ship with the app: a few kilobytes of text each, part of the program. */
const FILES = import.meta.glob<string>('../../samples/*.{yaml,txt}', { query: '?raw', import: 'default', eager: true })

export interface Sample {
  /** the file's name without its ending */
  id: string
  name: string
  text: string
}

export const SAMPLES: readonly Sample[] = Object.entries(FILES)
  .map(([path, text]) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return { id: name.replace(/\.\w+$/, ''), name, text }
  })
  .sort((a, b) => (a.id < b.id ? -1 : 1))
