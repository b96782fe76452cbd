import { serve } from './calls.ts'
import { Engine } from './engine.ts'
import type { Call, Reply } from './protocol.ts'

const scope = self as unknown as {
  postMessage(reply: Reply): void
  onmessage: ((event: MessageEvent<Call>) => void) | null
}

const receive = serve(
  new Engine(),
  (reply) => scope.postMessage(reply),
  () => new Promise((resolve) => setTimeout(resolve))
)
scope.onmessage = (event) => receive(event.data)
