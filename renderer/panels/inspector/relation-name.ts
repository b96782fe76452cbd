import { isKey, type Say } from '../../messages/translate.ts'
import { kindName } from '../common/kind-name.ts'

/** A relation in words, as it reads from one of its ends: `plugged into`, `carries the port`; `contains X` is a list of X. */
export function relationName(say: Say, relation: string, direction: 'from' | 'to' | 'both'): string {
  const contains = /^contains (.+)$/.exec(relation)
  if (contains) return say('relation.contains', { kind: kindName(say, contains[1]!) })
  for (const key of [`relation.${relation}.${direction}`, `relation.${relation}`]) if (isKey(key)) return say(key)
  return relation
}
