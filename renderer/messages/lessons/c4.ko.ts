import type { c4En } from './c4.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C4: 파드. */
export const c4Ko: LessonTexts<typeof c4En> = {
  title: '파드',
  intro: '파드(pod) `web`에 httpd 컨테이너 2개와, 이들을 묶는 컨테이너 1개가 있습니다.',
  'infra.heading': '인프라 컨테이너',
  'infra.body':
    '[[pod|파드]]마다 가장 먼저 만들어져 공유 네임스페이스를 유지하는 [[infra-container|인프라 컨테이너]]가 있습니다. 그 안에는 아무 일도 하지 않는 프로그램이 실행됩니다. podman에서는 밝게 표시된 `catatonit`, Kubernetes에서는 `pause`입니다. 다른 컨테이너가 종료되고 다시 시작해도 파드의 주소와 포트는 그대로입니다.',
  'shared.heading': '함께 쓰는 것',
  'shared.body':
    '밝게 표시한 목록은 각 컨테이너가 자체 네임스페이스를 쓰는지, 인프라 컨테이너 `web-infra`와 공유하는지 보여 줍니다. 지금은 그 값을 가려 두었습니다. 마운트는 컨테이너마다 따로입니다.',
  'shared.question': '이 파드가 공유하는 네임스페이스는 무엇입니까? (복수 선택)',
  'shared.choice.net': 'net',
  'shared.choice.ipc': 'ipc',
  'shared.choice.uts': 'uts',
  'shared.choice.pid': 'pid',
  'shared.why':
    'podman의 기본값인 `--share uts,ipc,net`입니다. pid는 공유하지 않으므로 두 컨테이너 모두 자신의 httpd가 PID 1입니다.',
  'conmon.heading': '컨테이너를 지켜보는 프로세스',
  'conmon.body':
    '두 컨테이너는 네트워크 네임스페이스가 같으므로 httpd 두 개가 모두 80 포트를 쓸 수는 없습니다. 하나는 다른 포트를 써야 하고, 서로는 `127.0.0.1`로 통신합니다.',
  'conmon.misconception':
    '파드를 컨테이너를 감싸는 큰 컨테이너로 그리는 경우가 많습니다. 그런 바깥 프로세스는 없습니다. 파드는 네임스페이스와 cgroup의 묶음이고, 각 컨테이너는 호스트에서 별개의 프로세스 트리입니다.',
  'conmon.question': '이 파드의 conmon 프로세스는 몇 개입니까?',
  'conmon.choice.one': '파드에 1개',
  'conmon.choice.two': 'httpd마다 하나씩 2개',
  'conmon.choice.three': '컨테이너마다 하나씩 3개',
  'conmon.why': '인프라 컨테이너에도 자신의 [[conmon]]이 있습니다.'
}
