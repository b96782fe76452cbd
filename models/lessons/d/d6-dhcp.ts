import type { Lesson } from '../lesson.ts'

const discover = (from: string) => ({ from, to: 'dhcp', protocol: 'dhcp' }) as const

/** Who answers DHCP: OVN on the spot, a server of the physical network, or the agent. */
export const D6: Lesson = {
  row: 'D6',
  sample: 'lessons/d6-dhcp.yaml',
  cites: ['COURSE.md#D6', 'ovn-paths.md#dhcp'],
  steps: [
    {
      id: 'where',
      view: 'host-network',
      options: { hosts: ['host:compute1'] },
      highlight: ['server/finance-app1'],
      misconception: true,
      question: { kind: 'choice', choices: ['dnsmasq', 'ovn', 'ovnmeta'], answer: 'ovn' }
    },
    { id: 'tenant', view: 'path', path: { question: discover('finance-app1'), step: 2 } },
    {
      id: 'provider-on',
      view: 'path',
      path: { question: discover('server-vm'), step: 2 },
      question: { kind: 'choice', choices: ['none', 'request', 'both'], answer: 'none' }
    },
    {
      id: 'provider-off',
      view: 'path',
      path: { question: discover('office-vm'), step: 3 }
    },
    {
      id: 'metal',
      view: 'host-network',
      options: { hosts: ['host:controller0'] },
      highlight: ['namespace/qdhcp-ef09ef4d-49f6-518f-8a28-c6efdd96ea5e@controller0'],
      question: {
        kind: 'multiple',
        choices: ['agent', 'physical', 'ovn', 'chassis'],
        answers: ['agent', 'chassis']
      },
      tryOwn: ['ovn-nbctl list DHCP_Options', 'openstack subnet list --long', 'openstack network agent list']
    }
  ]
}
