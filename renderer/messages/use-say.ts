import { useMemo } from 'react'
import { useStore } from '../state/store.ts'
import { speaker, type Say } from './translate.ts'

/** The catalogue in the language the user chose; components draw again when it changes. */
export function useSay(): Say {
  const language = useStore((state) => state.language)
  return useMemo(() => speaker(language), [language])
}
