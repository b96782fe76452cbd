import type { d4En } from './d4.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** D4: 네트워크 타입. */
export const d4Ko: LessonTexts<typeof d4En> = {
  title: '네트워크 타입',
  intro:
    'local, flat, VLAN, GRE, VXLAN, Geneve. 타입마다 서로 다른 호스트의 인스턴스 두 대를 놓고, 그 사이의 회선에 무엇이 흐르는지 봅니다.',
  'ml2.heading': 'ML2: 두 종류의 드라이버',
  'ml2.body':
    'Neutron의 코어 플러그인은 [[ml2|ML2(Modular Layer 2)]]입니다. 타입 드라이버는 flat, VLAN, Geneve 같은 네트워크 타입과 그 ID 할당을 맡습니다. 메커니즘 드라이버는 이를 실제로 구현합니다. 여기서는 `ovn`, 뒤에서는 `openvswitch`입니다.\n\n그림에는 ML2/OVN의 네트워크가 타입별로 하나씩 있고, 각각 인스턴스가 두 대 있습니다.',
  'ml2.misconception':
    '“ML3”이라는 것은 없습니다. ML2는 2계층까지입니다. 라우터, 플로팅 IP, NAT는 ML2의 일이 아닙니다.',
  'ml2.question': '그렇다면 Neutron에서 라우터를 만드는 것은 무엇입니까?',
  'ml2.choice.mechanism': 'ML2의 메커니즘 드라이버',
  'ml2.choice.type': '3계층 타입 드라이버',
  'ml2.choice.service': 'L3 서비스 플러그인',
  'ml2.why':
    'ML2/OVN에서는 `ovn-router`, L3 에이전트를 쓸 때는 `router` 서비스 플러그인입니다. `neutron.conf`의 `service_plugins`에 적혀 있습니다.',
  'flat.heading': 'flat: 아무것도 붙지 않습니다',
  'flat.body':
    '`flat-a`에서 `flat-b`로 가는 패킷입니다. 4단계에서 프레임은 인스턴스가 보낸 그대로 태그 없이 `eth2`로 나갑니다. 물리 네트워크 하나에 flat 네트워크는 하나만 둘 수 있습니다.\n\n두 호스트는 물리 스위치를 통해 통신합니다. 네트워크에 [[localnet|localnet 포트]]가 있으므로 터널은 쓰지 않습니다.',
  'vlan.heading': 'VLAN: 4바이트 태그',
  'vlan.body':
    '`vlan-a`에서 `vlan-b`로 가는 패킷입니다. 헤더에 네트워크의 segmentation id인 [[vlan|VLAN]] 104가 보입니다. 호스트로 가는 스위치 포트는 이 VLAN을 허용하는 트렁크여야 합니다.\n\n태그는 [[mtu|MTU]]에 포함되지 않으므로 인스턴스의 MTU는 회선과 같은 1500입니다.',
  'vlan.question': '프레임에 태그가 붙는 곳은 어디입니까?',
  'vlan.choice.guest': '인스턴스가 보낼 때',
  'vlan.choice.crossing': 'br-int에서 프로바이더 브리지로 갈 때',
  'vlan.choice.switch': '물리 스위치의 포트에 들어올 때',
  'vlan.why':
    '3단계입니다. br-int에 있는 localnet 포트의 플로우가 태그를 붙여 패치 포트로 내보냅니다. 인스턴스는 태그를 보내지도, 받지도 않습니다.',
  'geneve.heading': 'Geneve: OVN의 터널',
  'geneve.body':
    '`geneve-a`에서 `geneve-b`로 가는 패킷입니다. 프레임 앞에 두 호스트 사이의 IP 헤더, UDP(포트 6081), 그리고 [[vni|VNI]]와 OVN 옵션을 담은 Geneve 헤더가 붙습니다.\n\n이 바깥 패킷은 Tenant 네트워크의 VLAN(여기서는 20)으로 나갑니다. 이 태그는 인스턴스 네트워크가 아니라 클라우드 인프라의 것입니다. IPv4에서 캡슐화에 58바이트가 들어가므로 1500 중 1442가 남습니다.',
  'vxlan.heading': 'ML2/OVS의 VXLAN',
  'vxlan.body':
    '여기부터는 ML2/OVS 클라우드입니다. [[br-tun]]이 프레임을 IP, UDP(포트 4789), VXLAN으로 캡슐화합니다. 헤더의 번호는 Neutron 네트워크의 segmentation id입니다.\n\nIPv4에서는 IP 20바이트, UDP 8바이트, VXLAN 8바이트, 안쪽 이더넷 헤더 14바이트가 들어갑니다.',
  'vxlan.question': '언더레이의 MTU가 1500이면 이 네트워크의 MTU는 얼마입니까?',
  'vxlan.why': '1500 − 20 − 8 − 8 − 14 = 1450입니다. 인스턴스는 이 값을 DHCP로 받습니다.',
  'gre.heading': 'ML2/OVS의 GRE',
  'gre.body':
    '같은 경로이고 캡슐화만 다릅니다. IP 프로토콜 번호 47 다음에, segmentation id를 키로 담은 [[gre|GRE]] 헤더가 옵니다. UDP도 포트도 없습니다.\n\n따라서 방화벽에서는 IP 프로토콜 47을 허용해야 합니다. 포트가 없어 스위치와 NIC이 트래픽을 여러 링크로 분산하기 어려운 경우가 많고, 이것이 [[vxlan|VXLAN]]으로 바뀐 이유 중 하나입니다.',
  'local.heading': 'local: 호스트 밖으로 나가지 않습니다',
  'local.body':
    '`local-a`는 `compute0`에, `local-c`는 `compute1`에 있고 둘 다 `local-net`에 연결되어 있습니다. 경로는 여기서 끝납니다. local 네트워크에는 회선도 터널도 없습니다. 같은 호스트의 인스턴스끼리는 통신할 수 있습니다.\n\n호스트 한 대에서 시험할 때 씁니다.',
  'local.question': 'RHOSP의 ML2/OVN에서 쓸 수 있는 타입을 모두 고르십시오.',
  'local.choice.flat': 'flat',
  'local.choice.gre': 'GRE',
  'local.choice.vlan': 'VLAN',
  'local.choice.geneve': 'Geneve',
  'local.choice.vxlan': 'VXLAN',
  'local.why':
    'flat, VLAN, Geneve입니다. OVN은 데이터패스와 입출력 포트를 함께 실어 보내야 하는데 VXLAN의 24비트나 GRE의 키에는 다 담기지 않습니다. GRE와 VXLAN은 ML2/OVS에서 씁니다.'
}
