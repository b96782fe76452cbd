import type { a8En } from './a8.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A8: 세 사람. */
export const a8Ko: LessonTexts<typeof a8En> = {
  title: '세 사람이 보는 하나의 클라우드',
  intro: '클라우드에서 누가 일하고, 각자에게 무엇이 보이며, “보이지 않는다”가 왜 “없다”와 다른지 알아봅니다.',
  'people.heading': '누가 누구인가',
  'people.body':
    '인프라 관리자는 시스템에 로그인합니다. [[director|디렉터(director)]], 노드, 스위치, `power`를 다룹니다. OpenStack 운영자는 관리자 권한으로 OpenStack API를 호출하고 전체 사용자를 위해 클라우드를 운영합니다. OpenStack 사용자는 [[project|프로젝트]] 하나에서 `member` 같은 역할을 가진 개발자, 고객, 사내 서비스입니다.\n\n한 사람이 셋을 모두 맡기도 합니다. 그래도 역할마다 보이는 것이 다르므로, 누구의 화면에 보이는 문제인지 알면 원인을 더 빨리 찾을 수 있습니다.',
  'machines.heading': '인프라 관리자: 시스템',
  'machines.body':
    '`compute0`을 필터로 호스트, 카드, 브리지만 남겨 그렸습니다. 이 시스템에서 `ip`와 `ovs-vsctl`로 알 수 있는 것, 그리고 스위치에 연결된 것입니다. 프로젝트가 네트워크를 무엇이라고 부르는지, [[instance|인스턴스]]가 왜 여기에 있는지는 이 시스템만 봐서는 알 수 없습니다.',
  'machines.question': '`eth1` 카드를 교체해야 합니다. 다른 사람이 필요한 작업은 무엇입니까?',
  'machines.choice.power': 'IPMI로 compute0의 전원 끄기',
  'machines.choice.move': '인스턴스를 먼저 다른 컴퓨트로 옮기기',
  'machines.choice.cable': '스위치 포트에 VLAN 10, 20, 30 설정하기',
  'machines.why':
    '인스턴스는 권한 있는 사람의 요청으로 Nova가 옮깁니다. 운영자가 compute0의 서비스를 비활성화하고 마이그레이션합니다. `virsh`로 직접 옮기면 Nova와 Neutron의 정보가 실제와 어긋납니다.',
  'operator.heading': 'OpenStack 운영자: 모든 프로젝트',
  'operator.body':
    '관리자로 `openstack server list --all-projects --long` 같은 명령을 실행하면 이 내용이 모두 나옵니다. 프로젝트 `finance`와 `production`, 각 인스턴스가 있는 호스트, 모든 네트워크의 타입과 [[vlan|VLAN]] 또는 VNI, [[router|라우터]]의 게이트웨이 섀시입니다.',
  'operator.question': '이 중에서 `finance`의 member도 조회할 수 있는 것은 무엇입니까? (복수 선택)',
  'operator.choice.router': '라우터 `finance-router1`',
  'operator.choice.shared': '네트워크 `provider1-104`',
  'operator.choice.instance': '인스턴스 `production-vlan104`',
  'operator.choice.host': '`finance-web1`이 compute0에 있다는 것',
  'operator.choice.chassis': 'controller0이 게이트웨이 섀시라는 것',
  'operator.why':
    '자기 프로젝트의 것과 공유 네트워크, 외부 네트워크만 보입니다. 다른 프로젝트의 것은 목록에 나오지 않고, 관리자용 필드는 응답에서 빠집니다. 다음 그림에서 확인합니다.',
  'member.heading': 'OpenStack 사용자: 프로젝트 하나',
  'member.body':
    '같은 클라우드를 `finance`의 member에게 보이는 대로 그렸습니다. 공유 네트워크는 있지만 거기에 누구의 인스턴스가 있는지는 없습니다. 호스트와 게이트웨이 섀시의 이름이 없고, 네트워크 이름 옆에도 타입과 번호 없이 서브넷만 있습니다.\n\n사용자에게는 이것으로 충분합니다. 주소, [[security-group|보안 그룹]], [[floating-ip|플로팅 IP]]를 다루면 됩니다. 인스턴스가 어느 호스트에 있는지는 알 필요가 없습니다. 해시 값인 `hostId`로는 자신의 두 인스턴스가 같은 호스트에 있는지만 알 수 있습니다.',
  'none.heading': 'None은 “없음”이 아닙니다',
  'none.body':
    'API가 응답에서 뺀 필드를 `None`으로 출력하는 클라이언트가 많습니다. member가 `openstack network show finance-network1`을 실행하면 `provider:network_type | None`, `provider:segmentation_id | None`이 나오고, `openstack port show`에는 `binding_host_id | None`이 나옵니다.',
  'none.question': '여기서 `provider:segmentation_id | None`은 무슨 뜻입니까?',
  'none.choice.flat': 'flat 네트워크라서 번호가 없다',
  'none.choice.unmade': '아직 네트워크를 쓰는 인스턴스가 없어 번호가 할당되지 않았다',
  'none.choice.unseen': '이 사람에게는 번호를 볼 권한이 없다',
  'none.why':
    '관리자로 같은 명령을 실행하면 `geneve`와 번호가 나옵니다. 이 앱은 이런 `None`을 “볼 수 없음”으로 읽어 아무것도 그리지 않습니다. 관리자의 출력을 추가하면 모순 없이 그 값이 나타납니다.',
  'none.misconception':
    '“None이니까 없다”고 생각해 있지도 않은 장애를 찾는 경우가 많습니다. 명령을 누가 실행했는지 먼저 확인하세요. 정말 없는지는 그 필드를 볼 권한이 있는 사람의 출력으로만 알 수 있습니다.',
  'trouble.heading': '하나의 경로, 세 사람의 시야',
  'trouble.body':
    '아무도 172.25.250.105로 `finance-web1`에 접속할 수 없습니다. 사용자는 인스턴스, [[floating-ip|플로팅 IP]], [[security-group|보안 그룹]]을 확인했습니다. 운영자는 NAT 규칙이 있고 포트가 compute0에 바인딩되어 활성 상태인 것을 확인했습니다. `tcpdump`로 보면 인스턴스의 tap에도, compute0의 `eth2`에도 들어오는 패킷이 없습니다.',
  'trouble.question': '표시된 곳은 2단계입니다. 다음으로 누가 확인해야 합니까?',
  'trouble.choice.user': '사용자: 인스턴스를 다시 만들거나 플로팅 IP를 바꾼다',
  'trouble.choice.operator': '운영자: compute0의 `ovn-controller`를 재시작한다',
  'trouble.choice.infrastructure': '인프라 관리자: 케이블, 스위치 포트, 라우터를 확인한다',
  'trouble.why':
    '카드에도 도착하지 않은 패킷은 OVN이나 인스턴스에 닿기 전에 사라진 것입니다. 3~6단계는 운영자가, 주소와 규칙은 사용자가, 회선은 시스템을 관리하는 사람이 볼 수 있습니다.'
}
