import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { DESKTOP_REQUESTS, type DesktopRequests } from '../models/desktop-api.ts'
import { channelOf } from './channels.ts'
import { isOwnUrl } from './policy.ts'
import { fitsContract } from './request-arguments.ts'

/**
 * Answers every request of the contract, and only to the main frame of the app's own page: a frame or page that got in
 * some other way is told nothing.
 */
export function answerRequests(ipc: Pick<IpcMain, 'handle'>, requests: DesktopRequests): void {
  for (const request of DESKTOP_REQUESTS) {
    const answer = requests[request] as (...given: unknown[]) => Promise<unknown>
    ipc.handle(channelOf(request), async (event, ...given: unknown[]) => {
      if (!isFromPage(event)) throw new Error(`${request}: refused, the sender is not the app's page`)
      if (!fitsContract(request, given)) throw new Error(`${request}: refused, the arguments do not fit the contract`)
      return await answer(...given)
    })
  }
}

function isFromPage(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && isOwnUrl(frame.url)
}
