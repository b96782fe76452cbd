import type { LessonTexts } from './lesson-texts.ts'
import type { d2En } from './d2.en.ts'

/** D2: br-int와 Geneve. */
export const d2Ko: LessonTexts<typeof d2En> = {
  title: 'br-int와 Geneve',
  intro:
    '서로 다른 호스트의 인스턴스가 한 네트워크를 쓰는 방법: 통합 브리지, 터널, 그리고 터널 헤더에 든 번호의 의미를 봅니다.',
  'bridge.heading': '하이퍼바이저마다 br-int가 하나 있습니다',
  'bridge.body':
    '`compute0`의 Open vSwitch에는 통합 브리지(integration bridge)인 [[br-int]]가 있습니다. OVN이 연결하는 것은 모두 여기에 모입니다. 인스턴스, 메타데이터 네임스페이스, [[br-ex]]로 가는 [[patch-port|패치 포트]], 다른 호스트로 가는 터널이 그렇습니다.\n\n브리지를 만들고 플로우를 넣는 것은 `ovn-controller`입니다. Open vSwitch 자체는 컨테이너가 아니라 호스트에서 실행됩니다.',
  'tap.heading': 'tap은 인스턴스의 랜 케이블입니다',
  'tap.body':
    'QEMU는 `finance-web1`의 네트워크 카드에 [[tap]] 장치를 붙이고, 이 tap이 [[br-int]]의 포트가 됩니다. 이름은 `tap`에 Neutron 포트 ID의 앞 11자를 붙인 것이므로 호스트에서 본 이름으로 포트를 찾을 수 있습니다.\n\n보안 그룹은 OVN이 br-int의 플로우로 적용합니다. tap과 br-int 사이에 Linux 브리지는 없습니다.',
  'mesh.heading': '섀시는 다른 모든 섀시와 터널을 맺습니다',
  'mesh.body':
    '`ovn-controller`가 실행되는 호스트가 [[chassis|섀시(chassis)]]입니다. 기본적으로 모든 섀시의 br-int에는 다른 섀시마다 [[geneve|Geneve]] 터널 포트가 하나씩 있습니다. 상대편 주소인 `remote_ip`는 그 호스트의 Tenant 네트워크 주소입니다.',
  'mesh.question': '섀시 4대에 컴퓨트 2대가 추가되었습니다. 메시의 터널은 몇 개 늘어납니까? (한 쌍을 한 번만 셉니다)',
  'mesh.choice.two': '2개: 각각 컨트롤러와 하나씩',
  'mesh.choice.nine': '9개: 새로 생기는 쌍마다 하나',
  'mesh.choice.one': '1개: 새 컴퓨트끼리 하나',
  'mesh.why':
    '두 대가 각각 기존 4대와 터널을 맺고 서로도 하나를 맺으므로 4 + 4 + 1입니다. 섀시 n대는 n × (n − 1) / 2쌍이므로 6개에서 15개가 됩니다. East-west 트래픽은 컨트롤러를 거치지 않습니다.',
  'storage.heading': '모든 노드가 섀시는 아닙니다',
  'storage.body':
    '밝게 표시된 호스트에서 `ovn-controller`가 실행됩니다. 컨트롤러는 [[gateway-chassis|게이트웨이 섀시]]가 될 수 있기 때문이고, 컴퓨트는 인스턴스를 실행하기 때문입니다.',
  'storage.question': '`ceph0`에서 끝나는 Geneve 터널은 몇 개입니까?',
  'storage.choice.none': '없다',
  'storage.choice.one': '컨트롤러로 1개',
  'storage.choice.four': '섀시마다 1개씩 4개',
  'storage.why':
    'Ceph 노드에는 `ovn-controller`가 없고 Tenant 네트워크에도 연결되지 않습니다. 섀시가 아니므로 터널도 없습니다.',
  'wire.heading': 'finance-web1에서 finance-app1로 가는 패킷',
  'wire.body':
    '논리 그림은 Neutron과 OVN이 결정하는 것, 물리 그림은 프레임이 실제로 지나가는 곳입니다. `compute0`은 이더넷 프레임 전체를 [[geneve|Geneve]]로 캡슐화합니다. UDP 목적지 포트는 6081입니다. `compute1`은 이를 풀어 출력 포트로 바로 내보냅니다.\n\nIPv4에서는 캡슐화에 58바이트가 들어갑니다. 언더레이 [[mtu|MTU]]가 1500이면 이 네트워크의 MTU는 1442입니다.',
  'vni.heading': 'VNI에 들어 있는 값',
  'vni.body':
    'Geneve 헤더에는 [[vni|VNI]]와, 입력 포트와 출력 포트를 담은 OVN 옵션이 들어갑니다. 받는 섀시는 이것만으로 논리 네트워크와 포트를 알 수 있습니다.',
  'vni.misconception':
    'VNI를 `openstack network show`에 나오는 segmentation id로 알고 있는 경우가 많습니다. ML2/OVS에서는 맞습니다. ML2/OVN의 VNI는 OVN southbound 데이터베이스에 있는 데이터패스의 터널 키이며, OVN이 따로 할당합니다.',
  'vni.question': 'OVN 섀시 사이를 지나는 Geneve 패킷의 VNI에는 어떤 번호가 들어갑니까?',
  'vni.choice.segmentation': 'Neutron 네트워크의 segmentation id',
  'vni.choice.datapath': '데이터패스(논리 스위치 또는 논리 라우터)의 터널 키',
  'vni.choice.port': '터널의 UDP 포트 번호',
  'vni.why':
    '`Datapath_Binding` 행의 `tunnel_key`입니다. 게이트웨이 섀시로 갈 때는 라우터의 키일 수 있습니다. segmentation id와 같더라도 우연입니다.'
}
