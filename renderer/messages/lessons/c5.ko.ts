import type { c5En } from './c5.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C5: 게시된 포트. */
export const c5Ko: LessonTexts<typeof c5En> = {
  title: '게시된 포트',
  intro: '컨테이너 `web`을 `-p 58080:8080`으로 시작했습니다. `curl localhost:58080`은 어디로 갈까요?',
  'host.heading': '브리지 하나, 따로 받은 주소 하나',
  'host.body':
    '[[linux-bridge|Linux 브리지]] `podman0`은 호스트의 것이고 10.88.0.1 주소를 가집니다. 컨테이너 `web`은 10.88.0.4로 그 위에 있고, 옆에 [[published-port|게시된 포트]]가 적혀 있습니다. 호스트 자체에서 58080 포트를 처리하는 것은 없으므로 NAT 규칙이 목적지를 바꾸어야 합니다.\n\n외부에서 들어온 패킷은 `PREROUTING` 체인에서 그 규칙을 만납니다. 호스트가 직접 만든 패킷은 그곳을 거치지 않습니다.',
  'host.question': '호스트에서 실행한 `curl localhost:58080`의 목적지는 어느 체인에서 바뀝니까?',
  'host.choice.output': '`OUTPUT`',
  'host.choice.prerouting': '`PREROUTING`',
  'host.choice.forward': '`FORWARD`',
  'host.why':
    '호스트의 프로세스가 만든 패킷은 `OUTPUT`을 거칩니다. podman은 두 체인 모두에 자기 규칙으로 가는 점프를 넣습니다.',
  'nat.heading': '목적지가 바뀝니다',
  'nat.body':
    '2단계에서 127.0.0.1의 58080 포트가 10.88.0.4의 8080 포트로 바뀝니다. 1단계의 헤더와 비교해 보세요. 그다음 호스트가 다시 라우팅합니다. 10.88.0.0/16은 `podman0`에 있습니다.',
  'source.heading': '출발지도 바뀝니다',
  'source.body':
    '4단계는 `POSTROUTING`입니다. 127.0.0.1로 보내는 응답은 [[container|컨테이너]] 안에 머뭅니다. 컨테이너에는 자신의 루프백이 있기 때문입니다. 그래서 출발지를 브리지의 주소인 10.88.0.1로 바꿉니다.',
  'bridge.heading': '브리지, veth, 네임스페이스',
  'bridge.body':
    '브리지가 프레임을 `veth0`에 넘깁니다. `veth0`은 [[veth|veth 쌍]]의 한쪽 끝이고, 다른 쪽 끝은 컨테이너의 [[namespace|네트워크 네임스페이스]]에 있는 `eth0`입니다. 여기부터는 이더넷 헤더가 있습니다.',
  'process.heading': '프로세스는 58080을 알지 못합니다',
  'process.body': 'httpd는 자기 네임스페이스의 8080 포트에서 대기합니다. 연결은 10.88.0.1에서 온 것으로 보입니다.',
  'process.question':
    '이제 192.168.24.100 주소의 노트북이 같은 페이지를 엽니다. httpd에는 어떤 출발지 주소가 보입니까?',
  'process.choice.laptop': '192.168.24.100',
  'process.choice.bridge': '10.88.0.1',
  'process.choice.loopback': '127.0.0.1',
  'process.why': 'podman은 127.0.0.1과 같은 네트워크의 컨테이너에 대해서만 출발지를 바꿉니다.',
  'outside.heading': '외부에서는 PREROUTING',
  'outside.body':
    '패킷은 `eth0`으로 들어오고, 3단계에서 `PREROUTING`이 목적지를 바꿉니다. 그다음 호스트가 포워딩합니다. 이때 호스트는 라우터이므로 `FORWARD` 필터가 적용됩니다. 출발지는 노트북의 주소 그대로입니다.',
  'rhosp.heading': 'RHOSP에서는?',
  'rhosp.body':
    '앞에서 본 [[controller|컨트롤러]]의 nova_api입니다. 프로세스와 [[kernel-namespace|네임스페이스]]를 밝게 표시했습니다. `net` 행을 보십시오.',
  'rhosp.misconception':
    '컨트롤러의 `podman ps`에서 게시된 포트를 찾기 쉽습니다. PORTS 열은 비어 있고 그것이 정상입니다. 서비스 컨테이너는 호스트의 네트워크를 그대로 씁니다.',
  'rhosp.question': 'nova_api로 가는 요청은 이런 NAT 규칙을 몇 개 거칩니까?',
  'rhosp.choice.none': '거치지 않는다',
  'rhosp.choice.one': '1개',
  'rhosp.choice.all': '컨트롤러마다 1개',
  'rhosp.why': '소켓이 호스트에 바로 있습니다. 브리지, veth, 포트 게시와는 관계가 없습니다.'
}
