import type { Lesson } from '../lesson.ts'

const WEB_TO_APP = { from: 'finance-web1', to: 'finance-app1', protocol: 'icmp' } as const

/** br-int, taps, tunnel ports and the mesh; what is in the VNI. */
export const D2: Lesson = {
  row: 'D2',
  sample: 'classroom-lab.yaml',
  cites: ['ovn-paths.md#same-network-two-hosts', 'ovn-paths.md#mtu-arithmetic', 'naming.md#chassis-hosts-tunnels'],
  steps: [
    {
      id: 'bridge',
      view: 'host-network',
      options: { hosts: ['host:compute0'] },
      highlight: ['ovs-bridge/br-int@compute0']
    },
    {
      id: 'tap',
      view: 'host-network',
      options: { hosts: ['host:compute0'] },
      highlight: ['ovs-bridge/br-int@compute0', 'server/finance-web1']
    },
    {
      id: 'mesh',
      view: 'overlay',
      options: { tunnels: 'mesh' },
      question: { kind: 'choice', choices: ['two', 'nine', 'one'], answer: 'nine' }
    },
    {
      id: 'storage',
      view: 'deployment',
      options: { hosts: ['host:controller0', 'host:compute0', 'host:computehci0', 'host:ceph0'] },
      highlight: ['host/controller0', 'host/compute0', 'host/computehci0'],
      question: { kind: 'choice', choices: ['none', 'one', 'four'], answer: 'none' }
    },
    { id: 'wire', view: 'path', path: { question: WEB_TO_APP } },
    {
      id: 'vni',
      view: 'path',
      path: { question: WEB_TO_APP },
      misconception: true,
      question: { kind: 'choice', choices: ['segmentation', 'datapath', 'port'], answer: 'datapath' },
      tryOwn: ['ovs-vsctl show', 'ovn-sbctl show', 'ovn-sbctl list Datapath_Binding']
    }
  ]
}
