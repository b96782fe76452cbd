import type { Lesson } from '../lesson.ts'

/** Which service is on which node, and which of them is in a container. */
export const B1: Lesson = {
  row: 'B1',
  sample: 'classroom-lab.yaml',
  cites: ['roles.yaml', 'deployment.md', 'COURSE.md#B1'],
  steps: [
    {
      id: 'controller',
      view: 'services',
      options: { hosts: ['host:controller0', 'host:compute0', 'host:ceph0'] },
      highlight: [
        'service/keystone@controller0',
        'service/glance-api@controller0',
        'service/nova-api@controller0',
        'service/neutron-server@controller0'
      ]
    },
    {
      id: 'compute',
      view: 'services',
      options: { hosts: ['host:compute0'] },
      question: { kind: 'choice', choices: ['api', 'compute', 'scheduler'], answer: 'compute' }
    },
    {
      id: 'host',
      view: 'containers',
      options: { hosts: ['host:compute0'] },
      misconception: true,
      question: { kind: 'multiple', choices: ['vswitchd', 'controller', 'libvirt', 'compute'], answers: ['vswitchd'] }
    },
    {
      id: 'ceph',
      view: 'storage',
      highlight: ['ceph-mon/mon.controller0', 'ceph-osd/osd.0', 'ceph-osd/osd.3'],
      tryOwn: ['podman ps', "systemctl list-units 'tripleo_*'", 'openstack service list']
    }
  ]
}
