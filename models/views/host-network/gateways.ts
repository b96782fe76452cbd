import type { TopologyNode } from '../../topology/vocabulary.ts'
import { byName, label } from '../filter.ts'
import { gatewayChassisOf } from '../gateway-chassis.ts'
import type { Context } from './context.ts'
import { foldedAs } from './folded.ts'

/** More gateways than this make a frame that nobody reads. */
const MOST_WIDE = 24

/** Routers whose gateway is scheduled to this host. */
export function drawGateways(context: Context, host: TopologyNode, bridge: TopologyNode): void {
  const gateways = context.lookup
    .ofKind('router')
    .toSorted(byName)
    .flatMap((router) => {
      const here = gatewayChassisOf(router).find((each) => each.host === host.id)
      return here?.active ? [{ router, priority: here.priority }] : []
    })
  const split = context.folds.split(
    { id: `fold:${host.id}|gateways`, most: MOST_WIDE, subjects: ({ router }: Gateway) => [router.id] },
    gateways
  )
  for (const gateway of split.shown) drawGateway(context, host, bridge, gateway)
  foldedAs(context, split, 'routers', host.id, { row: 'gateways' })
}

interface Gateway {
  router: TopologyNode
  priority: number | undefined
}

function drawGateway(
  { lookup, sketch, words }: Context,
  host: TopologyNode,
  bridge: TopologyNode,
  { router, priority }: Gateway
): void {
  const gateway = lookup.linksOf(router.id).find(({ kind, from }) => kind === 'gateway' && from === router.id)
  const address = Array.isArray(gateway?.attributes['addresses'])
    ? String(gateway.attributes['addresses'][0] ?? '')
    : ''
  const id = `gateway:${router.id}>${host.id}`
  sketch.node({
    id,
    shape: 'router',
    parent: host.id,
    subjects: [router.id],
    lines: [
      words('picture.routerGateway', { router: label(router) }),
      address,
      priority === undefined ? words('picture.active') : words('picture.activePriority', { priority })
    ].filter((line) => line),
    plane: 'ext',
    certainty: router.certainty,
    classes: ['gateway-active'],
    data: { row: 'gateways' }
  })
  sketch.edge({ id: `bound:${id}`, shape: 'bound', from: id, to: bridge.id, plane: 'ext', subjects: [router.id] })
}
