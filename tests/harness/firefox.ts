import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Drives the Firefox that is installed, over Marionette, its own remote protocol. Playwright drives only a patched Firefox of its
 * own, and what must work is the one that people have.
 */
export class Firefox {
  #received = Buffer.alloc(0)
  #last = 0
  readonly #waiting = new Map<number, (answer: unknown[]) => void>()

  private constructor(
    readonly process: ChildProcess,
    readonly socket: Socket,
    readonly profile: string
  ) {
    socket.on('data', (chunk: Buffer) => this.#receive(chunk))
  }

  /** Starts a fresh profile without a window. */
  static async start(program: string): Promise<Firefox> {
    const profile = await mkdtemp(join(tmpdir(), 'atlas-firefox-'))
    const port = await freePort()
    await writeFile(join(profile, 'user.js'), `user_pref("marionette.port", ${port});\n`)
    const started = spawn(program, ['--headless', '--no-remote', '--marionette', '--profile', profile], {
      stdio: 'ignore',
      env: { ...process.env, HOME: profile }
    })
    const firefox = new Firefox(started, await connectTo(port), profile)
    await firefox.#call('WebDriver:NewSession', {})
    return firefox
  }

  async goto(url: string): Promise<void> {
    await this.#call('WebDriver:Navigate', { url })
  }

  /** Runs the body of a function in the page and returns what it returns. */
  async evaluate(script: string): Promise<unknown> {
    const { value } = (await this.#call('WebDriver:ExecuteScript', { script, args: [] })) as { value: unknown }
    return value
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('close', resolve))
    this.socket.destroy()
    this.process.kill()
    await ended
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }

  #call(name: string, parameters: object): Promise<unknown> {
    const id = ++this.#last
    const text = JSON.stringify([0, id, name, parameters])
    this.socket.write(`${Buffer.byteLength(text)}:${text}`)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ([, , error, result]) => {
        if (error) reject(new Error(`${name}: ${(error as { message: string }).message}`))
        else resolve(result)
      })
    })
  }

  /** Messages are `length:json`; the first one is a greeting that answers nothing. */
  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    for (;;) {
      const colon = this.#received.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString())
      if (this.#received.length < end) return
      const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString())
      this.#received = this.#received.subarray(end)
      if (Array.isArray(message)) this.#waiting.get(message[1] as number)?.(message)
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

/** Firefox takes a while until it listens. */
async function connectTo(port: number): Promise<Socket> {
  for (let attempt = 0; attempt < 120; attempt++) {
    const socket = await new Promise<Socket | undefined>((resolve) => {
      const candidate = connect(port, '127.0.0.1', () => resolve(candidate))
      candidate.once('error', () => resolve(undefined))
    })
    if (socket) return socket
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('Firefox did not listen')
}
