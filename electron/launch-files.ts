import { resolve } from 'node:path'

/**
 * The files named on a command line, as absolute paths. Everything with a leading dash is a switch of ours or of Chromium; the
 * first plain word of an unpackaged start is the app's own folder.
 */
export function filesOfCommandLine(argv: readonly string[], cwd: string, packaged: boolean): string[] {
  const words = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-'))
  return (packaged ? words : words.slice(1)).map((word) => resolve(cwd, word))
}

/** Paths that wait until the window asks for them: it may not exist yet when the system hands a file over. */
export class LaunchFiles {
  #waiting: string[] = []
  #wake: () => void = () => undefined

  /** `wake` is called whenever something new waits. */
  onArrival(wake: () => void): void {
    this.#wake = wake
  }

  add(paths: readonly string[]): void {
    if (paths.length === 0) return
    this.#waiting.push(...paths)
    this.#wake()
  }

  /** What waits, left where it is. */
  peek(): readonly string[] {
    return this.#waiting
  }

  /** Hands over what waits, once. */
  take(): string[] {
    const paths = this.#waiting
    this.#waiting = []
    return paths
  }
}
