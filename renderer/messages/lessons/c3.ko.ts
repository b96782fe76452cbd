import type { c3En } from './c3.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C3: 컨테이너 런타임 계층. */
export const c3Ko: LessonTexts<typeof c3En> = {
  title: '런타임 계층',
  intro: '명령이나 kubelet부터 커널까지, 어느 프로그램이 어떤 일을 맡고 그 사이에 어떤 표준이 있는지 봅니다.',
  'engine.heading': '엔진과 저수준 런타임',
  'engine.body':
    '엔진(engine)은 `podman`, `docker`처럼 사용자가 실행하는 것입니다. 이미지를 받고 파일 시스템을 준비하며 설정을 씁니다. 저수준 [[oci-runtime|런타임]]인 `runc`나 `crun`은 그 설정으로 프로세스를 만들고 종료됩니다.\n\n둘 사이의 이미지 형식과 런타임 설정을 정한 표준이 [[oci|OCI]]입니다. [[conmon]]은 부모 프로세스로 남습니다.',
  'cri.heading': 'Kubernetes 아래',
  'cri.body':
    '밝게 표시된 [[kubelet]]은 gRPC로 고수준 런타임을 호출합니다. 여기서는 CRI-O이고, containerd나 `cri-dockerd` 뒤의 docker일 수도 있습니다. 고수준 런타임이 runc나 crun을 호출합니다. 파드 네트워크는 [[cni|CNI]] 플러그인이, 볼륨은 [[csi|CSI]] 드라이버가 제공합니다.',
  'cri.question': 'kubelet과 CRI-O 사이의 인터페이스는 무엇입니까?',
  'cri.choice.cri': 'CRI',
  'cri.choice.oci': 'OCI',
  'cri.choice.cni': 'CNI',
  'cri.choice.csi': 'CSI',
  'cri.why':
    'CRI는 Container Runtime Interface입니다. kubelet은 누가 만드는지 몰라도 CRI로 파드와 컨테이너를 요청합니다.',
  'shim.heading': '부모로 남는 프로세스',
  'shim.body':
    'containerd를 쓰면, 따라서 docker에서도, 컨테이너 옆에 [[shim]]이 남습니다. podman과 CRI-O에서는 컨테이너마다 conmon이 하나 남습니다. 둘 다 출력을 맡고 종료를 알리므로 그 위의 프로그램은 재시작해도 됩니다.',
  'shim.misconception':
    'OCI, CRI, CNI, CSI를 한 줄의 네 단계로 그리는 경우가 많습니다. 위아래 관계는 CRI와 OCI뿐입니다. CNI와 CSI는 옆에서 각각 네트워크와 스토리지를 맡습니다.',
  'kernel.heading': '격리는 커널이 합니다',
  'kernel.body':
    '컨테이너는 호스트의 프로세스입니다. 무엇이 보이는지는 [[kernel-namespace|네임스페이스]]가, 얼마나 쓰는지는 [[cgroup]]이 정합니다. 어떤 시스템 콜을 쓸 수 있는지는 필터가, 어떤 권한이 있는지는 [[capability]]가 정합니다. 오른쪽 목록이 네임스페이스와 capability입니다.',
  'kernel.question': '시스템 콜을 제한하는 것은 무엇입니까?',
  'kernel.choice.seccomp': 'seccomp',
  'kernel.choice.cgroup': 'cgroup',
  'kernel.choice.namespace': '네임스페이스',
  'kernel.why': '엔진이 [[seccomp]] 프로파일을 런타임에 넘기고, 런타임이 프로세스를 시작하기 전에 적용합니다.'
}
