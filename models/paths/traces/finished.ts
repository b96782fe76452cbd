import type { Path } from '../path.ts'
import type { Ending } from '../trail.ts'
import type { Walk } from '../walk.ts'

/** The path that a trace left behind. */
export function finished(
  { trail }: Pick<Walk, 'trail'>,
  { from, to, end }: { from: string; to: string; end: Ending }
): Path {
  const { disposition, reason, next } = end
  return {
    from,
    to,
    disposition,
    ...(reason ? { reason: reason.english, text: reason.text } : {}),
    logical: trail.logical,
    hosts: trail.hosts,
    legs: trail.legs,
    hops: trail.hops,
    assumed: trail.assumed.map(({ english }) => english),
    assumedTexts: trail.assumed.map(({ text }) => text),
    next: disposition === 'unknown' ? (next ?? []) : []
  }
}
