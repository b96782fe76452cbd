import type { Lesson } from '../lesson.ts'

/** How much a proof of concept needs: controllers for a quorum, computes that do the networking, a place for volumes. */
export const A4: Lesson = {
  row: 'A4',
  sample: 'lessons/a4-proof.yaml',
  cites: ['COURSE.md#A4', 'roles.yaml#roles', 'ovn-paths.md#snat', 'rpc.yaml#transport'],
  steps: [
    {
      id: 'quorum',
      view: 'deployment',
      highlight: ['host/controller0', 'host/controller1', 'host/controller2'],
      question: { kind: 'choice', choices: ['none', 'one', 'two'], answer: 'one' }
    },
    {
      id: 'computes',
      view: 'host-network',
      options: { hosts: ['host:compute0', 'host:compute1'] },
      highlight: [
        'ovs-bridge/br-int@compute0',
        'ovs-bridge/br-ex@compute0',
        'ovs-bridge/br-int@compute1',
        'ovs-bridge/br-ex@compute1'
      ],
      question: {
        kind: 'multiple',
        choices: ['east', 'floating', 'snat', 'dhcp'],
        answers: ['east', 'floating', 'dhcp']
      }
    },
    { id: 'east', view: 'path', path: { question: { from: 'app', to: 'web', protocol: 'icmp' }, step: 3 } },
    {
      id: 'snat',
      view: 'path',
      path: { question: { from: 'app', to: 'internet', protocol: 'icmp' }, step: 8 },
      misconception: true
    },
    {
      id: 'storage',
      sample: 'lessons/a4-storage.yaml',
      view: 'storage',
      focus: [
        'volume/data-a',
        'volume/data-b',
        'volume/data-c',
        'volume/volume group cinder-volumes',
        'volume/NFS export /srv/cinder',
        'server/web'
      ],
      question: {
        kind: 'pick',
        answers: ['volume/data-b'],
        accept: ['volume/volume group cinder-volumes'],
        wrong: { nfs: ['volume/data-c', 'volume/NFS export /srv/cinder'], ceph: ['volume/data-a'] }
      }
    },
    {
      id: 'advice',
      sample: 'classroom-lab.yaml',
      view: 'deployment',
      options: { hosts: ['host:controller0', 'host:compute0', 'host:compute1'] },
      highlight: ['host/controller0'],
      question: {
        kind: 'multiple',
        choices: ['api', 'running', 'east', 'snat'],
        answers: ['api', 'snat']
      },
      tryOwn: ['pcs status', 'openstack volume service list', 'ovn-sbctl show']
    }
  ]
}
