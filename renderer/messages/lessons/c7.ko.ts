import type { c7En } from './c7.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C7: 실제 명령 출력으로 보는 컨테이너. */
export const c7Ko: LessonTexts<typeof c7En> = {
  title: '실제 명령 출력으로 보기',
  intro: '이 장의 그림은 여섯 가지 명령의 출력으로 그립니다. 어느 명령에서 무엇을 알 수 있는지 봅니다.',
  'ps.heading': 'podman ps',
  'ps.body':
    '`podman ps`에는 [[container|컨테이너]]의 이름, 이미지, 상태가 나옵니다. `-a`를 붙이면 종료된 것도 나옵니다. `--format json`에는 레이블, PID, 마운트, 네트워크가 더 있고 잘리는 값이 없습니다. 서비스 컨테이너는 root의 것이므로 root로 실행한 출력을 붙여 넣으세요.',
  'units.heading': 'systemctl list-units',
  'units.body':
    "`systemctl list-units 'tripleo_*'`에는 밝게 표시된 [[systemd-unit|유닛]], 곧 [[container|컨테이너]]를 다시 시작하는 주체가 나옵니다. 컨테이너 `nova_api`의 유닛은 `tripleo_nova_api.service`입니다.",
  'units.misconception':
    '모든 컨테이너에 이런 유닛이 있지는 않습니다. `neutron-haproxy-ovnmeta-…` 같은 보조 컨테이너는 에이전트가 시작하고, Ceph에는 자체 유닛이 있으며, Pacemaker가 관리하는 컨테이너도 있습니다.',
  'units.question': '`galera-bundle-podman-0`에는 유닛이 없습니다. 상태는 어느 명령으로 봅니까?',
  'units.choice.units': '`systemctl status tripleo_galera`',
  'units.choice.pcs': '`pcs status`',
  'units.choice.none': '볼 수 없다',
  'units.why': '번들은 Pacemaker가 시작하고 중지합니다. 각 복제본이 어느 호스트에 있는지도 `pcs status`에 나옵니다.',
  'tree.heading': 'ps -ef',
  'tree.body':
    'PPID 열로 프로세스 트리를 만들 수 있습니다. 각 [[container|컨테이너]]의 PID 1은 호스트에 남아 있는 어떤 프로세스의 자식이고, 이 프로세스는 컨테이너마다 하나입니다. 그림에서는 이름을 가렸습니다. [[podman]]과 runc는 목록에 없습니다.',
  'tree.question': '`dumb-init`의 부모는 어느 프로그램입니까?',
  'tree.why':
    '명령줄에 컨테이너의 ID와 이름이 있으므로 프로세스 목록만으로도 어느 컨테이너의 프로세스인지 알 수 있습니다.',
  'pods.heading': 'podman pod ls와 podman inspect',
  'pods.body':
    '`podman pod ls`에는 파드와 인프라 컨테이너가 나옵니다. 나머지는 `podman inspect`에 있습니다. [[kernel-namespace|네임스페이스]], capability, 바인드 마운트, 첫 프로세스와 [[conmon]]의 PID, 엔트리포인트입니다. 여러 출력을 함께 붙여 넣으면 ID, 이름, PID로 서로 연결합니다.'
}
