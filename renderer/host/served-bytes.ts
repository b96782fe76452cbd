/** A part of a file that the desktop program serves to its window: from `from` up to `to`, exclusive. */
export async function servedBytes(url: string, from: number, to: number): Promise<ReadableStream<Uint8Array>> {
  const answer = await fetch(url, { headers: { range: `bytes=${from}-${to - 1}` } })
  if (!answer.ok || !answer.body) throw new Error('the file can no longer be read')
  return answer.body
}
