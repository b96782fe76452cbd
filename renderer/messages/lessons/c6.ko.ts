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
  'map.heading': '사용자 번호는 매핑됩니다',
  'map.body':
    'rootless [[container|컨테이너]]의 `/proc/7110/uid_map`은 `0 1000 1`과 `1 100000 65536` 두 줄입니다. 각 줄은 안의 시작 번호, 호스트의 시작 번호, 개수입니다. 1000은 `student`이고, 100000부터는 `/etc/subuid`에서 받은 범위로 다른 사용자가 쓰지 않습니다.\n\n커널은 파일과 시그널의 권한을 모두 호스트의 번호로 검사합니다.',
  'map.question':
    'rootless 컨테이너의 httpd 워커는 48번 사용자 `apache`로 실행됩니다. 호스트에서 `ps -eo uid,args`로 보면 사용자 번호는 몇 번입니까?',
  'map.why':
    '안의 1이 밖의 100000이므로 48은 100000 + 47입니다. 이 워커가 마운트한 디렉터리에 쓴 파일은 호스트에서 100047의 소유입니다.',
  'paths.heading': '경로가 다릅니다',
  'paths.body':
    'root의 이미지, 컨테이너, 볼륨은 `/var/lib/containers/storage`에, 사용자의 것은 `~/.local/share/containers/storage`에 있습니다. 둘 다 받은 이미지는 두 벌이 있습니다.\n\n밝게 표시된 목록을 보십시오. 둘 다 볼륨 `www`를 `/var/www`에 마운트했지만 서로 다른 디렉터리입니다.',
  'paths.misconception':
    '“rootless는 컨테이너 안에서 아무것도 root로 실행되지 않는다는 뜻”이 아닙니다. 안에는 0번 사용자가 있을 수 있습니다. rootless는 누가 시작했는지, 그 0번이 호스트에서 누구인지를 말합니다.',
  'paths.question': '두 컨테이너가 실행 중일 때 root가 `podman ps`를 실행하면 무엇이 나옵니까?',
  'paths.choice.both': '둘 다',
  'paths.choice.own': '`web-rootful`만',
  'paths.choice.other': '`web-rootless`만',
  'paths.why':
    'podman은 실행한 사용자의 저장소만 읽으며 둘을 모두 아는 데몬은 없습니다. 둘 다 같은 호스트의 프로세스이므로 `ps -ef`에는 모두 나옵니다.',
  'network.heading': '네트워크도 다릅니다',
  'network.body':
    'rootful 컨테이너는 C5에서 본 것처럼 [[veth|veth 쌍]]으로 `podman0` 브리지에 연결됩니다. 일반 사용자는 호스트에 브리지나 veth 쌍을 만들 수 없으므로 rootless 컨테이너는 브리지에 연결되지 않고 이 그림에도 없습니다. 일반 프로세스인 [[slirp4netns]](최신 podman은 `pasta`)가 패킷을 받아 호스트에서 `student`의 권한으로 연결을 엽니다.\n\n접속 상대에게는 호스트의 주소로 보입니다.',
  'network.question': 'rootless 컨테이너가 기본 설정에서 할 수 없는 것은 무엇입니까?',
  'network.choice.low': '호스트의 80 포트를 게시한다',
  'network.choice.high': '호스트의 8080 포트를 게시한다',
  'network.choice.none': '외부로 연결한다',
  'network.why':
    '`net.ipv4.ip_unprivileged_port_start`(기본값 1024)보다 낮은 포트에는 일반 사용자에게 없는 호스트 권한이 필요합니다. 그림의 rootful 컨테이너는 80 포트를 게시했습니다.'
}
