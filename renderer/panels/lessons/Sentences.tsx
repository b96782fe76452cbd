import { useState } from 'react'
import { Pieces } from './Pieces.tsx'
import { TermNote } from './TermNote.tsx'

/** Paragraphs of a lesson; a click on a term opens what the glossary says of it below them. */
export function Sentences({ text, className }: { text: string; className?: string }) {
  const [term, setTerm] = useState<string | null>(null)
  return (
    <div className={className}>
      {text.split('\n\n').map((paragraph, index) => (
        <p key={index}>
          <Pieces text={paragraph} onTerm={(id) => setTerm(id === term ? null : id)} />
        </p>
      ))}
      {term !== null && <TermNote id={term} onClose={() => setTerm(null)} />}
    </div>
  )
}
