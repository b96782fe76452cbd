import { logOf } from '../../catalogue/logs.ts'
import { stringOf } from '../facts/values.ts'
import type { Hop } from '../path.ts'
import { actorOf, type Actor } from './actors.ts'
import { RPC, type FlowStep } from './flow.ts'
import { tell, wordsOf, type FlowSentence } from './sentences.ts'
import type { Cast, Stage } from './stage.ts'
import { urlOf } from './url.ts'

/** One message as a hop: at who sends it, with what it is sent by, to whom, and what to look at when nothing comes back. */
export function messageHop(stage: Stage, step: FlowStep): Hop {
  const from = stage.play(step.from)
  const to = stage.play(step.to)
  const rpc = RPC.has(step.by)
  const queue = rpc && step.key !== undefined ? queueName(stage, step.key) : undefined
  const said = tell(sentenceOf(step), { from: step.from, to: step.to, method: step.method, protocol: step.by })
  const words = wordsOf(stage.flow.id, step.id)
  const url = urlOf(stage, step, to)
  const watch = watchOf(to, queue)
  return {
    at: from.node?.id ?? step.from,
    does: said.english,
    text: said.text,
    headers: [],
    verify: watch.command === undefined ? [] : [watch.command],
    sources: [...(from.node?.sources ?? []), ...(to.node?.sources ?? [])].slice(0, 4),
    step: step.id,
    actor: step.from,
    ...(from.host ? { host: from.host.id } : {}),
    to: to.node?.id ?? step.to,
    toActor: step.to,
    ...(to.host ? { toHost: to.host.id } : {}),
    protocol: rpc ? `RPC ${step.by}` : step.by,
    method: step.method,
    ...(rpc ? { exchange: step.exchange ?? '', routingKey: queue ?? '', through: through(stage, step, queue) } : {}),
    ...(url === undefined ? {} : { url }),
    carries: words.english,
    carriesText: words.text,
    watch
  }
}

function sentenceOf({ by }: FlowStep): FlowSentence {
  if (by === 'REST') return 'flow.does.REST'
  return by === 'call' || by === 'cast' || by === 'fanout' || by === 'reply' ? `flow.does.${by}` : 'flow.does.other'
}

/** `compute.{compute}` with the name that the chosen host's service has in its queue. */
function queueName(stage: Stage, key: string): string {
  return key.replace(/\{(\w+)\}/g, (_, hole: string) => {
    switch (hole) {
      case 'compute':
        return named(stage, stage.play('nova-compute'), 'compute')
      case 'destination':
        return named(stage, stage.play('nova-compute@destination'), 'destination')
      case 'dhcphost':
        return named(stage, stage.play('neutron-dhcp-agent'), 'host')
      case 'backend':
        return volumeHost(stage)
      case 'volumehost':
        return volumeHost(stage).split('@', 1)[0]!
      default:
        return named(stage, stage.play('ironic-conductor'), 'undercloud')
    }
  })
}

/** Where cinder-volume is the same whichever controller runs its bundle. */
function volumeHost(stage: Stage): string {
  const { node } = stage.play('cinder-volume')
  return (node && stringOf(node, 'host')) ?? 'hostgroup@tripleo_ceph'
}

function named(stage: Stage, { node, host }: Cast, fallback: string): string {
  const told = node?.kind === 'service' ? stringOf(node, 'host') : undefined
  return told ?? stage.fullName(host, fallback)
}

/** The exchange and the queue, where the broker's lists were pasted. A reply queue is a process's own: any of them stands for it. */
function through({ lookup }: Stage, step: FlowStep, queue: string | undefined): string[] {
  const exchange = lookup.ofKind('exchange').find(({ name }) => name === step.exchange)
  const own = queue === undefined || queue === '' || step.by === 'reply' ? undefined : lookup.node(`queue:${queue}`)
  return [exchange, own].flatMap((node) => (node ? [node.id] : []))
}

function watchOf(to: Cast, queue: string | undefined): { log?: string; command?: string; queue?: string } {
  const actor: Actor = actorOf(to.id)
  const log = actor.log ?? logOf(actor.binary ?? to.id)
  const named = queue !== undefined && queue !== '' && !queue.startsWith('reply_')
  const command = named
    ? `podman exec $(podman ps -qf name=rabbitmq) rabbitmqctl list_queues name messages consumers | grep -w ${queue}`
    : (actor.look ?? (log === undefined ? undefined : `tail -f ${log}`))
  return {
    ...(log === undefined ? {} : { log: log.replace('{host}', to.host?.name ?? '<host>') }),
    ...(command === undefined ? {} : { command }),
    ...(named ? { queue } : {})
  }
}
