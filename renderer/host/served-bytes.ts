/** A part of a file that the desktop program serves to its window: from `from` up to `to`, exclusive. */
export async function servedBytes(url: string, from: number, to: number): Promise<ReadableStream<Uint8Array>> {
  const answer = await fetch(url, { headers: { range: `bytes=${from}-${to - 1}` } })
  if (!answer.ok || !answer.body) throw new Error('the file can no longer be read')
  return answer.body
}

/** How many bytes the file has now; undefined when it cannot be read any more. */
export async function servedSize(url: string): Promise<number | undefined> {
  try {
    const answer = await fetch(url, { headers: { range: 'bytes=0-0' } })
    await answer.body?.cancel()
    const size = /\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1]
    return answer.ok && size !== undefined ? Number(size) : undefined
  } catch {
    return undefined
  }
}
