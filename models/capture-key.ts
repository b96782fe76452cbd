/** Names captures for as long as their input stays as it is: `<input name>:<first line>`, numbered where one line holds several. */
export class CaptureKeys {
  readonly #counts = new Map<string, number>()

  /** The name of the next capture that begins in this line. */
  next(input: string, firstLine: number): string {
    const key = `${input}:${firstLine}`
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    return count === 1 ? key : `${key}#${count}`
  }
}
