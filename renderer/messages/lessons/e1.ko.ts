import type { e1En } from './e1.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** E1: QEMU, KVM, libvirt. */
export const e1Ko: LessonTexts<typeof e1En> = {
  title: 'QEMU와 KVM, libvirt',
  intro:
    'Nova와 실행 중인 인스턴스 사이에는 여러 계층이 있습니다. 무엇이 데몬이고, 무엇이 프로세스이며, 무엇이 커널의 일부인지 구별해 봅니다.',
  'ask.heading': 'nova-compute는 직접 실행하지 않고 요청합니다',
  'ask.body':
    '인스턴스 생성의 18단계입니다. nova-compute는 메모리, CPU, 디스크, NIC을 적은 도메인 XML을 만들어 유닉스 소켓으로 [[libvirt]]에 넘깁니다. libvirt는 도메인을 정의하고 일시 정지 상태로 시작합니다.\n\nNeutron이 포트가 준비되었다고 알리면 24단계에서 실행을 재개합니다. `virsh list`에는 `instance-00000001` 같은 이름으로 나옵니다.',
  'process.heading': 'RHOSP 16: 컨테이너 하나에 데몬 하나',
  'process.body':
    '`compute0`의 `nova_libvirt` [[container|컨테이너]]를 펼친 그림입니다. `libvirtd`가 privileged로 실행되며 호스트의 네트워크와 PID 네임스페이스를 씁니다. 콘솔 로그를 기록하는 `nova_virtlogd`는 따로 있습니다.\n\n호스트의 PID 네임스페이스를 쓰므로, 여기서 시작한 것도 호스트의 [[process|프로세스]]이고 `ps`에 그대로 나옵니다.',
  'process.question': '인스턴스 `finance-web1`에 해당하는 것을 클릭하십시오.',
  'process.wrong.daemon': 'libvirtd는 인스턴스를 시작하고 지켜봅니다. 인스턴스 자체는 다른 프로세스입니다.',
  'process.why':
    '`qemu-kvm`입니다. 인스턴스 하나가 프로세스 하나이고 `qemu` 사용자로 실행됩니다. libvirtd를 재시작해도 이 프로세스는 계속 실행되며, libvirtd가 다시 찾아 관리합니다.',
  'modular.heading': 'RHOSP 17: 역할마다 데몬 하나',
  'modular.body':
    '`libvirtd`가 나뉘어 각각 별도 컨테이너에서 실행됩니다. `virtqemud`는 [[qemu|QEMU]]를 시작하고, `virtnodedevd`는 호스트의 장치, `virtstoraged`는 스토리지 풀, `virtsecretd`는 Ceph 키 같은 비밀 값을 담당합니다. `virtlogd`는 그대로입니다.\n\n하나에 장애가 나도 다른 데몬은 영향을 받지 않습니다. [[nova-compute]]가 쓰는 API는 같습니다.',
  'modular.question': '`virtproxyd`는 무엇을 합니까?',
  'modular.choice.network': '인스턴스의 트래픽을 다른 호스트로 라우팅한다',
  'modular.choice.remote': 'libvirtd 소켓으로 오는 호출을 해당 데몬에 전달한다',
  'modular.choice.cache': '인스턴스용으로 내려받은 이미지를 보관한다',
  'modular.why':
    '클라이언트가 libvirtd를 기대하는 자리에서 요청을 받습니다. 예를 들어 라이브 마이그레이션 때 다른 호스트에서 오는 연결을 받아 해당 데몬에 넘깁니다.',
  'kvm.heading': 'QEMU와 KVM은 함께 동작합니다',
  'kvm.body':
    '[[qemu|QEMU]]는 프로세스입니다. 게스트의 메모리를 가지고 장치를 에뮬레이션합니다. [[kvm|KVM]]은 커널 모듈입니다. QEMU는 `/dev/kvm`을 통해 게스트 코드를 CPU에서 직접 실행하고, 게스트가 장치에 접근하면 제어가 QEMU로 돌아옵니다.\n\n`qemu-kvm`을 클릭해 보십시오. 명령행에 `-accel kvm`, `-smp 2`와 장치들이 있습니다.',
  'kvm.misconception':
    '“KVM이냐 QEMU냐”는 두 하이퍼바이저 중 하나를 고르는 문제가 아닙니다. `virt_type=kvm`이면 둘이 함께 동작합니다. `virt_type=qemu`이면 QEMU가 모든 명령을 직접 변환하므로 느리며, 중첩 가상화가 없는 VM에서 시험할 때나 씁니다.',
  'kvm.question': '호스트에서 볼 때 인스턴스의 가상 CPU는 무엇입니까?',
  'kvm.choice.process': 'KVM의 프로세스',
  'kvm.choice.thread': 'QEMU 프로세스의 스레드',
  'kvm.choice.kernel': '커널의 장치',
  'kvm.why':
    '`-smp 2`이면 스레드가 두 개이고, Linux 스케줄러는 다른 스레드와 똑같이 다룹니다. `ps -T`로 볼 수 있습니다. CPU 피닝은 이 스레드를 특정 CPU에 고정하는 것입니다.',
  'virtio.heading': '게스트용으로 만든 장치',
  'virtio.body':
    '게스트에 보이는 NIC은 [[virtio|virtio-net]], 디스크는 virtio-blk나 virtio-scsi입니다. 게스트와 호스트가 메모리의 큐를 공유합니다. e1000 같은 모델은 실제 하드웨어를 흉내 내므로 더 느립니다.\n\n그림에서 이 NIC의 반대쪽 끝은 [[br-int]]에 연결된 [[tap]]입니다. `vhost=on`이면 패킷이 QEMU 프로세스를 거치지 않고 커널에서 바로 전달됩니다.',
  'agent.heading': '게스트 에이전트',
  'agent.body':
    '`finance-web1`을 펼친 그림입니다. 위는 호스트의 프로세스, 아래는 게스트 커널에서 실행되는 것입니다. libvirt는 전원 버튼을 누른 것처럼 인스턴스를 종료할 수 있습니다. 안쪽의 일을 하려면 안에서 도와줄 것이 필요합니다. 밝게 표시된 `qemu-ga`, 곧 [[guest-agent|qemu-guest-agent]]입니다. Nova는 스냅샷 전에 파일 시스템을 멈추거나 비밀번호를 설정할 때 이를 사용합니다.\n\n이미지에 `hw_qemu_guest_agent=yes` 속성을 지정하면 됩니다.',
  'agent.question': 'libvirt는 에이전트와 어떻게 통신합니까?',
  'agent.choice.network': '인스턴스의 주소로 TCP 연결',
  'agent.choice.serial': 'QEMU의 virtio-serial 채널',
  'agent.choice.metadata': '메타데이터처럼 169.254.169.254를 통해',
  'agent.why':
    'QEMU의 명령행에 `virtserialport,name=org.qemu.guest_agent.0`이 있으며 호스트에서는 유닉스 소켓입니다. 네트워크가 필요 없고 보안 그룹과도 관계가 없습니다.'
}
