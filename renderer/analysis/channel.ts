import AnalysisWorker from './analysis.worker.ts?worker'
import { serve } from './calls.ts'
import { Engine } from './engine.ts'
import type { Call, Reply } from './protocol.ts'

/** A way to the analysis: another thread, or the page itself where threads are forbidden. */
export interface Channel {
  post(call: Call): void
  close(): void
}

export interface Listener {
  reply(reply: Reply): void
  /** the other side is gone and answers nothing any more */
  lost(reason: string): void
}

/** Opens the worker. Pages that may not start one (some browsers on file://) analyse between frames instead. */
export function openChannel(listener: Listener): Channel {
  try {
    return workerChannel(new AnalysisWorker(), listener)
  } catch {
    return pageChannel(listener)
  }
}

/** A worker that cannot be loaded says so only after its construction: then the page takes the calls over. */
function workerChannel(worker: Worker, listener: Listener): Channel {
  let heard = false
  let instead: Channel | undefined
  const early: Call[] = []
  worker.onmessage = (event: MessageEvent<Reply>) => {
    heard = true
    early.length = 0
    listener.reply(event.data)
  }
  worker.onerror = (event) => {
    event.preventDefault()
    if (heard) return listener.lost(event.message)
    worker.terminate()
    instead = pageChannel(listener)
    for (const call of early.splice(0)) instead.post(call)
  }
  return {
    post(call) {
      if (instead) return instead.post(call)
      if (!heard) early.push(call)
      worker.postMessage(call)
    },
    close() {
      worker.terminate()
      instead?.close()
    }
  }
}

function pageChannel(listener: Listener): Channel {
  let open = true
  const receive = serve(
    new Engine(),
    (reply) => open && listener.reply(reply),
    () => new Promise((resolve) => setTimeout(resolve))
  )
  return {
    post: (call) => void setTimeout(() => receive(call)),
    close: () => void (open = false)
  }
}
