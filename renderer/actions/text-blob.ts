/** Characters that are written at a time. All of a long paste at once would hold the window for the better part of a second. */
const PIECE = 2 ** 20

/** The text as a file, which costs the window nothing to keep. A long one is made in pieces, and the window may draw in between. */
export async function textBlob(text: string): Promise<Blob> {
  if (text.length <= PIECE) return new Blob([text])
  const pieces: Blob[] = []
  for (let from = 0; from < text.length;) {
    const to = endOfPiece(text, from + PIECE)
    pieces.push(new Blob([text.slice(from, to)]))
    from = to
    await new Promise((resolve) => setTimeout(resolve))
  }
  return new Blob(pieces)
}

/** Halves of a character of two units stay together: alone each would become a replacement mark. */
function endOfPiece(text: string, at: number): number {
  const last = text.charCodeAt(at - 1)
  return last >= 0xd800 && last <= 0xdbff ? at + 1 : at
}
