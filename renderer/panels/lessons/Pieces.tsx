import { pieces } from '../../../models/lessons/body.ts'

/** One sentence with its code and its terms. */
export function Pieces({ text, onTerm }: { text: string; onTerm?: (id: string) => void }) {
  return pieces(text).map(({ text: words, code, term }, index) =>
    code ? (
      <code key={index}>{words}</code>
    ) : term !== undefined && onTerm ? (
      <button key={index} type="button" className="link term" onClick={() => onTerm(term)}>
        {words}
      </button>
    ) : (
      <span key={index}>{words}</span>
    )
  )
}
