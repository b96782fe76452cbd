import type { RawCapture } from '../../../models/captures/capture.ts'
import { splitCaptures } from '../../../models/captures/split.ts'

/** What a capture is, in one line: `command @ host (who says so) container namespace flags: output`. */
export function told(capture: RawCapture): string {
  const { commandLine, chain, host, hostFrom, container, namespace, filtered, omitted, lines } = capture
  const parts = [
    commandLine ?? (chain ? chain.map((item) => `${item.commandLine}@${item.host ?? '?'}`).join(' ; ') : '-')
  ]
  if (host !== undefined) parts.push(`@ ${host} (${hostFrom})`)
  if (container !== undefined) parts.push(`in ${container}`)
  if (namespace !== undefined) parts.push(`ns ${namespace}`)
  if (filtered) parts.push('filtered')
  if (omitted) parts.push('omitted')
  return `${parts.join(' ')}: ${lines.map((line) => line.trim()).join('/')}`
}

export function split(text: string, name = 'paste'): string[] {
  return splitCaptures(name, text).map(told)
}
