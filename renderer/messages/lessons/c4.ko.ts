import type { c4En } from './c4.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C4: 파드. */
export const c4Ko: LessonTexts<typeof c4En> = {
  title: '파드',
  intro: '파드(pod) `web`에 httpd 컨테이너 2개와, 이들을 묶는 컨테이너 1개가 있습니다.',
  'pod.heading': '컨테이너 세 개가 한 묶음입니다',
  'pod.body':
    '`web`은 [[pod|파드(pod)]]입니다. 함께 만들고 시작하고 삭제하는 컨테이너의 묶음이며 [[kernel-namespace|네임스페이스]] 일부를 공유합니다. `web-front`와 `web-back`은 httpd를 실행합니다. 세 번째인 [[infra-container|web-infra]]는 사용자가 만든 것이 아니라 podman이 파드마다 추가합니다.\n\nKubernetes는 파드를 최소 단위로 쓰고, podman은 클러스터 없이도 `podman pod create --name web`으로 만들 수 있습니다.',
  'infra.heading': '인프라 컨테이너',
  'infra.body':
    '`web`의 [[infra-container|인프라 컨테이너]]를 펼쳤습니다. 가장 먼저 만들어져 공유 [[kernel-namespace|네임스페이스]]를 유지합니다. 그 안에는 그 일만 하는 프로그램이 실행됩니다. podman에서는 밝게 표시된 `catatonit`, Kubernetes에서는 `pause`입니다.\n\n다른 컨테이너가 종료되고 다시 시작해도 파드의 주소와 포트는 그대로입니다.',
  'shared.heading': '함께 쓰는 것',
  'shared.body':
    '밝게 표시한 목록은 각 컨테이너가 자체 [[kernel-namespace|네임스페이스]]를 쓰는지, [[infra-container|인프라 컨테이너]] `web-infra`와 공유하는지 보여 줍니다. 지금은 그 값을 가려 두었습니다. `web-back`도 `web-front`와 같고, 마운트는 컨테이너마다 따로입니다.',
  'shared.question': '이 파드가 공유하는 네임스페이스는 무엇입니까? (복수 선택)',
  'shared.choice.net': 'net',
  'shared.choice.ipc': 'ipc',
  'shared.choice.uts': 'uts',
  'shared.choice.pid': 'pid',
  'shared.why':
    'podman의 기본값인 `--share uts,ipc,net`입니다. pid는 공유하지 않으므로 두 컨테이너 모두 자신의 httpd가 PID 1입니다.',
  'ports.heading': '네트워크는 파드에 하나',
  'ports.body':
    '`net` 행을 보십시오. 두 [[container|컨테이너]] 모두 `web-infra`의 네트워크 네임스페이스를 쓰므로 장치, 주소, 포트가 같습니다. 서로는 `127.0.0.1`로 통신합니다.\n\n포트는 [[pod|파드]]를 만들 때 파드 단위로 게시합니다(`podman pod create -p 8080:80`).',
  'ports.question':
    '`web-front`의 httpd가 80 포트에서 대기합니다. `web-back`의 httpd는 어느 포트에서 대기할 수 있습니까?',
  'ports.choice.same': '다른 컨테이너이므로 똑같이 80',
  'ports.choice.local': '127.0.0.1에서만이라면 80',
  'ports.choice.other': '8080처럼 다른 포트',
  'ports.why':
    '포트는 네트워크 네임스페이스마다 한 번만 쓸 수 있으며 어느 컨테이너가 쓰는지는 상관없습니다. 두 번째 httpd는 `Address already in use`로 종료됩니다.',
  'conmon.heading': '컨테이너를 지켜보는 프로세스',
  'conmon.body':
    '[[container|컨테이너]] 세 개를 모두 펼쳤습니다. [[podman]]과 각 컨테이너의 PID 1 사이에 이름을 가린 프로세스가 있습니다. 출력과 종료 코드를 관리하는 프로세스입니다.',
  'conmon.misconception':
    '파드를 컨테이너를 감싸는 큰 컨테이너로 그리는 경우가 많습니다. 그런 바깥 프로세스는 없습니다. 파드는 네임스페이스와 cgroup의 묶음이고, 각 컨테이너는 호스트에서 별개의 프로세스 트리입니다.',
  'conmon.question': '이 파드의 conmon 프로세스는 몇 개입니까?',
  'conmon.choice.one': '파드에 1개',
  'conmon.choice.two': 'httpd마다 하나씩 2개',
  'conmon.choice.three': '컨테이너마다 하나씩 3개',
  'conmon.why': '인프라 컨테이너에도 자신의 [[conmon]]이 있습니다.'
}
