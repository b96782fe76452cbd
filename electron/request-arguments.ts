import type { DesktopRequest, Language } from '../models/desktop-api.ts'

/** A project or picture never comes near this; more is a mistake or an attack on memory. */
export const MOST_BYTES = 512 * 2 ** 20
const LONGEST_NAME = 200
const LONGEST_TITLE = 500

type Check = (value: unknown) => boolean

const text =
  (longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length > 0 && value.length <= longest

const language: Check = (value) => (['en', 'ko'] satisfies Language[] as unknown[]).includes(value)
const handle = text(64)
const bytes: Check = (value) => value instanceof Uint8Array && value.byteLength <= MOST_BYTES

const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

/** An object with these fields and no others. */
const record =
  (fields: { [name: string]: Check }): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false
    const given = value as { [name: string]: unknown }
    return (
      Object.keys(given).every((name) => Object.hasOwn(fields, name)) &&
      Object.entries(fields).every(([name, check]) => check(Object.hasOwn(given, name) ? given[name] : undefined))
    )
  }

/** What each request takes, in order. The page is not trusted to keep to its own types. */
const ARGUMENTS: Readonly<Record<DesktopRequest, readonly Check[]>> = {
  openFiles: [],
  openFolder: [],
  recentFiles: [],
  openRecent: [handle],
  saveFile: [record({ handle: optional(handle), suggestedName: text(LONGEST_NAME), bytes })],
  exportFile: [record({ suggestedName: text(LONGEST_NAME), bytes })],
  takeLaunchFiles: [],
  setDocument: [record({ title: text(LONGEST_TITLE), edited: (value) => typeof value === 'boolean' })],
  setLanguage: [language]
}

/** True when a call's arguments are what the contract says, in type and size. */
export function fitsContract(request: DesktopRequest, given: readonly unknown[]): boolean {
  const checks = ARGUMENTS[request]
  return given.length === checks.length && checks.every((check, index) => check(given[index]))
}

/** A file name for a dialog: no folders, nothing that a file system refuses. */
export function safeFileName(name: string): string {
  const cleaned = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\.+/, '')
  return cleaned === '' ? 'atlas' : cleaned
}
