import { termOf } from '../../../models/lessons/glossary.ts'
import { glossaryText } from '../../messages/lessons/glossary-text.ts'
import { useSay } from '../../messages/use-say.ts'
import { Icon } from '../../theme/icons.tsx'
import { Pieces } from './Pieces.tsx'

/** What the glossary says of a term. */
export function TermNote({ id, onClose }: { id: string; onClose(): void }) {
  const say = useSay()
  const text = glossaryText(id, say.language)
  if (!text) return null
  return (
    <div className="term-note" role="note">
      <b className="grow">{text.name}</b>
      <button
        type="button"
        className="icon-button"
        title={say('lessons.close')}
        aria-label={say('lessons.close')}
        onClick={onClose}
      >
        <Icon name="close" small />
      </button>
      <p>
        <Pieces text={text.text} />
      </p>
    </div>
  )
}

/** In the inspector: what this kind of thing is, opened on demand. */
export function WhatIs({ kind, name }: { kind: string; name: string }) {
  const say = useSay()
  const term = termOf(kind, name)
  const text = term && glossaryText(term.id, say.language)
  if (!text) return null
  return (
    <details className="what-is">
      <summary>{say('lessons.whatIs', { name: text.name })}</summary>
      <p>
        <Pieces text={text.text} />
      </p>
    </details>
  )
}
