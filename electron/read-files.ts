import type { Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { OpenedFile, OpenedFiles, SkipReason } from '../models/desktop-api.ts'

/** How much one act of opening may bring in. A sosreport has some ten thousand files, most of them small. */
export interface ReadLimits {
  fileBytes: number
  totalBytes: number
  files: number
  depth: number
}

export const READ_LIMITS: ReadLimits = { fileBytes: 256 * 2 ** 20, totalBytes: 512 * 2 ** 20, files: 20_000, depth: 24 }

/** Archives are read in pieces as the window wants them, so their size does not matter here. */
const ARCHIVES = /\.(?:tar|tgz|txz|tar\.gz|tar\.xz|zip)$/i

/** Folders that hold no captures and can be huge. */
const IGNORED_FOLDERS = new Set(['.git', 'node_modules'])

const unzip = promisify(gunzip)

interface Reading {
  result: OpenedFiles
  limits: ReadLimits
  bytesLeft: number
  serve: ((path: string) => string) | undefined
}

/**
 * Reads files, and folders with all that is below them, in a stable order. What is too large, too deep, too much or unreadable
 * is named in `skipped` and the rest is kept. With `serve`, which gives a handle for a path, archives are offered instead of read. Symbolic links inside folders are not followed: they lead out of what was chosen.
 */
export async function readFiles(
  paths: readonly string[],
  limits: ReadLimits = READ_LIMITS,
  serve?: (path: string) => string
): Promise<OpenedFiles> {
  const reading: Reading = { result: { files: [], skipped: [] }, limits, bytesLeft: limits.totalBytes, serve }
  for (const path of paths) {
    const name = basename(path)
    const info = await stat(path).catch(() => undefined)
    if (info === undefined) skip(reading, name, 'unreadable')
    else if (info.isDirectory()) await readFolder(reading, path, name, 1)
    else if (info.isFile()) await readOne(reading, path, name)
    else skip(reading, name, 'not-a-file')
  }
  return reading.result
}

function skip(reading: Reading, name: string, reason: SkipReason): void {
  reading.result.skipped.push({ name, reason })
}

async function readFolder(reading: Reading, folder: string, name: string, depth: number): Promise<void> {
  if (depth > reading.limits.depth) return skip(reading, name, 'too-deep')
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch {
    return skip(reading, name, 'unreadable')
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    const below = `${name}/${entry.name}`
    if (entry.isDirectory()) {
      if (!IGNORED_FOLDERS.has(entry.name)) await readFolder(reading, path, below, depth + 1)
    } else if (entry.isFile()) {
      if (reading.result.files.length >= reading.limits.files) return skip(reading, name, 'too-many')
      await readOne(reading, path, below)
    }
  }
}

async function readOne(reading: Reading, path: string, name: string): Promise<void> {
  if (reading.serve && ARCHIVES.test(name)) return offer(reading, path, name, reading.serve)
  const limit = Math.min(reading.limits.fileBytes, reading.bytesLeft)
  let read: Buffer | undefined
  try {
    read = await readAtMost(path, limit)
  } catch {
    return skip(reading, name, 'unreadable')
  }
  const file = read && (isPacked(name) ? await unpack(name, read, limit) : { name, bytes: read })
  if (file === undefined) return skip(reading, name, 'too-large')
  reading.bytesLeft -= file.bytes.byteLength
  // Small Buffers share a pool, and a message to the window would carry all of it: a copy has a buffer of its own.
  reading.result.files.push({ name: file.name, bytes: new Uint8Array(file.bytes) } satisfies OpenedFile)
}

async function offer(reading: Reading, path: string, name: string, serve: (path: string) => string): Promise<void> {
  const info = await stat(path).catch(() => undefined)
  if (!info?.isFile()) return skip(reading, name, 'unreadable')
  reading.result.files.push({ name, bytes: new Uint8Array(), archive: { handle: serve(path), size: info.size } })
}

/** The file's bytes, or undefined when there are more than `limit`. Counts what is read, because pipes and files of /proc say size 0. */
async function readAtMost(path: string, limit: number): Promise<Buffer | undefined> {
  const file = await open(path, 'r')
  try {
    const info = await file.stat()
    if (info.size > limit) return undefined
    const chunks: Buffer[] = []
    let total = 0
    for await (const chunk of file.createReadStream({
      autoClose: false,
      highWaterMark: 2 ** 20
    }) as AsyncIterable<Buffer>) {
      total += chunk.byteLength
      if (total > limit) return undefined
      chunks.push(chunk)
    }
    return Buffer.concat(chunks, total)
  } finally {
    await file.close()
  }
}

function isPacked(name: string): boolean {
  return /\.gz$/i.test(name) && !/\.tar\.gz$/i.test(name)
}

/**
 * The contents of a `.gz` file, under the name they had. Damaged ones stay as they are, so that the report names them.
 * Undefined when it would grow past `limit`.
 */
async function unpack(
  name: string,
  bytes: Buffer,
  limit: number
): Promise<{ name: string; bytes: Buffer } | undefined> {
  try {
    return { name: name.replace(/\.gz$/i, ''), bytes: await unzip(bytes, { maxOutputLength: Math.max(1, limit) }) }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : { name, bytes }
  }
}
