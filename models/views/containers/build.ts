import type { Topology, TopologyNode } from '../../topology/vocabulary.ts'
import { label, roleOf, shownHosts, text } from '../filter.ts'
import { foldCard, Folds, shareOf } from '../fold.ts'
import { Health } from '../health.ts'
import { lookupOf } from '../lookup-of.ts'
import type { Scene, SceneNode, State, ViewOptions } from '../scene.ts'
import { Sketch } from '../sketch.ts'
import { english, type WordKey, type Words } from '../words.ts'
import { conditionOf, conditionWords } from './condition.ts'
import type { Context } from './context.ts'
import { insideOf, type Inside } from './gather.ts'
import { groupsOf, isInfra, type Group, type Member } from './groups.ts'
import { Keepers } from './keeper.ts'
import { drawMachine } from './machine.ts'
import { drawPanel } from './panel.ts'

/** Up to this many containers are all opened; a click opens one of many. */
const OPEN_UP_TO = 3
/** From this many on, sections show only what needs a look. */
const FOLD_FROM = 500
/** What needs a look is drawn of folded sections: of one, and of all together. */
const MOST_BAD = 40
const ALL_BAD = 300
/** Cards of opened sections, all together; an opened one shows a few however many there are. */
const MOST_CARDS = 600
const FEW_CARDS = 4
const PAGE = 60
/** More frames than this are folded; the view says so. */
const MAX_HOSTS = 240

const TITLES: { readonly [kind in Group['kind']]: WordKey } = {
  daemons: 'picture.daemons',
  otherPods: 'picture.otherPods',
  systemd: 'picture.keeper.systemd',
  pacemaker: 'picture.keeper.pacemaker',
  agent: 'picture.keeper.agent',
  docker: 'picture.keeper.docker',
  kubernetes: 'picture.keeper.kubernetes',
  pod: 'picture.keeper.pod',
  none: 'picture.keeper.none',
  planned: 'picture.keeper.planned',
  machines: 'picture.machines'
}

/**
 * One frame a host: its containers by who keeps them alive; those that were opened with all that is known of them. Virtual machines
 * stand beside them where it is known what runs inside.
 */
export function buildContainers(topology: Topology, options: ViewOptions, words: Words = english): Scene {
  const lookup = lookupOf(topology)
  const sketch = new Sketch('containers')
  const health = new Health(lookup)
  const folds = new Folds(lookup, options, health)
  const context: Context = { lookup, sketch, words, health, folds, keepers: new Keepers(lookup) }
  const candidates = shownHosts(lookup, options).flatMap((host) => insideOf(lookup, host) ?? [])
  const among = folds.split(
    {
      ...{ id: 'fold:hosts', most: MAX_HOSTS, page: MAX_HOSTS },
      subjects: ({ host, containers }: Inside) => [host.id, ...containers.map(({ id }) => id)]
    },
    candidates
  )
  const hosts = among.shown
  if (candidates.length > hosts.length)
    sketch.note('note.hostsLimited', { shown: hosts.length, total: candidates.length })
  const total = hosts.reduce((sum, { containers, machines }) => sum + containers.length + machines.length, 0)
  const toggled = new Set(options.expanded)
  const isOpen = ({ id, kind }: TopologyNode): boolean =>
    (kind === 'container' || kind === 'server') && toggled.has(id) !== total <= OPEN_UP_TO
  const isFolded = ({ id }: Group): boolean => toggled.has(id) !== total >= FOLD_FROM
  const frames = hosts.map((inside) => ({ inside, groups: groupsOf(inside, context.keepers) }))
  const groups = frames.flatMap((frame) => frame.groups)
  const cards = shareOf(
    groups.flatMap((group) => (isFolded(group) ? [] : [group.members.length])),
    MOST_CARDS
  )
  const bad = Math.max(1, Math.min(MOST_BAD, Math.floor(ALL_BAD / Math.max(1, groups.filter(isFolded).length))))
  frames.forEach(({ inside, groups: own }, order) => {
    drawHost(context, inside, order)
    for (const group of own) {
      const rule = isFolded(group)
        ? { folded: true, most: 0, kept: bad }
        : { folded: false, most: Math.max(FEW_CARDS, cards), page: Math.min(PAGE, Math.max(FEW_CARDS, cards)) }
      drawGroup(context, inside, group, rule, isOpen)
    }
  })
  for (const fold of [among.before, among.after])
    if (fold) sketch.node({ shape: 'fold', ...foldCard(fold, 'hosts', words) })
  return sketch.finish()
}

function drawHost({ sketch, health, words }: Context, { host, containers }: Inside, order: number): void {
  const bad = containers.filter((each) => isBad(conditionOf(each, health))).length
  const runtime = text(host, 'ociRuntime')
  const version = text(host, 'podmanVersion')
  const summary = [
    roleOf(host),
    containers.length > 0 ? words('picture.containers', { count: containers.length }) : '',
    bad > 0 ? words('picture.containersBad', { count: bad }) : '',
    version === undefined ? '' : `podman ${version}`,
    text(host, 'containerRuntime') ?? '',
    runtime === undefined ? '' : words('picture.runtime', { name: runtime })
  ].filter((word) => word !== '')
  sketch.node({
    id: host.id,
    shape: 'host-frame',
    subjects: [host.id],
    lines: [label(host), summary.join(' · ')],
    certainty: host.certainty,
    data: { order }
  })
}

function drawGroup(
  context: Context,
  inside: Inside,
  group: Group,
  { folded, ...limits }: { folded: boolean; most: number; page?: number; kept?: number },
  isOpen: (node: TopologyNode) => boolean
): void {
  const { sketch, words, health, folds } = context
  const { id, kind, pod, members } = group
  const opened = members.filter(({ node }) => isOpen(node))
  const closed = members.filter(({ node }) => !isOpen(node))
  const split = folds.split(
    {
      ...{ ...limits, id: `${id}|more` },
      subjects: ({ node }: Member) => [node.id],
      state: ({ node }) => conditionOf(node, health)
    },
    closed
  )
  if (closed.length > 0) {
    const title = words(TITLES[kind], pod ? { pod: pod.name } : {})
    sketch.node({
      id,
      shape: 'section',
      parent: inside.host.id,
      subjects: [...(pod ? [pod.id] : []), ...(folded ? (split.after?.subjects ?? []) : [])],
      lines: [title],
      classes: [folded ? 'folded' : 'unfolded'],
      data: { count: closed.length }
    })
    for (const fold of folded ? [] : [split.before, split.after])
      if (fold) sketch.node({ shape: 'fold', parent: id, ...foldCard(fold, 'containers', words) })
    for (const member of split.shown) drawCard(context, id, member)
  }
  for (const { node } of opened)
    if (node.kind === 'server') drawMachine(context, inside, node)
    else drawPanel(context, inside, node)
}

function drawCard({ sketch, health, words }: Context, parent: string, { node, keeper }: Member): void {
  const state = conditionOf(node, health)
  const details = [isInfra(node) ? words('picture.infra') : '', conditionWords(node), ...extra(node, keeper, words)]
  sketch.node({
    id: node.id,
    shape: shapeOf(node),
    parent,
    subjects: [node.id],
    lines: [node.name, details.filter((word) => word !== '').join(' · '), keeperLine(keeper)].filter(
      (line) => line !== ''
    ),
    certainty: node.certainty,
    ...(state ? { state } : {}),
    data: node.kind === 'container' || node.kind === 'server' ? { opens: node.id } : {}
  })
}

function shapeOf({ kind }: TopologyNode): SceneNode['shape'] {
  return kind === 'container' || kind === 'pod' || kind === 'process' || kind === 'server' ? kind : 'unit'
}

function extra(node: TopologyNode, keeper: Keeper0, words: Words): string[] {
  const pid = text(node, 'pid')
  if (node.kind === 'process') return pid === undefined ? [] : [words('picture.pid', { pid })]
  if (node.kind === 'systemd-unit') return [words('picture.unitAlone')]
  return keeper?.kind === 'systemd' && keeper.node ? unitState(keeper.node) : []
}
type Keeper0 = Member['keeper']

/** A unit that failed is told on the card of its container. */
function unitState(unit: TopologyNode): string[] {
  const active = text(unit, 'active')
  return active === undefined || active === 'active' ? [] : [`unit ${active}`]
}

/** The unit's name is the container's with two words around it; only another name is worth a line. */
function keeperLine(keeper: Keeper0): string {
  return keeper && (keeper.kind === 'agent' || keeper.kind === 'pacemaker') ? keeper.name : ''
}

function isBad(state: State | undefined): boolean {
  return state === 'error' || state === 'warning'
}
