/** How far down a blueprint's marker may stand: below a licence and a comment, not below somebody's terminal output. */
const SEARCHED_LINES = 60
const MARKER = /^atlas:\s*["']?\d+["']?\s*(?:#.*)?$/

/** True when the lines are a blueprint: `atlas: 1` stands alone on a line, and before it only comments. */
export function hasBlueprintMarker(lines: readonly string[]): boolean {
  for (let index = 0; index < Math.min(lines.length, SEARCHED_LINES); index++) {
    const line = lines[index]!
    if (MARKER.test(line)) return true
    if (line.trim() !== '' && !line.startsWith('#') && !/^(?:---|%YAML)/.test(line)) return false
  }
  return false
}

/** True when the text is a blueprint and no terminal session. */
export function isBlueprint(text: string): boolean {
  return hasBlueprintMarker(text.slice(0, 10_000).split(/\r?\n/))
}
