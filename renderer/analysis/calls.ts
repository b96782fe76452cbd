import type { Engine } from './engine.ts'
import type { Call, Reply } from './protocol.ts'

/** The question was taken back; nobody waits for the answer. */
class Cancelled extends Error {}

/** Takes calls and sends replies: what the worker does, apart from being one. */
export function serve(engine: Engine, send: (reply: Reply) => void, pause: () => Promise<void>): (call: Call) => void {
  const cancelled = new Set<number>()
  const running = new Set<number>()

  async function run(call: Exclude<Call, { cancel: number }>): Promise<void> {
    const { id } = call
    running.add(id)
    try {
      const answer = await engine.answer(call.question, call.ask, {
        progress: (progress) => send({ id, progress }),
        lost: (lost) => send({ id, lost }),
        async breathe() {
          await pause()
          if (cancelled.has(id)) throw new Cancelled()
        }
      })
      if (!cancelled.has(id)) send({ id, answer })
    } catch (error) {
      if (!(error instanceof Cancelled)) send({ id, error: error instanceof Error ? error.message : String(error) })
    } finally {
      running.delete(id)
      cancelled.delete(id)
    }
  }

  return (call) => {
    if ('cancel' in call) {
      if (running.has(call.cancel)) cancelled.add(call.cancel)
    } else void run(call)
  }
}
