import { createContext, useContext } from 'react'
import type { AnalysisClient } from '../analysis/client.ts'
import type { Session } from '../analysis/session.ts'
import type { Host } from '../host/host.ts'

/** What actions work with, made once in main.tsx. */
export interface App {
  host: Host
  client: AnalysisClient
  session: Session
}

export const AppContext = createContext<App | null>(null)

export function useApp(): App {
  const app = useContext(AppContext)
  if (!app) throw new Error('used outside of AppContext')
  return app
}
