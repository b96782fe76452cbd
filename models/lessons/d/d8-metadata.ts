import type { Lesson } from '../lesson.ts'

const NAMESPACE = 'namespace/ovnmeta-402673fa-e6dc-5a99-969f-d8135abd2987@compute1'
const ASK = { from: 'finance-app1', to: 'metadata', protocol: 'tcp', port: 80 } as const

/** From 169.254.169.254 in the instance to nova's metadata service. */
export const D8: Lesson = {
  row: 'D8',
  sample: 'classroom-lab.yaml',
  cites: ['COURSE.md#D8', 'ovn-paths.md#metadata', 'naming.md#namespaces-and-their-devices'],
  steps: [
    {
      id: 'namespace',
      view: 'host-network',
      options: { hosts: ['host:compute1'] },
      highlight: [NAMESPACE, 'server/finance-app1']
    },
    {
      id: 'route',
      view: 'path',
      path: { question: ASK, step: 1 },
      question: { kind: 'choice', choices: ['gateway', 'option', 'image'], answer: 'option' }
    },
    { id: 'haproxy', view: 'path', path: { question: ASK, step: 2 } },
    {
      id: 'agent',
      view: 'path',
      path: { question: ASK, step: 3 },
      misconception: true,
      question: { kind: 'choice', choices: ['mac', 'southbound', 'neutron'], answer: 'southbound' }
    },
    {
      id: 'underlay',
      view: 'deployment',
      options: { hosts: ['host:compute1', 'host:controller0'] },
      question: { kind: 'choice', choices: ['tenant', 'internal', 'external'], answer: 'internal' }
    },
    {
      id: 'nova',
      view: 'path',
      path: { question: ASK, step: 4 },
      tryOwn: ['ip netns', 'podman ps', 'ovn-sbctl list Port_Binding']
    }
  ]
}
