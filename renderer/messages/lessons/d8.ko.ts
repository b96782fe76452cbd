import type { d8En } from './d8.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** D8: 메타데이터. */
export const d8Ko: LessonTexts<typeof d8En> = {
  title: '메타데이터',
  intro:
    '인스턴스는 `http://169.254.169.254`에서 자기 이름, 키, user data를 받습니다. 아무것도 모르는 상태에서 보낸 요청에 어떻게 맞는 응답이 올까요?',
  'namespace.heading': '인스턴스 옆의 네임스페이스',
  'namespace.body':
    '네트워크의 인스턴스가 있는 호스트에는 그 네트워크의 [[ovnmeta|ovnmeta-]] 네임스페이스가 있습니다. `neutron-ovn-metadata-agent`가 만듭니다. [[br-int]]와는 veth 쌍으로 이어집니다. 브리지 쪽은 `tap…0`, 안쪽은 `tap…1`이고, 안쪽에 주소 169.254.169.254가 있습니다.\n\nOVN에서 이 포트는 localport입니다. 모든 섀시에 동시에 있으며, 이 포트로 가는 패킷은 터널에 들어가지 않습니다. 이름에는 네트워크 ID가 붙고, 초기 16.1에서는 southbound 데이터베이스의 데이터패스 ID가 붙습니다.',
  'route.heading': '인스턴스에서 나가는 길',
  'route.body':
    '`finance-app1`이 169.254.169.254의 TCP 포트 80으로 연결합니다. 링크 로컬 주소이므로 서브넷에 속하지 않고, 서브넷의 [[router|라우터]]에도 이 주소는 없습니다.',
  'route.question': '인스턴스는 어떻게 경로를 알고 있습니까?',
  'route.choice.gateway': '기본 게이트웨이로 보내면 게이트웨이가 라우팅한다',
  'route.choice.option': '메타데이터 포트를 거치는 경로를 DHCP로 받는다',
  'route.choice.image': '이미지에 설정되어 있다',
  'route.why':
    'DHCP 옵션 121(classless static route)입니다. 다음 홉은 이 서브넷에 있는 메타데이터 포트의 주소입니다. DHCP를 쓰지 않으면 경로를 따로 설정하거나 config drive를 써야 합니다.',
  'haproxy.heading': '네임스페이스 안의 haproxy',
  'haproxy.body':
    '2단계에서 패킷은 tap에서 br-int를 거쳐 veth로 들어가 네임스페이스에 도착합니다. 모두 같은 호스트 안입니다. 여기서 haproxy가 요청을 받습니다. haproxy는 에이전트가 시작한 별도 컨테이너 `neutron-haproxy-ovnmeta-…`에서 실행됩니다.\n\nhaproxy는 `X-OVN-Network-ID`와 `X-Forwarded-For` 헤더를 추가해 유닉스 소켓으로 에이전트에 넘깁니다. 이 [[namespace|네임스페이스]]에는 다른 출구가 없으므로 소켓으로만 나갈 수 있습니다.',
  'agent.heading': '누가 보낸 요청인가',
  'agent.body':
    '에이전트는 요청에 [[instance|인스턴스]] ID를 넣고, Nova와 공유하는 비밀 값으로 서명해야 합니다. 에이전트가 아는 것은 네트워크와 보낸 쪽의 주소입니다.',
  'agent.misconception':
    '에이전트가 RabbitMQ를 통해 neutron-server에 물어보는 것으로 그리는 경우가 많습니다. ML2/OVS에서는 그랬습니다. OVN의 에이전트는 이때 RPC를 쓰지 않습니다.',
  'agent.question': '에이전트는 인스턴스를 어디에서 찾습니까?',
  'agent.choice.mac': '커널의 ARP 테이블에서 MAC 주소로',
  'agent.choice.southbound': 'OVN southbound 데이터베이스에서',
  'agent.choice.neutron': 'Neutron API에서',
  'agent.why':
    '네트워크와 주소로 `Port_Binding` 하나를 찾습니다. 그 `external_ids`에 장치 ID와 프로젝트가 있습니다. 그래서 네트워크끼리 주소가 겹쳐도 됩니다.',
  'underlay.heading': '호스트에서 호스트로',
  'underlay.body':
    '이제 `compute1`의 에이전트가 서명한 요청을 [[controller|컨트롤러]]의 `nova_metadata`로 보냅니다. HTTP이며 포트는 8775입니다. 보내는 것은 [[instance|인스턴스]]가 아니라 호스트입니다.',
  'underlay.question': '어느 네트워크를 거칩니까?',
  'underlay.choice.tenant': 'Geneve를 통해 Tenant 네트워크로',
  'underlay.choice.internal': 'InternalApi 네트워크의 VIP로',
  'underlay.choice.external': 'External 네트워크의 public VIP로',
  'underlay.why':
    'InternalApi의 [[vip|VIP]]로 보냅니다. 컨트롤러의 HAProxy가 8775에서 받습니다. 터널을 지나지 않으므로 터널 장치를 캡처해도 보이지 않습니다.',
  'nova.heading': 'nova-metadata의 응답',
  'nova.body':
    'Nova는 서명을 확인하고 ID로 [[instance|인스턴스]]를 찾아 응답합니다. 응답은 같은 길로 돌아갑니다. 4단계가 경로의 마지막입니다.\n\n인스턴스가 응답을 받지 못하면 차례로 확인합니다. 경로가 있는지, 이 호스트에 네임스페이스가 있는지, haproxy가 실행 중인지, `ovn_metadata_agent.log`에 무엇이 있는지, 8775가 응답하는지 봅니다. 404는 보낸 인스턴스를 찾지 못한 것이고, 403은 비밀 값이 서로 다른 것입니다. 타임아웃이면 그 앞단을 확인합니다.'
}
