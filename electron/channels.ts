import type { DesktopRequest } from '../models/desktop-api.ts'

/** The channel of a request. */
export function channelOf(request: DesktopRequest): string {
  return `atlas:${request}`
}
