import { PICTURE_FORMATS, renderPicture, type PictureFormat } from '../models/views/picture-file.ts'
import { drawView } from '../models/views/draw.ts'
import { VIEW_IDS } from '../models/desktop-api.ts'
import { english } from '../models/views/words.ts'
import { Lookup } from '../models/topology/lookup.ts'
import type { Topology } from '../models/topology/vocabulary.ts'
import { oneOf, parse } from './arguments.ts'
import { writeResult } from './output.ts'
import { redacted } from './redacted.ts'
import { readTopology } from './topology.ts'
import { UsageError } from './usage-error.ts'

const THEMES = ['light', 'dark'] as const

/** `tripleo-atlas draw`: writes one view of the INPUTs as a picture. */
export async function draw(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    view: { type: 'string' },
    host: { type: 'string', multiple: true },
    theme: { type: 'string', default: 'light' },
    redact: { type: 'boolean', default: false },
    output: { type: 'string', short: 'o' }
  })
  if (values.view === undefined) throw new UsageError(`--view is missing: one of ${VIEW_IDS.join(', ')}`)
  const view = oneOf('--view', values.view, VIEW_IDS)
  const theme = oneOf('--theme', values.theme, THEMES)
  const file = pictureFile(values.output)
  const { loaded, topology: whole } = await readTopology(positionals)
  const asked = values.host?.map((name) => ({ name, id: hostId(whole, name) }))
  const told = values.redact ? redacted(loaded, whole) : undefined
  const topology = told?.topology ?? whole
  const hosts = asked?.map(({ name, id }) => (told ? hostId(topology, told.redact(name)) : id))
  const scene = drawView(topology, view, hosts ? { hosts } : {})
  writeResult(renderPicture(file.format, scene, topology, { theme, words: english }), file.name)
  return 0
}

function pictureFile(name: string | undefined): { name: string; format: PictureFormat } {
  if (name === undefined) throw new UsageError('-o FILE is missing: FILE.svg, FILE.drawio or FILE.mmd')
  const format = PICTURE_FORMATS.find((ending) => name.endsWith(`.${ending}`))
  if (!format) throw new UsageError(`-o ${name}: the name must end in .svg, .drawio or .mmd`)
  return { name, format }
}

function hostId(topology: Topology, name: string): string {
  const lookup = new Lookup(topology)
  const found = lookup.resolve(name).filter(({ kind }) => kind === 'host')
  if (found.length === 1) return found[0]!.id
  const hosts = (found.length > 1 ? found : lookup.ofKind('host')).map((host) => host.name).join(', ')
  throw new UsageError(
    found.length > 1 ? `--host ${name}: fits several: ${hosts}` : `--host ${name}: no such host; there are ${hosts}`
  )
}
