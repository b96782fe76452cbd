import { isKey, type Say } from '../../messages/translate.ts'

/** What people call a kind of node or link; the vocabulary's own word where the catalogue has none. */
export function kindName(say: Say, kind: string): string {
  const key = `kind.${kind}`
  return isKey(key) ? say(key) : kind
}
