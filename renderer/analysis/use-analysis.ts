import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Summary } from './answers.ts'
import { Abandoned } from './client.ts'
import type { Answer, Ask, Question } from './protocol.ts'
import type { Reading, Session } from './session.ts'

export const SessionContext = createContext<Session | null>(null)

/** The one analysis of this window. */
export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('used outside of SessionContext')
  return session
}

/** One part of how the current reading stands: who asks for it is not drawn again when another part changes, as progress often does. */
export function useReading<Part extends keyof Reading>(part: Part): Reading[Part] {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, () => session.getReading()[part])
}

/** What the last reading gave; null before the first. */
export function useSummary(): Summary | null {
  return useReading('summary')
}

export interface Answered<Q extends Question> {
  answer: Answer<Q> | null
  /** the answer is of an earlier question or reading, the right one is on its way */
  stale: boolean
  error: string | null
}

/** Asks when the question or the reading changes; keeps the last answer on screen until the next one is there. */
export function useAnswer<Q extends Question>(question: Q, ask: Ask<Q> | null): Answered<Q> {
  const session = useSession()
  const revision = useReading('revision')
  const wanted = ask === null ? '' : `${revision} ${JSON.stringify(ask)}`
  const [given, setGiven] = useState<{ wanted: string; answer: Answer<Q> | null; error: string | null }>({
    wanted: '',
    answer: null,
    error: null
  })
  useEffect(() => {
    if (wanted === '') return
    const abort = new AbortController()
    const body = JSON.parse(wanted.slice(wanted.indexOf(' ') + 1)) as Ask<Q>
    session.client.ask(question, body, { signal: abort.signal }).then(
      (answer) => setGiven({ wanted, answer, error: null }),
      (error: unknown) => {
        if (error instanceof Abandoned) return
        setGiven({ wanted, answer: null, error: error instanceof Error ? error.message : String(error) })
      }
    )
    return () => abort.abort()
  }, [session, question, wanted])
  if (wanted === '') return { answer: null, stale: false, error: null }
  return { answer: given.answer, stale: given.wanted !== wanted, error: given.wanted === wanted ? given.error : null }
}
