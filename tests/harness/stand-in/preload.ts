import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'
import type { Page } from '@playwright/test'

type Api = { [name: string]: (...given: unknown[]) => unknown }
type Listener = (event: object, ...values: unknown[]) => void

/** What main sends to and answers for one page. */
export interface Wire {
  invoke(channel: string, given: unknown[]): Promise<unknown>
  listeners: Map<string, Set<Listener>>
}

/**
 * Runs the built preload as the sandbox does: alone, with a `require` that knows `electron` only, and mirrors what it exposes into
 * the page. Values cross by structured clone, as on Electron. A name that begins with `on` is a subscription.
 */
export async function runPreload(path: string, page: Page, wire: Wire): Promise<void> {
  const exposed = evaluatePreload(path, wire)
  const undos = new Map<number, () => void>()
  await page.exposeBinding('standInCall', async (_source, world: string, name: string, given: unknown[]) => {
    return structuredClone(await exposed.get(world)?.[name]?.(...structuredClone(given)))
  })
  await page.exposeBinding('standInSubscribe', (_source, world: string, name: string, id: number) => {
    const listener = (value: unknown) => {
      void page
        .evaluate(([to, what]) => window.standInListeners.get(to)?.(what), [id, structuredClone(value)] as const)
        .catch(() => undefined)
    }
    undos.set(id, exposed.get(world)?.[name]?.(listener) as () => void)
  })
  await page.exposeBinding('standInUndo', (_source, id: number) => undos.get(id)?.())
  for (const [world, api] of exposed) await page.addInitScript(mirror, { world, names: Object.keys(api) })
}

function evaluatePreload(path: string, wire: Wire): Map<string, Api> {
  const exposed = new Map<string, Api>()
  const electron = {
    contextBridge: { exposeInMainWorld: (world: string, api: Api) => exposed.set(world, api) },
    ipcRenderer: {
      invoke: (channel: string, ...given: unknown[]) => wire.invoke(channel, given),
      on: (channel: string, listener: Listener) => {
        wire.listeners.set(channel, (wire.listeners.get(channel) ?? new Set()).add(listener))
      },
      removeListener: (channel: string, listener: Listener) => wire.listeners.get(channel)?.delete(listener)
    }
  }
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`a sandboxed preload cannot require ${name}`)
  }
  runInContext(readFileSync(path, 'utf8'), createContext({ require, exports: {}, module: { exports: {} }, console }), {
    filename: path
  })
  return exposed
}

declare global {
  interface Window {
    standInListeners: Map<number, (value: unknown) => void>
    standInCall(world: string, name: string, given: unknown[]): Promise<unknown>
    standInSubscribe(world: string, name: string, id: number): Promise<void>
    standInUndo(id: number): Promise<void>
  }
}

/** Runs in the page, before its scripts. */
function mirror({ world, names }: { world: string; names: string[] }): void {
  window.standInListeners ??= new Map()
  let last = 0
  const api = Object.fromEntries(
    names.map((name) => {
      if (!name.startsWith('on')) return [name, (...given: unknown[]) => window.standInCall(world, name, given)]
      const subscribe = (listener: (value: unknown) => void) => {
        const id = ++last
        window.standInListeners.set(id, listener)
        void window.standInSubscribe(world, name, id)
        return () => {
          window.standInListeners.delete(id)
          void window.standInUndo(id)
        }
      }
      return [name, subscribe]
    })
  )
  Object.defineProperty(window, world, { value: Object.freeze(api) })
}
