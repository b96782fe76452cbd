import type { a9En } from './a9.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A9: 네트워크 분리. */
export const a9Ko: LessonTexts<typeof a9En> = {
  title: '네트워크 분리(network isolation)',
  intro:
    '노드 사이의 네트워크가 각각 무엇을 나르는지, 어느 롤이 어디에 연결되는지, 그리고 “테넌트”가 무엇을 가리키는지 봅니다.',
  'six.heading': '트래픽 종류마다 네트워크 하나',
  'six.body':
    '컨트롤러와 [[compute|컴퓨트]] 한 대씩을, 연결된 네트워크와 함께 그렸습니다. 디렉터는 `ctlplane`으로 노드를 설치하며 그림에서는 Provisioning으로 표시합니다. External에는 퍼블릭 API가 있습니다. InternalApi로는 데이터베이스, 메시지 브로커, 서비스 간 호출이 지나가고, Tenant로는 인스턴스 간 트래픽이 터널로 지나갑니다.\n\nStorage에서는 클라이언트가 읽고 쓰며, StorageMgmt에서는 스토리지 노드끼리 복제합니다. [[vlan|VLAN]] 번호는 TripleO의 기본값입니다. 실제 환경에서는 다르므로 VLAN이 아니라 서브넷으로 구별하는 것이 좋습니다.',
  'ceph.heading': '세 번째 롤',
  'ceph.body':
    '노드가 연결되는 네트워크는 [[deployment-role|롤]](role)이 결정합니다. 이제 `CephStorage` 롤의 노드를 추가하려고 합니다. 이 노드에는 [[osd|OSD]]가 있고 API나 인스턴스는 없습니다.',
  'ceph.question': '어느 네트워크가 필요합니까? (복수 선택)',
  'ceph.choice.ctlplane': '`ctlplane`',
  'ceph.choice.api': '`InternalApi`',
  'ceph.choice.storage': '`Storage`',
  'ceph.choice.copies': '`StorageMgmt`',
  'ceph.choice.tenant': '`Tenant`',
  'ceph.why':
    '클라이언트는 Storage로, 다른 OSD는 StorageMgmt로, 디렉터는 ctlplane으로 이 노드와 통신합니다. 나머지는 필요 없습니다.',
  'roles.heading': '롤별 네트워크',
  'roles.body':
    '모든 노드는 ctlplane에, [[controller|컨트롤러]]는 여섯 네트워크 모두에 연결됩니다. 컴퓨트는 InternalApi, Tenant, Storage에 연결되지만 External에는 연결되지 않습니다. 컴퓨트는 퍼블릭 API를 제공하지 않기 때문입니다. `ComputeHCI`는 [[osd|OSD]]가 있으므로 StorageMgmt에도 연결됩니다.\n\n`/etc/hosts`에서 노드의 짧은 이름은 InternalApi의 주소이고, Ceph 노드는 Storage의 주소입니다. `compute-0.tenant`처럼 네트워크 이름을 붙이면 그 네트워크의 주소입니다.',
  'tagged.heading': '노드 한 대의 VLAN',
  'tagged.body':
    '`compute-0`입니다. 첫 번째 카드에는 태그 없이 ctlplane 주소가 있습니다. 나머지 두 카드는 [[br-ex]]에 연결된 [[bond|본드(bond)]]입니다. 분리된 네트워크는 br-ex의 internal 포트이며, 각각 VLAN 태그와 호스트의 주소를 가집니다.',
  'tagged.question': '이 호스트의 터널이 끝나는 주소를 가진 장치를 클릭하세요.',
  'tagged.why':
    '여기서 Tenant는 VLAN 50이므로 `vlan50`입니다. 172.16.0.7이 이 호스트의 `ovn-encap-ip`입니다. 터널 카드는 br-int에 붙어 있지만 패킷은 이 장치로 나갑니다.',
  'tagged.misconception':
    '“br-ex는 External용이고 플로팅 IP는 External에서 나온다”는 틀린 말입니다. 이 컴퓨트는 External에 연결되지 않았지만 br-ex가 있습니다. 플로팅 IP는 Neutron이 아는 [[provider-network|프로바이더 네트워크]], 여기서는 `public`에서 할당됩니다. 이 예처럼 둘이 VLAN을 함께 쓸 수도 있는데, 그때는 주소 풀이 겹치지 않아야 합니다.',
  'vips.heading': '가상 IP',
  'vips.body':
    '컨트롤러 세 대 중 한 대입니다. 선 끝에 있는 [[vip|가상 IP(VIP)]]는 컨트롤러 사이를 옮겨 다니는 주소이고, [[haproxy|HAProxy]]가 이 주소에서 요청을 받습니다. InternalApi에는 Redis용 VIP가 하나 더 있습니다. 그림에 있는 디렉터의 네트워크 중 하나에만 VIP가 없습니다.',
  'vips.question': 'Tenant에는 왜 VIP가 없습니까?',
  'vips.choice.computes': '컴퓨트도 연결되어 있고, VIP는 컨트롤러만 있는 네트워크에 두기 때문이다',
  'vips.choice.services': '제공하는 서비스가 없고, 호스트마다 자신의 터널을 직접 종단하기 때문이다',
  'vips.choice.distributed': '필요할 때 OVN이 게이트웨이 섀시에 만들기 때문이다',
  'vips.why':
    'VIP는 어느 컨트롤러가 응답하든 상관없는 클라이언트를 위한 것입니다. 터널로 보낼 때는 특정 호스트 한 대가 목적지입니다. InternalApi에는 컴퓨트도 연결되지만 VIP가 있습니다.',
  'meanings.heading': '테넌트라는 말의 두 가지 뜻',
  'meanings.body':
    '분리된 네트워크 Tenant는 호스트를 잇습니다. Neutron은 이 네트워크를 모르므로 이 그림에 없습니다. 반면 밝게 표시된 `frontend` 같은 테넌트 네트워크는 [[project|프로젝트]]의 것이며, 예전 명령에서는 프로젝트를 테넌트라고 합니다. `web-1`의 주소는 192.168.10.3이고 `compute-0`에 있습니다. `web-2`는 `compute-1`에 있습니다.\n\n다른 프로젝트가 같은 서브넷을 써도 됩니다. `crunch`가 그렇습니다.',
  'meanings.question': 'web-1이 web-2로 보낼 때 VLAN 50의 스위치에는 어느 출발지 주소가 보입니까?',
  'meanings.choice.instance': 'web-1의 주소 192.168.10.3',
  'meanings.choice.gateway': 'frontend의 게이트웨이 192.168.10.1',
  'meanings.choice.host': 'Tenant에서 compute-0의 주소 172.16.0.7',
  'meanings.why':
    '인스턴스의 패킷은 터널 안에 있고 바깥에는 두 호스트의 주소만 있습니다. 두 프로젝트가 같은 서브넷을 쓸 수 있는 것도 이 때문입니다.',
  'wire.heading': '하나가 다른 하나를 나릅니다',
  'wire.body':
    '두 네트워크를 한 그림에서 봅니다. 3단계에서 `frontend`의 프레임에 [[geneve|Geneve]] 헤더가 붙고, 4단계에서 `vlan50`을 거쳐 본드로 나갑니다. 헤더 목록에 두 출발지 주소가 바깥쪽부터 차례로 나옵니다.\n\n헤더는 58바이트를 차지합니다. Tenant의 MTU가 1500이면 프로젝트 네트워크의 MTU는 1442입니다.'
}
