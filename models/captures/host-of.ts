import type { RawCapture } from './capture.ts'
import type { Ref } from '../topology/facts.ts'
import { parseIp } from '../text/ip-address.ts'
import { refs } from '../topology/ids.ts'

/**
 * The host a capture speaks of (DESIGN §3, Identity). Commands about one host always get one: as told by the user, prompt,
 * `ssh` or path, else a host of its own, with what was typed in the same terminal unless content tells them apart. Commands about
 * the cloud get one only where prompt or `ssh` told it. The capture's own key keeps its facts together when two hosts turn out to share a name.
 */
export function hostOf(raw: RawCapture, scope: 'host' | 'cloud'): Ref | undefined {
  const told = raw.hostFrom === 'path' && scope === 'cloud' ? undefined : raw.host
  if (scope === 'cloud') return told === undefined ? undefined : hostRef(told)
  const report = raw.hostFrom === 'path' && raw.report !== undefined ? [`report:${raw.report}`] : []
  const own = `capture:${digest(told === undefined ? raw.lines : [...report, told, ...raw.lines])}`
  if (told !== undefined) return { kind: 'host', keys: [...hostRef(told).keys, own, ...report] }
  return { kind: 'host', keys: raw.terminal === undefined ? [own] : [own, `terminal:${raw.terminal}`] }
}

/** A host as someone named it; `ssh 192.168.24.8` names it by address. */
export function hostRef(told: string): Ref {
  return parseIp(told) ? refs.hostAddress(told) : refs.host(told)
}

/** 64-bit FNV-1a of lines as 16 hex digits: the same text gives the same host in whatever order it is pasted. */
function digest(lines: readonly string[]): string {
  let low = 0x811c9dc5
  let high = 0xcbf29ce4
  for (const line of lines) {
    for (let index = 0; index < line.length; index++) {
      const code = line.charCodeAt(index)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul(high ^ code ^ (low >>> 15), 0x01000197)
    }
    low = Math.imul(low ^ 10, 0x01000193)
    high = Math.imul(high ^ 10, 0x01000197)
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}
