import type { a4En } from './a4.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A4: PoC 규모 정하기. */
export const a4Ko: LessonTexts<typeof a4En> = {
  title: 'PoC 규모 정하기',
  intro:
    '컨트롤러 3대, 컴퓨트 2대, 볼륨을 둘 스토리지. 대수마다 이유가 있습니다. 어떤 트래픽이 어디로 지나가는지도 봅니다.',
  'quorum.heading': '컨트롤러 3대: 과반이 남아야 합니다',
  'quorum.body':
    '컨트롤러 세 대가 밝게 표시되어 있습니다. 여기서 실행되는 Pacemaker와 Galera에는 전체의 과반수인 [[quorum|쿼럼(quorum)]]이 필요합니다. 세 대라면 두 대로 충분하므로 한 대까지 장애를 견딥니다.\n\n한 대는 비용이 적게 들지만 장애 상황을 시험할 수 없습니다. 두 대는 한 대보다 나쁩니다. 어느 쪽도 고장 나면 안 되기 때문입니다.',
  'quorum.question': '컨트롤러를 한 대 늘려 네 대가 되었습니다. 이제 동시에 몇 대까지 고장 나도 됩니까?',
  'quorum.choice.none': '한 대도 안 된다',
  'quorum.choice.one': '한 대',
  'quorum.choice.two': '두 대',
  'quorum.why':
    '네 대의 과반은 세 대입니다. 네 번째는 비용만 늘릴 뿐 더 안전해지지 않습니다. 그래서 1, 3, 5처럼 홀수로 둡니다.',
  'computes.heading': '컴퓨트 2대: 네트워킹은 컴퓨트에서',
  'computes.body':
    '[[live-migration|라이브 마이그레이션]]과 컴퓨트 한 대의 장애를 시험하려면 최소 두 대가 필요합니다. 한 대에 두 대분의 인스턴스가 들어갈 여유가 있어야 합니다.\n\n“네트워킹은 컴퓨트에서”라는 말은 밝게 표시된 부분을 뜻합니다. 스위치와 라우터가 플로우로 들어 있는 [[br-int]], 다른 모든 섀시로 가는 터널, 그리고 브리지 매핑이 있는 [[br-ex]]입니다. 여기서는 [[floating-ip|플로팅 IP]]가 분산형이라 br-ex가 필요합니다. `web`에는 플로팅 IP가 있고 `app`에는 없습니다.',
  'computes.question': '컨트롤러를 전혀 거치지 않는 트래픽을 모두 고르십시오.',
  'computes.choice.east': '`app`에서 다른 컴퓨트의 `web`으로',
  'computes.choice.floating': '플로팅 IP가 있는 `web`에서 외부로',
  'computes.choice.snat': '플로팅 IP가 없는 `app`에서 외부로',
  'computes.choice.dhcp': '`web`의 DHCP 요청',
  'computes.why':
    'DHCP는 OVN이 그 컴퓨트에서 바로 응답하고, 동서 트래픽은 컴퓨트 사이에서 오가며, 분산형 플로팅 IP는 자기 호스트의 br-ex로 나갑니다. SNAT만 컨트롤러를 거칩니다. 다음 두 그림에서 확인합니다.',
  'east.heading': '동서 트래픽: 컴퓨트에서 컴퓨트로',
  'east.body':
    '`compute1`의 `app`이 `compute0`의 `web`으로 보냅니다. 표시된 단계에서 프레임이 [[geneve|Geneve]]로 캡슐화되어 Tenant 네트워크를 통해 상대 컴퓨트로 바로 갑니다. 컨트롤러는 관여하지 않습니다.\n\n따라서 인스턴스 사이에 필요한 대역폭만큼 컴퓨트 사이의 Tenant 네트워크가 빨라야 합니다.',
  'snat.heading': 'SNAT: 게이트웨이 섀시를 거쳐서',
  'snat.body':
    '`app`이 외부로 보냅니다. 라우팅은 `compute1`에서 하고, 패킷은 Geneve로 [[gateway-chassis|게이트웨이 섀시]]인 `controller0`에 갑니다. 표시된 단계에서 출발지가 라우터의 주소로 바뀝니다.\n\n게이트웨이 섀시는 기본적으로 컨트롤러 중 하나이며, 네트워커 노드가 맡게 할 수도 있습니다.',
  'snat.misconception':
    '네트워킹을 컴퓨트에서 하니 컨트롤러의 NIC은 중요하지 않다고 말하는 경우가 많습니다. 플로팅 IP가 없는 인스턴스는 모두 라우터마다 컨트롤러 한 대를 함께 씁니다. 컨트롤러의 External, Tenant NIC은 이 트래픽까지 계산해야 합니다.',
  'storage.heading': '볼륨을 어디에 둘 것인가',
  'storage.body':
    '인스턴스 하나에 백엔드가 다른 [[volume|볼륨(volume)]] 세 개가 연결되어 있습니다. `data-a`는 Ceph에 있습니다. 객체의 복제본이 호스트 세 대에 있으므로 OSD 호스트가 최소 세 대 필요합니다. `data-b`는 `controller0` 디스크의 논리 볼륨을 iSCSI로 내보낸 것으로, 시연용 LVM입니다. `data-c`는 NFS 서버의 파일입니다.\n\nLVM과 NFS는 노드를 더 두지 않아도 되지만 그 디스크나 서버 하나만큼만 안전합니다.',
  'storage.question': '`controller0`이 고장 났습니다. 함께 잃는 볼륨을 클릭하세요.',
  'storage.wrong.nfs':
    '이 볼륨은 NFS 서버에 있습니다. Pacemaker가 다른 컨트롤러에서 cinder-volume을 시작하며 파일은 그대로 있습니다.',
  'storage.wrong.ceph':
    '이 볼륨의 복제본은 Ceph 노드 세 대의 OSD에 있습니다. 모니터도 셋 중 둘이 남아 있으므로 문제없습니다.',
  'storage.why':
    '`data-b`입니다. cinder-volume은 다른 컨트롤러에서 시작할 수 있지만 디스크는 옮길 수 없습니다. 남겨야 할 데이터에는 LVM을 쓰지 않습니다.',
  'advice.heading': '계획을 위한 조언일 뿐, 결함이 아닙니다',
  'advice.body':
    '강의실의 [[controller|컨트롤러]]는 한 대입니다. 오류가 아니라 선택이므로 Atlas는 노드 수를 점검 결과로 보고하지 않습니다. 새 클라우드 대화 상자는 세 대와 두 대로 시작하며, 이유가 있으면 바꾸면 됩니다.\n\n그 선택의 대가가 마지막 문제입니다. 이 강의실에서도 [[floating-ip|플로팅 IP]]는 분산형입니다.',
  'advice.question': '한 대뿐인 컨트롤러가 고장 났습니다. 더는 동작하지 않는 것을 모두 고르십시오.',
  'advice.choice.api': '인스턴스 생성',
  'advice.choice.running': '실행 중인 인스턴스',
  'advice.choice.east': '인스턴스 사이의 트래픽',
  'advice.choice.snat': '플로팅 IP가 없는 인스턴스의 외부 통신',
  'advice.why':
    'API, 데이터베이스, 브로커가 이 노드에 있고 게이트웨이 섀시도 이 노드뿐입니다. 인스턴스는 컴퓨트에서 실행되며, br-int의 플로우는 OVN 데이터베이스가 없어져도 남아 있습니다.'
}
