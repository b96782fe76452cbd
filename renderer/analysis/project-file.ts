import type { Input } from '../../models/reading.ts'

/**
 * A project file is JSON: what the user did (validated where it is used, in `state/project.ts`) and the texts it was done to.
 * It is written and read beside the analysis, because the texts live there and can be large.
 */
const FORMAT = 'tripleo-atlas/project'
const VERSION = 1

export type ProjectFile = { state: unknown; inputs: Input[] } | { error: string }

/** The project in these bytes, an error when it is a damaged one, undefined when it is something else. */
export function readProject(bytes: Uint8Array): ProjectFile | undefined {
  const head = new TextDecoder().decode(bytes.subarray(0, 200))
  if (!/^\uFEFF?\s*\{/.test(head) || !head.includes(FORMAT)) return undefined
  let file: unknown
  try {
    file = JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
  if (!isRecord(file) || file['format'] !== FORMAT) return undefined
  if (file['version'] !== VERSION) return { error: `version ${String(file['version'])}` }
  const inputs = Array.isArray(file['inputs']) ? file['inputs'].map(asInput) : []
  if (inputs.includes(undefined)) return { error: 'inputs' }
  return { state: file['state'], inputs: inputs as Input[] }
}

/** The file for what the user did and the texts it was done to, as UTF-8. */
export function writeProject(state: object, inputs: readonly Input[]): Blob {
  const parts: string[] = [`{"format":"${FORMAT}","version":${VERSION},"state":${JSON.stringify(state)},"inputs":[`]
  for (const [index, { name, text, binary }] of inputs.entries()) {
    const input = binary === undefined ? { name, text } : { name, text, binary }
    parts.push(index === 0 ? '\n' : ',\n', JSON.stringify(input))
  }
  parts.push('\n]}\n')
  return new Blob(parts, { type: 'application/json' })
}

function asInput(value: unknown): Input | undefined {
  if (!isRecord(value) || typeof value['name'] !== 'string' || typeof value['text'] !== 'string') return undefined
  const { name, text, binary } = value
  return typeof binary === 'string' ? { name, text, binary } : { name, text }
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
