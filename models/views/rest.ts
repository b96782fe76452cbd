import { byName, text } from '../filter.ts'
import type { ViewOptions } from '../scene.ts'
import type { Context } from './context.ts'

const BAND = 'band|rest'

/** Services of the catalogue with the ports of their endpoints, and who is known to call whom over HTTP. */
export function drawRest({ lookup, sketch, words }: Context, options: ViewOptions): void {
  if (options.hosts?.length || options.roles?.length) return
  const services = lookup.ofKind('keystone-service').toSorted(byName)
  if (services.length === 0) return
  sketch.node({
    id: BAND,
    shape: 'host-frame',
    lines: [words('picture.msg.rest')],
    plane: 'rest',
    classes: ['rest'],
    data: { order: 1_000_000 }
  })
  const ports = new Map<string, Set<string>>()
  const add = (service: string, url: string | undefined): void => {
    const port = url === undefined ? undefined : /^https?:\/\/[^/]*:(\d+)/.exec(url)?.[1]
    if (port !== undefined) ports.set(service, (ports.get(service) ?? new Set()).add(`:${port}`))
  }
  for (const endpoint of lookup.ofKind('endpoint')) add(text(endpoint, 'service') ?? '', text(endpoint, 'url'))
  for (const service of services) {
    const details = [text(service, 'type') ?? '', ...[...(ports.get(service.id) ?? [])].sort()]
    sketch.node({
      id: service.id,
      shape: 'service',
      parent: BAND,
      subjects: [service.id],
      lines: [service.name, details.filter((word) => word !== '').join(' ')].filter((line) => line !== ''),
      plane: 'rest',
      certainty: service.certainty,
      classes: ['rest']
    })
  }
}
