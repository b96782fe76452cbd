import type { Lesson } from '../lesson.ts'

/** All-in-one: one host, no director, Geneve networks without a tunnel. */
export const A3: Lesson = {
  row: 'A3',
  sample: 'all-in-one.yaml',
  cites: ['COURSE.md#A3'],
  steps: [
    { id: 'host', view: 'deployment', highlight: ['host/standalone'] },
    {
      id: 'tunnel',
      view: 'host-network',
      options: { hosts: ['host:standalone'] },
      highlight: ['ovs-bridge/br-int@standalone'],
      question: { kind: 'choice', choices: ['fault', 'peer', 'vlan'], answer: 'peer' },
      tryOwn: ['ovs-vsctl show', 'ovn-sbctl show']
    }
  ]
}
