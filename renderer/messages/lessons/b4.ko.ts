import type { b4En } from './b4.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** B4: 인스턴스 생성. */
export const b4Ko: LessonTexts<typeof b4En> = {
  title: '인스턴스를 만들 때 일어나는 일',
  intro:
    '요청부터 인스턴스 실행까지 아홉 서비스가 다섯 가지 프로토콜로 통신합니다. 경로의 단계를 하나씩 넘기며 보십시오.',
  'token.heading': '먼저 토큰을 받습니다',
  'token.body':
    '클라이언트는 [[keystone|Keystone]]에 비밀번호를 보내고 [[token|토큰]]과 엔드포인트 목록(카탈로그)을 받습니다. REST, 5000 포트입니다. 요청을 받은 API는 토큰이 유효한지 Keystone에 한 번 묻고 그 결과를 memcached에 보관합니다.',
  'accept.heading': 'nova-api가 202로 응답합니다',
  'accept.body':
    'nova-api(8774)로 REST 요청이 갑니다. nova-api는 이미지는 Glance, 네트워크와 쿼터는 Neutron, 볼륨이 있으면 Cinder에 REST로 확인합니다. 그런 다음 요청을 `nova_api` 데이터베이스에 기록하고 RabbitMQ의 [[cast]]로 conductor에 넘깁니다.',
  'accept.question': '클라이언트가 202를 받았습니다. 이때 확실한 것은 무엇입니까?',
  'accept.choice.running': '인스턴스가 실행 중이다',
  'accept.choice.host': '자원이 있는 호스트가 정해졌다',
  'accept.choice.nothing': '요청이 접수되고 기록되었다는 것뿐이다',
  'accept.why':
    '아직 호스트를 찾지도 않았습니다. 맞는 호스트가 없으면 202를 받은 뒤 한참 지나서 `No valid host was found`와 함께 ERROR 상태가 됩니다.',
  'choose.heading': '호스트 선택: conductor, scheduler, Placement',
  'choose.body':
    'conductor는 scheduler를 [[call]]로 부르고 기다립니다. scheduler는 [[placement|Placement]]에 자원이 남은 호스트를 묻고 필터와 가중치로 고른 다음, 선택한 호스트의 자원을 선점(claim)합니다. 응답에는 그 호스트와 대체 호스트가 들어 있습니다.\n\n그림에서 프로토콜 한 가지를 가렸습니다.',
  'choose.question': 'scheduler는 Placement와 무엇으로 통신합니까?',
  'choose.choice.rest': 'REST',
  'choose.choice.rpc': 'RabbitMQ를 거치는 RPC',
  'choose.choice.sql': 'Placement 데이터베이스에 MySQL로 접속',
  'choose.why':
    'Placement는 HTTP API를 가진 독립된 서비스이고 RPC가 없습니다. `GET /allocation_candidates`로 후보를 받고 `PUT /allocations/…`로 선점합니다.',
  'build.heading': '컴퓨트 한 대로',
  'build.body':
    '[[conductor]]는 셀(cell) 데이터베이스에 [[instance|인스턴스]]를 기록(MySQL)하고, 선택된 호스트의 큐로 `build_and_run_instance`를 cast합니다. 그 호스트에서 실패하면 conductor가 다음 대체 호스트로 다시 시도합니다.',
  'build.misconception':
    'nova-compute를 데이터베이스에 직접 연결해 그리는 경우가 많습니다. nova-compute는 데이터베이스에 접근하지 않습니다. 읽고 쓰는 것은 모두 nova-conductor에 call로 요청하고 conductor가 데이터베이스와 통신합니다. (cinder-volume은 자기 데이터베이스에 직접 씁니다.)',
  'resources.heading': '포트, 이미지, 볼륨',
  'resources.body':
    'nova-compute는 이 호스트에 바인딩된 [[port|포트(port)]]를 REST로 Neutron에 요청합니다. Neutron은 이를 OVN northbound 데이터베이스에 쓰고 `ovn-northd`가 southbound로 변환합니다(OVSDB).\n\n[[image|이미지]]는 호스트마다 한 번 REST로 Glance에서 받습니다. Ceph와 raw 이미지를 쓰면 Ceph 안에서 복제(RADOS)되어 HTTP로 데이터가 오가지 않습니다. [[volume|볼륨]]으로 부팅하면 nova-compute가 cinder-api에 연결(attachment)을 요청하고, 그 뒤 Cinder 내부에서만 RPC로 이어집니다.',
  'plug.heading': '연결한 뒤 실행을 재개합니다',
  'plug.body':
    'os-vif가 [[tap]]을 br-int에 연결하고(OVSDB), libvirt가 로컬 소켓으로 요청을 받아 도메인을 일시 정지 상태로 시작합니다. `ovn-controller`는 포트 ID를 보고 플로우를 설치합니다.\n\nnova-compute는 Neutron이 보내는 이벤트 하나를 기다립니다(기본 300초).',
  'plug.question': '인스턴스가 실행되기 전에 무엇을 기다립니까?',
  'plug.choice.dhcp': '인스턴스가 DHCP로 주소를 받는 것',
  'plug.choice.plugged': '`network-vif-plugged` 이벤트',
  'plug.choice.placement': 'Placement의 할당(allocation)',
  'plug.why':
    'OVN에서 포트가 up, Neutron에서 ACTIVE가 되면 nova-api로 REST, 다시 컴퓨트로 cast가 갑니다. 이벤트가 오지 않으면 생성이 실패하므로 그 호스트의 ovn-controller를 확인하십시오. DHCP는 인스턴스가 실행된 뒤의 일입니다.'
}
