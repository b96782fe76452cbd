import { describe, expect, it } from 'vitest'
import { TOPICS } from '../../../../models/catalogue/messaging.ts'
import { RELEASES } from '../../../../models/catalogue/service.ts'
import { serviceOf } from '../../../../models/catalogue/lookup.ts'
import { ACTORS, actorOf, type Actor, type ActorId } from '../../../../models/paths/flows/actors.ts'
import { RPC } from '../../../../models/paths/flows/flow.ts'
import { FLOWS } from '../../../../models/paths/flows/registry.ts'
import { FLOW_WORDS } from '../../../../models/paths/flows/words.ts'
import { flowsKo } from '../../../../renderer/messages/flows.ko.ts'

const STEPS = FLOWS.flatMap((flow) => flow.steps.map((step) => ({ flow, step, name: `flow.${flow.id}.${step.id}` })))

function actor(ref: string): Actor {
  return actorOf(ref.replace('@destination', '') as ActorId)
}

describe('the flows as data', () => {
  it('are those that the course needs, each once', () => {
    expect(new Set(FLOWS.map(({ id }) => id)).size).toBe(FLOWS.length)
    expect(new Set(STEPS.map(({ name }) => name)).size).toBe(STEPS.length)
    expect(FLOWS.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['server-create', 'volume-to-image', 'token', 'node-provisioning', 'container-stop'])
    )
  })

  it('say in both languages what each message carries, and nothing that no flow has', () => {
    const keys = [...FLOWS.map(({ id }) => `flow.${id}`), ...STEPS.map(({ name }) => name)].toSorted()
    expect(Object.keys(FLOW_WORDS).toSorted()).toEqual(keys)
    expect(Object.keys(flowsKo).toSorted()).toEqual(keys)
    for (const [key, korean] of Object.entries(flowsKo)) expect(korean, key).not.toBe('')
  })

  it.each(Object.keys(ACTORS))('%s is a service of the catalogue, or none of any cloud', (id) => {
    const { services, place } = actor(id)
    for (const service of services) expect(serviceOf(service), service).toBeDefined()
    if (services.length === 0) expect(place).not.toBe('storage')
  })

  it.each(STEPS)('$name: its port is one where an end listens: the receiver, or who answers', ({ step }) => {
    const { port: at } = step
    if (at === undefined) return
    const answers = step.to === 'client' || step.method === 'update'
    const { services, ports = [] } = actor(answers ? step.from : step.to)
    const listened = services.flatMap((id) => serviceOf(id)?.ports ?? [])
    const known = ports.includes(at) || listened.some(({ port, last = port }) => at >= port && at <= last)
    expect(known, `${step.to}:${at}`).toBe(true)
  })

  it.each(STEPS.filter(({ step }) => RPC.has(step.by)))('$name: exchange and topic exist', ({ step }) => {
    const { exchange = '', key = '' } = step
    if (step.by === 'reply') {
      expect([exchange, key]).toEqual(['', 'reply_…'])
      return
    }
    if (step.by === 'fanout') {
      const topic = exchange.replace(/_fanout$/, '')
      expect(exchange).toMatch(/_fanout$/)
      expect(TOPICS.some(({ family, service }) => family?.includes(topic) && service === step.to)).toBe(true)
      return
    }
    const topic = TOPICS.find((each) => each.topic === key.replace(/\.\{.*/, ''))
    expect(topic).toMatchObject({ exchange, service: step.to.replace('@destination', '') })
  })

  it('end where they are expected to in every release: no step goes to an actor of another one', () => {
    for (const { flow, step } of STEPS) {
      for (const release of step.releases ?? []) expect(RELEASES, flow.id).toContain(release)
      for (const ref of [step.from, step.to]) {
        const releases = actor(ref).services.flatMap((id) => serviceOf(id)?.releases ?? RELEASES)
        for (const release of step.releases ?? RELEASES) {
          if (releases.length > 0) expect(releases, `${flow.id} ${step.id} ${ref}`).toContain(release)
        }
      }
    }
  })

  it('cite the reference they follow', () => {
    for (const { id, source } of FLOWS)
      expect(source, id).toMatch(/^(?:rpc\.yaml|deployment\.md|releases\.md|COURSE\.md) /)
  })
})
