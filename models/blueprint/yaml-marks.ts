/** Characters that mean something in YAML. */

export const NEWLINE = 0x0a
export const SPACE = 0x20
export const BACKSLASH = 0x5c
export const HASH = 0x23
export const DASH = 0x2d
export const DOT = 0x2e
export const PIPE = 0x7c
export const FOLD = 0x3e
export const PLUS = 0x2b
export const COMMA = 0x2c
export const COLON = 0x3a
export const QUOTE = 0x22
export const APOSTROPHE = 0x27
export const OPEN_LIST = 0x5b
export const CLOSE_LIST = 0x5d
export const OPEN_DICT = 0x7b
export const CLOSE_DICT = 0x7d

/** What no text without quotes begins with. */
export const SPECIAL = new Set([...`&*!|>'"%@\`,[]{}#?`].map((character) => character.charCodeAt(0)))

/** What ends a text without quotes between brackets. */
export function isFlow(code: number): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_DICT || code === CLOSE_DICT
}
