import type { c6En } from './c6.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C6: rootless와 rootful. */
export const c6Ko: LessonTexts<typeof c6En> = {
  title: 'rootless와 rootful',
  intro: '같은 이미지를 root와 사용자 `student`가 각각 시작했습니다.',
  'two.heading': '시작 과정은 같습니다',
  'two.body':
    '두 [[container|컨테이너]] 모두 podman, conmon, 런타임을 거쳐 시작됩니다. RHOSP의 서비스는 호스트의 네트워크와 장치가 필요하므로 [[rootless|rootful]]로 실행됩니다. 다른 점은 양쪽 목록에 있습니다.',
  'user.heading': '사용자 네임스페이스',
  'user.body':
    'rootless 컨테이너에는 전용 [[user-namespace|사용자 네임스페이스]]가 있습니다. 안의 0번 사용자는 컨테이너를 시작한 사용자로, 나머지 번호는 `/etc/subuid`와 `/etc/subgid`의 범위로 매핑됩니다. rootful 컨테이너는 호스트의 것을 쓰므로 안의 0번이 곧 root입니다.',
  'user.question':
    '취약점 때문에 rootless 컨테이너 안의 0번 사용자 프로세스가 컨테이너를 벗어났습니다. 호스트에서 무엇을 할 수 있습니까?',
  'user.choice.root': 'root가 할 수 있는 모든 것',
  'user.choice.student': '`student`가 할 수 있는 것',
  'user.choice.nobody': '아무것도 할 수 없다. 호스트에 해당 사용자가 없다',
  'user.why':
    '0번은 그 네임스페이스 안에서만 0번입니다. 호스트에서는 처음부터 `student`의 프로세스이고 `ps`에도 그렇게 나옵니다. rootful 컨테이너였다면 root로 벗어났을 것입니다.',
  'paths.heading': '경로와 네트워크도 다릅니다',
  'paths.body':
    'root의 이미지와 볼륨은 `/var/lib/containers/storage`에, 사용자의 것은 `~/.local/share/containers/storage`에 있습니다. `podman ps`에는 각자 자기 컨테이너만 보입니다.\n\nrootful은 브리지와 veth로 네트워크를 만듭니다. 일반 사용자는 호스트에 이런 장치를 만들 수 없으므로 [[slirp4netns]](최신 podman은 `pasta`)가 일반 프로세스로 패킷을 전달합니다.',
  'paths.misconception':
    '“rootless는 컨테이너 안에서 아무것도 root로 실행되지 않는다는 뜻”이 아닙니다. 안에는 0번 사용자가 있을 수 있습니다. rootless는 누가 시작했는지, 그 0번이 호스트에서 누구인지를 말합니다.',
  'paths.question': 'rootless 컨테이너가 기본 설정에서 할 수 없는 것은 무엇입니까?',
  'paths.choice.low': '호스트의 1024 미만 포트를 게시한다',
  'paths.choice.high': '호스트의 8080 포트를 게시한다',
  'paths.choice.none': '외부로 연결한다',
  'paths.why':
    '`net.ipv4.ip_unprivileged_port_start`(기본값 1024)보다 낮은 포트에는 일반 사용자에게 없는 호스트 권한이 필요합니다.'
}
