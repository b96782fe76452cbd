import type { c8En } from './c8.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C8: 가상 머신과 컨테이너 비교. */
export const c8Ko: LessonTexts<typeof c8En> = {
  title: '가상 머신과 컨테이너 비교',
  intro:
    '같은 컴퓨트에 있는 서비스와 인스턴스가 각각 어떤 계층으로 되어 있고, 누가 누구의 프로세스를 볼 수 있는지 봅니다.',
  'container.heading': '컨테이너: 보이는 범위가 제한된 프로세스',
  'container.body':
    '`nova_compute`는 `compute0`의 [[container|컨테이너]]입니다. 계층 목록을 보면 자체로 가진 것은 프로그램과 이미지에서 온 `/` 아래 파일뿐입니다. 커널, 장치, CPU는 호스트의 것을 씁니다.\n\n컨테이너의 프로세스는 호스트의 일반 프로세스이고, 상자 안의 번호는 호스트에서 본 PID입니다. 무엇이 보이는지는 [[kernel-namespace|네임스페이스]]가, 얼마나 쓰는지는 [[cgroup]]이 제한합니다.',
  'machine.heading': '가상 머신: 안에 커널이 있는 프로세스',
  'machine.body':
    '`finance-db1`은 같은 호스트의 [[instance|인스턴스]]입니다. 호스트에서 보면 [[qemu|qemu-kvm]] 프로세스 하나입니다. 이 프로세스가 디스크, 네트워크 카드, 펌웨어를 갖춘 컴퓨터를 에뮬레이션하고, 그 위에서 자체 커널이 부팅됩니다. 여기서는 호스트와 버전도 다릅니다. `systemd`와 `mariadbd`는 이 커널 위에서 실행됩니다.\n\n그래도 CPU는 호스트의 것입니다. [[kvm|KVM]] 덕분에 게스트의 코드가 CPU에서 직접 실행됩니다.',
  'kernel.heading': '커널이 하나인가, 둘인가',
  'kernel.body':
    '두 목록을 한 줄씩 비교해 보세요. `nova-compute`의 시스템 콜은 compute0의 커널이 처리합니다. `mariadbd`의 시스템 콜은 게스트의 커널이 처리하고, 이 커널은 [[qemu|QEMU]]가 제공하는 장치를 통해서만 호스트에 닿습니다.',
  'kernel.question': 'nova_compute 안의 프로그램 때문에 커널 버그가 나타나 커널 패닉이 일어났습니다. 무엇이 멈춥니까?',
  'kernel.choice.container': 'nova_compute만',
  'kernel.choice.containers': 'compute0의 모든 컨테이너. 인스턴스는 계속 실행된다',
  'kernel.choice.everything': '인스턴스를 포함한 compute0 전체',
  'kernel.why':
    '패닉이 일어난 것은 호스트의 커널이고, QEMU도 그 위의 프로세스입니다. 게스트의 커널에서 패닉이 일어나면 finance-db1만 멈춥니다.',
  'kernel.misconception':
    '“컨테이너는 작은 가상 머신이다”라는 말은 오해를 부릅니다. 컨테이너 안에서는 아무것도 부팅되지 않고 자체 커널도 커널 모듈도 없습니다. 다른 배포판의 이미지도 호스트의 커널에서 실행됩니다. “가상 머신은 안전하고 컨테이너는 위험하다”도 지나치게 단순합니다. 둘 다 호스트 커널에 의존하지만 컨테이너가 직접 쓰는 부분이 훨씬 넓습니다.',
  'host.heading': '호스트에서 보이는 것',
  'host.body':
    'compute0의 root가 `ps -ef`를 실행합니다. PID [[kernel-namespace|네임스페이스]]는 한 방향으로만 가립니다. 안에서는 일부만 보이고, 밖에서는 다른 번호로 모두 보입니다.',
  'host.question': '다음 중 목록에 나오는 것은 무엇입니까? (복수 선택)',
  'host.choice.init': '`dumb-init`',
  'host.choice.nova': '`nova-compute`',
  'host.choice.qemu': '`qemu-kvm`',
  'host.choice.mariadbd': '`mariadbd`',
  'host.why':
    '컨테이너의 프로세스는 호스트의 프로세스입니다. 인스턴스의 프로세스는 그렇지 않으며 게스트의 커널만 압니다. 호스트에는 qemu-kvm의 메모리가 보일 뿐, 그 안의 프로세스 목록은 없습니다.',
  'load.heading': '부하를 찾을 때',
  'load.body': '`mariadbd`가 CPU를 계속 쓰고 있고, 운영자가 compute0에서 `top`을 실행합니다.',
  'load.question': 'compute0의 `top`에서 맨 위에 나오는 프로세스를 클릭하세요.',
  'load.why':
    '사용자 `qemu`의 `qemu-kvm`입니다. 어느 인스턴스인지는 명령줄의 `guest=` 뒤에 나옵니다. 안에서 무슨 일이 일어나는지는 인스턴스 자신이나 [[guest-agent|게스트 에이전트]]만 알 수 있습니다.',
  'load.wrong.guest':
    '이것은 게스트 커널의 프로세스 목록에만 있습니다. 호스트에서는 가상 머신 전체가 무엇으로 보일까요?',
  'load.wrong.other': '인스턴스의 시작을 요청한 서비스입니다. 인스턴스의 코드를 실행하지는 않습니다.',
  'inside.heading': '안에서 보이는 것',
  'inside.body':
    'finance-db1에서 `ps -ef`를 실행하면 PID 1인 `systemd`부터 게스트의 것만 나옵니다. 이제 nova_compute의 [[kernel-namespace|네임스페이스]]를 보세요. net과 ipc는 호스트의 것이고 pid는 자체입니다.\n\n`nova_libvirt`는 예외로 호스트의 PID를 그대로 씁니다. 컨테이너를 재시작해도 [[qemu|QEMU]] 프로세스는 계속 실행되어야 하기 때문입니다.',
  'inside.question': '`podman exec nova_compute ps -ef`를 실행하면 무엇이 나옵니까?',
  'inside.choice.host': '`privileged`이므로 compute0의 모든 프로세스',
  'inside.choice.own': 'PID 1인 `dumb-init`을 포함한 이 컨테이너의 프로세스',
  'inside.choice.guest': '이 컨테이너와, 이 컨테이너가 시작한 인스턴스의 프로세스',
  'inside.why':
    '`privileged`는 capability와 장치를 허용할 뿐 네임스페이스를 바꾸지 않습니다. 밖의 52010과 안의 1은 같은 `dumb-init`입니다.'
}
