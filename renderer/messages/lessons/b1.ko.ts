import type { b1En } from './b1.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** B1: 노드별 핵심 서비스. */
export const b1Ko: LessonTexts<typeof b1En> = {
  title: '어느 서비스가 어디에 있는가',
  intro: '컨트롤러, 컴퓨트, Ceph 노드의 핵심 서비스와 그중 컨테이너로 실행되는 것을 봅니다.',
  'controller.heading': 'API는 컨트롤러에 있습니다',
  'controller.body':
    '행은 서비스, 열은 호스트이고 칸의 정육면체는 [[container|컨테이너]]라는 뜻입니다. `controller0`에서 keystone, glance-api, nova-api, neutron-server가 밝게 표시되어 있습니다. cinder-api, [[placement|Placement]], 스케줄러, nova-conductor, 데이터베이스, 브로커도 여기에 있습니다.\n\n컨트롤러가 여러 대면 이 서비스들은 모든 컨트롤러에서 실행되지만 cinder-volume은 한 곳에서만 실행됩니다.',
  'compute.heading': '컴퓨트에서 실행되는 것',
  'compute.body':
    '`compute0` 열을 보십시오. 인스턴스를 만드는 서비스와 함께 [[libvirt]], `ovn-controller`, 메타데이터 에이전트가 있습니다. [[compute|컴퓨트]]는 API 서버가 아니며 RPC로 받은 일을 합니다.',
  'compute.question': '컴퓨트에서 실행되는 Nova 서비스는 무엇입니까?',
  'compute.choice.api': 'nova-api',
  'compute.choice.compute': 'nova-compute',
  'compute.choice.scheduler': 'nova-scheduler',
  'compute.why':
    'nova-compute가 같은 호스트의 libvirt에 인스턴스 실행을 요청합니다. API, scheduler, conductor는 컨트롤러에 있습니다.',
  'host.heading': '컨테이너인가 호스트인가',
  'host.body':
    'OpenStack 서비스는 systemd의 `tripleo_*` 유닛이 시작하는 [[container|컨테이너(container)]]에서 실행됩니다. 그림에는 `compute0`의 모든 컨테이너가 있습니다. 이 노드에서 실행되지만 그림에 없는 것은 호스트에서 직접 실행됩니다.\n\n인스턴스도 호스트 프로세스와 비슷한 점이 있습니다. libvirt 컨테이너를 다시 시작해도 QEMU는 계속 실행됩니다.',
  'host.misconception':
    'OVS와 OVN이 모두 컨테이너라고 설명하는 경우가 많습니다. OVN만 그렇습니다. `ovn-controller`는 컨테이너에서 실행되며 소켓으로 호스트의 Open vSwitch를 제어합니다.',
  'host.question': '컨테이너가 아니라 호스트에서 실행되는 것을 모두 고르십시오.',
  'host.choice.vswitchd': 'ovs-vswitchd',
  'host.choice.controller': 'ovn-controller',
  'host.choice.libvirt': 'libvirtd',
  'host.choice.compute': 'nova-compute',
  'host.why':
    '`openvswitch.service`가 호스트에서 `ovsdb-server`와 `ovs-vswitchd`를 시작합니다. 컨테이너가 다시 시작되어도 패킷은 계속 흐릅니다.',
  'ceph.heading': 'Ceph 서비스',
  'ceph.body':
    '[[ceph-mon|모니터(monitor)]]는 컨트롤러에, [[osd|OSD]]는 `ceph0`과 `computehci0`에 있습니다. 이들도 `ceph-*` 유닛이 시작하는 컨테이너입니다. Glance, Nova, Cinder가 Ceph의 클라이언트입니다.'
}
