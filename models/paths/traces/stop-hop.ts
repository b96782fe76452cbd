import type { TopologyNode } from '../../topology/vocabulary.ts'
import { headersOf } from '../physical/headers.ts'
import { ovnTool } from '../physical/verify.ts'
import { say } from '../sentence.ts'
import type { Walk } from '../walk.ts'
import type { Stop } from './stops.ts'

/** One pipeline as a hop: the rule that decided, and the trace's own lines as proof. */
export function stopHop(
  { trail, packet, cloud }: Walk,
  stop: Stop,
  datapath: TopologyNode | undefined,
  host: TopologyNode | undefined,
  capture: string
): void {
  trail.onHost(host)
  const { pipeline, table } = stop
  const dropped = stop.steps.some(({ type }) => type === 'drop')
  const sentence = table
    ? say(dropped ? 'path.traceDrops' : 'path.tracePasses', {
        datapath: stop.datapath,
        pipeline,
        tables: stop.steps.filter(({ type }) => type === 'table').length,
        stage: table.text('stage') ?? '',
        table: table.number('table') ?? '?',
        match: table.text('match') ?? ''
      })
    : say('path.tracePassesPlain', { datapath: stop.datapath, pipeline })
  trail.hops.push({
    at: datapath?.id ?? stop.datapath,
    does: sentence.english,
    text: sentence.text,
    headers: headersOf(packet),
    verify: [ovnTool(cloud, 'ovn-sbctl', `lflow-list ${stop.datapath}`)],
    sources: [...new Set(stop.steps.filter(({ type }) => TOLD.has(type)).map(({ line }) => line))].map((line) => ({
      capture,
      line
    }))
  })
}

const TOLD = new Set(['pipeline', 'table', 'drop', 'output'])
