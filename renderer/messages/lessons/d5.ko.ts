import type { d5En } from './d5.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** D5: 프로바이더 네트워크. */
export const d5Ko: LessonTexts<typeof d5En> = {
  title: '프로바이더 네트워크의 네 가지 경우',
  intro: 'flat인지 VLAN인지와, 직접 연결하는지 라우터 뒤에 두는지는 서로 다른 문제입니다. 네 가지 경우를 모두 봅니다.',
  'mapping.heading': '이름에서 NIC까지',
  'mapping.body':
    '[[provider-network|프로바이더 네트워크]]는 `datacentre`, `provider1` 같은 물리 네트워크를 지정합니다. 그 물리 네트워크로 가는 브리지는 호스트마다 [[bridge-mapping|브리지 매핑]]으로 정합니다(`datacentre:br-ex,provider1:br-prov1`). 브리지에는 NIC `eth2`, `eth3`이 연결되어 있습니다.\n\n`ovn-controller`는 호스트에 필요한 프로바이더 네트워크마다 [[br-int]]와 그 브리지를 패치 포트 쌍으로 잇습니다. 매핑이 없으면 패치 포트도 없으므로, 그 호스트의 인스턴스는 아무와도 통신하지 못합니다.',
  'flat-direct.heading': 'flat에 직접 연결',
  'flat-direct.body':
    '`direct-flat`의 포트는 `provider-flat`에 있고 주소도 물리 네트워크의 것입니다. 프레임은 br-int에서 패치 포트를 거쳐 [[br-ex]]로 가고, 태그 없이 `eth2`로 나갑니다.\n\n주소는 바뀌지 않으며 클라우드의 다른 호스트도 거치지 않습니다.',
  'vlan-direct.heading': 'VLAN에 직접 연결',
  'vlan-direct.body':
    '`direct-vlan`은 `provider-104`에 있습니다. 다른 점은 [[br-int]]에서 나갈 때 태그 104가 붙고, `br-prov1`과 `eth3`을 지난다는 것뿐입니다. 스위치 포트는 [[vlan|VLAN]] 104를 허용하는 트렁크여야 합니다.',
  'vlan-direct.question': '`direct-vlan`의 기본 게이트웨이는 무엇입니까?',
  'vlan-direct.choice.router': '게이트웨이 섀시의 Neutron 라우터',
  'vlan-direct.choice.physical': '물리 네트워크의 라우터',
  'vlan-direct.choice.br-ex': '호스트의 `br-prov1`',
  'vlan-direct.why':
    '서브넷의 `gateway_ip`는 주소를 알려 줄 뿐입니다. 그 주소는 외부 장비에 있어야 하며 Neutron이 만들지 않습니다.',
  'four.heading': '네 가지를 함께',
  'four.body':
    '인스턴스 두 대의 포트는 [[provider-network|프로바이더 네트워크]]에 있습니다. 다른 두 대는 테넌트 네트워크에 있고, 그 [[router|라우터]]의 게이트웨이가 프로바이더 네트워크에 있습니다.',
  'four.misconception':
    '“flat이면 NAT, VLAN이면 직접 연결”이라거나 그 반대라고 설명하는 경우가 있습니다. 네트워크 타입이 정하는 것은 회선에 태그가 붙는지 여부뿐입니다.',
  'four.question': '밖으로 나갈 때 주소가 바뀌는 인스턴스를 모두 고르십시오.',
  'four.choice.direct-flat': '`direct-flat`',
  'four.choice.direct-vlan': '`direct-vlan`',
  'four.choice.behind-flat': '`behind-flat`',
  'four.choice.behind-vlan': '`behind-vlan`',
  'four.why': '프로바이더 네트워크의 타입과 관계없이, SNAT를 하는 라우터 뒤에 있는 두 대입니다.',
  'flat-router.heading': 'flat, 라우터 뒤',
  'flat-router.body':
    '`behind-flat`에는 플로팅 IP가 없습니다. 패킷은 Geneve로 [[gateway-chassis|게이트웨이 섀시]]인 `controller0`까지 갑니다. 8단계에서 [[snat|SNAT]]가 출발지 주소를 라우터 게이트웨이의 주소로 바꾸고, `controller0`의 `br-ex`가 태그 없이 내보냅니다.',
  'vlan-router.heading': 'VLAN, 라우터 뒤',
  'vlan-router.body':
    '터널과 [[gateway-chassis|게이트웨이 섀시]]의 주소 변환까지는 같습니다. 마지막만 다릅니다. 태그 104가 붙고 `br-prov1`과 `eth3`으로 나갑니다.\n\n따라서 게이트웨이 섀시에도 `provider1` 매핑이 있어야 합니다. 매핑이 없는 컨트롤러는 이 [[router|라우터]]의 게이트웨이로 선택될 수 없습니다.'
}
