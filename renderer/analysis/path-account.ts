import type { Language } from '../../models/desktop-api.ts'
import type { Account } from '../../models/export/svg-account.ts'
import { askBoth } from '../../models/paths/ask-both.ts'
import type { Path } from '../../models/paths/path.ts'
import { pathOf } from '../../models/views/path/build.ts'
import type { ViewOptions } from '../../models/views/scene.ts'
import type { Lookup } from '../../models/topology/lookup.ts'
import { speaker, translateText, type Say } from '../messages/translate.ts'
import { pathName } from './path-name.ts'

/** How the path of a picture ends and what its numbers mean, in the reader's language; nothing where none is asked for. */
export function pathAccount(lookup: Lookup, options: ViewOptions, language: Language): Account | undefined {
  const path = pathOf(lookup, options)
  if (!path) return undefined
  const say = speaker(language)
  const name = (id: string): string => pathName(lookup, id)
  const question = options.path?.question
  const answer = question?.way === 'both' ? askBoth(lookup, question).back : undefined
  const [back] = answer && 'paths' in answer ? answer.paths : []
  const ends = [path.from, path.to].map(name).filter((each) => each !== '')
  return {
    sentence: `${ends.join(' > ')}: ${verdictOf(path, say)}`,
    steps: [
      ...stepsOf(path, say, name),
      ...(back ? [`${say('pathWays.wayBack')}: ${verdictOf(back, say)}`, ...stepsOf(back, say, name)] : [])
    ]
  }
}

function stepsOf({ hops }: Path, say: Say, name: (id: string) => string): string[] {
  return hops.map((hop, index) => `${index + 1}. ${name(hop.at)}: ${translateText(say, hop.text, hop.does)}`)
}

function verdictOf({ disposition, reason, text, hops }: Path, say: Say): string {
  const arrives = disposition === 'delivered' && hops[0]?.protocol !== undefined
  const verdict = arrives ? say('flowPanel.arrives') : say(`path.is.${disposition}`)
  const why = reason === undefined ? [] : [translateText(say, text, reason)]
  // where it left says that it left
  const told = disposition === 'provider' && why.length > 0 ? why : [verdict, ...why]
  return told.join('. ')
}
