import type { c1En } from './c1.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C1: 노드의 서비스 컨테이너. */
export const c1Ko: LessonTexts<typeof c1En> = {
  title: '노드의 서비스 컨테이너',
  intro: '컨트롤러의 nova_api를 예로, 누가 시작하고 무엇이 남으며 호스트와 무엇을 함께 쓰고 어떻게 중지되는지 봅니다.',
  'chain.heading': '유닛에서 서비스까지',
  'chain.body':
    '맨 위의 [[systemd-unit|유닛]]이 `podman start`를 실행합니다. podman은 컨테이너를 준비하고 [[conmon]]을 띄웁니다. conmon은 [[oci-runtime|OCI 런타임]](RHEL 8은 `runc`, RHEL 9는 `crun`)을 호출합니다. 서비스가 실행될 때 podman과 런타임은 이미 종료되어 있으므로 옆에 따로 그렸습니다.\n\n계속 남는 유닛, conmon, 컨테이너 안의 프로세스를 밝게 표시했습니다. 16.1에서는 paunch가, 그 뒤에는 Ansible 롤 `tripleo_container_manage`가 컨테이너를 관리하며 둘 다 이런 유닛을 만듭니다.',
  'first.heading': '첫 번째 프로세스',
  'first.body':
    '상자 안은 [[container|컨테이너]]의 프로세스이고 번호는 호스트에서 본 PID입니다. 그중 하나는 시그널을 전달하고 종료된 자식 프로세스를 거둡니다.',
  'first.question': '어느 프로세스가 끝나면 컨테이너도 끝납니까? 클릭하세요.',
  'first.wrong.child':
    '상자 안 다른 프로세스의 자식입니다. 이 프로세스가 끝나는 것만으로 컨테이너가 끝나지는 않습니다.',
  'first.why': 'PID 1인 `dumb-init`입니다. Kolla와 tcib 이미지의 엔트리포인트입니다. `httpd`는 그 직접 자식입니다.',
  'mounts.heading': '설정은 호스트에서 옵니다',
  'mounts.body':
    'Puppet이 호스트의 `puppet-generated` 아래에 설정 파일을 씁니다. 이 파일은 읽기 전용으로 [[bind-mount|마운트]]되고, [[kolla-start|kolla_start]]가 시작할 때마다 `config.json`에 따라 컨테이너 안으로 복사합니다. 호스트에서 고친 내용은 재시작하면 적용되고 컨테이너 안에서 고친 내용은 재시작하면 사라집니다.',
  'namespaces.heading': '일부 네임스페이스는 호스트와 함께 씁니다',
  'namespaces.body':
    '[[kernel-namespace|네임스페이스]]는 종류마다 컨테이너 전용이거나 호스트의 것입니다. 여기서 net은 호스트의 것이고 프로세스, 마운트 등 나머지는 컨테이너 전용입니다. 추가된 [[capability]]에는 더하기 표시가 붙습니다. 이 계획에는 예로 `NET_ADMIN`을 넣었습니다.',
  'namespaces.question': 'controller0의 8774 포트로 온 요청은 nova_api까지 어떻게 갑니까?',
  'namespaces.choice.socket': '호스트의 소켓에서 바로 받는다',
  'namespaces.choice.nat': '컨테이너 주소로 NAT된다',
  'namespaces.choice.pod': '파드의 인프라 컨테이너가 전달한다',
  'namespaces.why':
    '`--net=host`로 시작하므로 브리지도 NAT도 게시된 포트도 없습니다. 호스트에서 `ss -ltnp`로 소켓이 보입니다.',
  'stop.heading': '서비스 중지',
  'stop.body':
    '`systemctl stop tripleo_nova_api`는 [[systemd-unit|유닛]]의 `ExecStop`인 `podman stop -t 10`을 실행합니다. 시그널이 서비스까지 가는 과정을 따라가 봅니다.',
  'stop.misconception':
    '`podman stop`으로 서비스를 중지하는 경우가 많습니다. 유닛에 `Restart=always`가 있어 systemd가 컨테이너를 다시 시작합니다. 컨테이너를 계속 실행시키는 것도 podman의 재시작 정책이 아닙니다.',
  'child.heading': '시그널이 가는 길',
  'child.body':
    'podman이 PID 1에 SIGTERM을 보냅니다. [[dumb-init]]은 `--single-child`로 시작되었으므로 직접 자식 하나에만 시그널을 전달하고, 이 자식이 자신의 워커를 종료합니다. 자식이 끝나면 dumb-init도 끝나고, conmon이 종료 코드를 기록하며, systemd는 유닛이 비활성화된 것을 압니다.',
  'child.question':
    'SIGTERM이 왔을 때 nova_api의 요청 하나가 끝나려면 30초가 더 필요합니다. `podman stop -t 10`은 어떻게 합니까?',
  'child.choice.waits': '요청이 끝날 때까지 기다린다',
  'child.choice.kills': '10초 뒤에 SIGKILL을 보낸다',
  'child.choice.leaves': '10초 뒤에 포기하고 서비스는 계속 실행된다',
  'child.why':
    '`-t`는 podman이 기다리는 시간입니다. SIGKILL로 PID 1이 끝나면 커널이 그 PID 네임스페이스의 모든 프로세스를 종료합니다. 요청은 중간에 끊깁니다.'
}
