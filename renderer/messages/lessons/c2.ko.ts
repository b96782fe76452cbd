import type { c2En } from './c2.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C2: podman과 docker. */
export const c2Ko: LessonTexts<typeof c2En> = {
  title: 'podman과 docker 비교',
  intro: '같은 이미지로 같은 컨테이너를 만들지만, 컨테이너 옆에 무엇이 남는지가 다릅니다.',
  'docker.heading': 'docker: 클라이언트와 데몬',
  'docker.body':
    '클라이언트 `docker`가 `dockerd`에 요청하고 dockerd는 [[containerd]]에 맡깁니다. containerd는 컨테이너마다 [[shim]]을 띄우고, shim이 호출한 `runc`는 PID 1이 실행되면 종료됩니다. 밝게 표시된 두 데몬과 shim은 계속 남습니다.',
  'podman.heading': 'podman: 명령과 conmon',
  'podman.body':
    '[[podman]] 명령이 직접 컨테이너를 준비하고 [[conmon]]을 띄운 뒤 종료됩니다. conmon은 OCI 런타임을 호출한 다음 남아서 출력과 종료 코드를 맡습니다.',
  'podman.question': '이 컨테이너가 계속 실행되려면 podman의 어떤 데몬이 필요합니까?',
  'podman.choice.none': '필요 없다. conmon은 이 컨테이너만의 프로세스이다',
  'podman.choice.podman': '`podman.service`',
  'podman.choice.conmon': '호스트의 모든 컨테이너가 함께 쓰는 conmon',
  'podman.why': 'conmon은 컨테이너마다 하나입니다. 종료된 컨테이너를 다시 시작하는 것은 유닛이 있을 때 systemd입니다.',
  'daemon.heading': '데몬이 중지되면',
  'daemon.body':
    '`dockerd`가 중지되면 API도 사라집니다. 기본 설정에서는 [[container|컨테이너]]도 함께 중지됩니다. `live-restore`를 켜면 shim 아래에서 계속 실행됩니다.\n\n[[podman]]도 API를 제공할 수 있습니다. 누가 접속하면 `podman.socket`이 `podman.service`를 시작합니다. 이 API를 호출하는 OpenStack 서비스는 없고, 중지해도 컨테이너는 그대로입니다.',
  'daemon.misconception':
    '“docker가 죽으면 컨테이너도 모두 죽는다”는 절반만 맞습니다. dockerd가 비정상 종료되어도 컨테이너는 shim 아래에서 계속 실행될 수 있습니다. live-restore 없이 `systemctl stop docker`로 정상 중지하면 컨테이너도 중지됩니다.',
  'daemon.question': '기본 설정에서 `systemctl stop docker`를 실행하면 무엇이 사라집니까? (복수 선택)',
  'daemon.choice.api': '클라이언트가 호출하는 API',
  'daemon.choice.containers': '실행 중인 컨테이너',
  'daemon.choice.restart': '디스크에 있는 이미지',
  'daemon.why': '이미지는 남습니다. API와, live-restore가 없으면 컨테이너도 데몬과 함께 끝납니다.',
  'tools.heading': '빌드, 실행, 복사',
  'tools.body':
    'docker는 모든 작업을 데몬에 맡깁니다. RHEL에서는 세 도구로 나뉩니다. `buildah`는 이미지를 빌드하고 `podman`은 컨테이너를 실행합니다. 나머지 하나는 이미지를 로컬에 풀지 않고 레지스트리 사이에서 복사하거나 정보를 조회합니다. 이미지 형식은 모두 [[oci|OCI]]입니다.',
  'tools.question': '세 번째 도구의 이름은 무엇입니까?',
  'tools.why': '`skopeo copy`는 이미지를 다른 레지스트리로 복사하고 `skopeo inspect`는 이미지 정보를 조회합니다.'
}
