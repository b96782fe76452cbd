import type { d6En } from './d6.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** D6: DHCP에 응답하는 곳. */
export const d6Ko: LessonTexts<typeof d6En> = {
  title: 'DHCP에는 누가 응답하는가',
  intro: '인스턴스가 주소를 요청합니다. 네트워크에 따라 응답하는 곳이 세 가지입니다.',
  'where.heading': 'DHCP 서버는 어디에 있습니까?',
  'where.body':
    '`finance-app1`은 `compute1`에 있고, 서브넷의 DHCP가 켜진 테넌트 네트워크에 연결되어 있습니다. 부팅하면 UDP 포트 68에서 67로 DISCOVER를 브로드캐스트합니다.',
  'where.misconception':
    'ML2/OVS에서는 컨트롤러의 [[qdhcp]] 네임스페이스에 있는 dnsmasq가 응답했습니다. 그래서 요청이 터널을 지나 컨트롤러로 가는 그림을 그리는 경우가 많습니다. ML2/OVN에서는 요청이 호스트를 벗어나지 않습니다.',
  'where.question': 'ML2/OVN에서는 무엇이 응답합니까?',
  'where.choice.dnsmasq': '`compute1`의 dnsmasq',
  'where.choice.ovn': '`compute1`의 `ovn-controller`',
  'where.choice.ovnmeta': '`compute1`의 ovnmeta 네임스페이스',
  'where.why':
    'br-int의 플로우가 패킷을 같은 호스트의 `ovn-controller`로 넘기고, `ovn-controller`가 응답합니다. 옆의 네임스페이스는 메타데이터용입니다.',
  'tenant.heading': '테넌트 네트워크: OVN이 그 자리에서 응답',
  'tenant.body':
    '두 단계로 끝나고 회선을 지나지 않습니다. [[br-int]]의 플로우가 바로 이 포트와 MAC 주소의 DISCOVER를 골라 같은 호스트의 [[ovn-controller]]로 넘깁니다. 응답할 내용(임대 시간, 라우터, DNS, MTU, 169.254.169.254로 가는 경로)은 northbound 데이터베이스의 `DHCP_Options`에 있습니다.\n\n`ip netns`로는 볼 수 없습니다. tap에서 `tcpdump`를 실행하면 요청과 응답이 보입니다.',
  'provider-on.heading': '프로바이더 네트워크, DHCP 켜짐: 역시 OVN',
  'provider-on.body':
    '`server-vm`은 VLAN 102의 [[provider-network|프로바이더 네트워크]] `servers`에 있고, 서브넷의 `enable_dhcp`가 켜져 있습니다. 마찬가지로 자기 호스트의 플로우가 응답합니다.',
  'provider-on.question': '스위치의 VLAN 102에서는 이 과정 중 무엇이 보입니까?',
  'provider-on.choice.none': '아무것도 보이지 않는다',
  'provider-on.choice.request': '요청만 보인다',
  'provider-on.choice.both': '요청과 응답이 모두 보인다',
  'provider-on.why':
    '요청과 응답 모두 호스트의 br-int 안에서 끝납니다. 따라서 OVN은 Neutron 포트에만 응답하고, 같은 VLAN의 다른 장비에는 응답하지 않습니다.',
  'provider-off.heading': '프로바이더 네트워크, DHCP 꺼짐: 물리 DHCP 서버',
  'provider-off.body':
    '`office-vm`은 `office`에 있고 서브넷은 `--no-dhcp`로 만들었습니다. 맞는 플로우가 없으므로 다른 브로드캐스트처럼 전달됩니다. 패치 포트를 거쳐 [[br-ex]]로 가고 태그 101을 달고 `eth2`로 나가며, 사내 DHCP 서버가 응답합니다.\n\n이때도 Neutron은 포트에 주소를 할당해 두고, 포트 보안은 그 주소만 통과시킵니다. 물리 서버가 이 MAC에 같은 주소를 주거나 포트 보안을 꺼야 합니다.',
  'metal.heading': '베어메탈: 에이전트',
  'metal.body':
    '베어메탈 노드는 어떤 br-int에도 tap이 없습니다. 이런 네트워크를 위해 OVN과 함께 Neutron DHCP 에이전트를 실행할 수 있습니다. `controller0`의 [[qdhcp|qdhcp-]] 네임스페이스에 dnsmasq가 있고 그 포트가 br-int에 있습니다. 응답은 프로바이더 브리지를 거쳐 VLAN 103으로 나갑니다.\n\nSR-IOV 포트에도 tap이 없습니다. OVN은 이를 external 포트로 다루며, 요청은 회선을 거쳐 [[gateway-chassis|게이트웨이 섀시]]에 도착합니다.',
  'metal.question': '응답이 물리 네트워크를 지나는 것을 모두 고르십시오. 모두 Neutron의 DHCP가 켜져 있습니다.',
  'metal.choice.agent': '에이전트가 베어메탈 노드에 보내는 응답',
  'metal.choice.physical': '`ovn-controller`가 `servers`의 인스턴스에 보내는 응답',
  'metal.choice.ovn': '`ovn-controller`가 테넌트 네트워크의 인스턴스에 보내는 응답',
  'metal.choice.chassis': '게이트웨이 섀시의 `ovn-controller`가 SR-IOV 포트에 보내는 응답',
  'metal.why': 'br-int에 tap이 없으면 요청이 회선을 거쳐 올 수밖에 없고, 응답도 회선으로 돌아갑니다.'
}
