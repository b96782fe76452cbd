import type { a7En } from './a7.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A7: 같은 생각, 두 세계. */
export const a7Ko: LessonTexts<typeof a7En> = {
  title: '같은 생각, 두 세계',
  intro:
    '오버클라우드와 Kubernetes 클러스터를 나란히 봅니다. 서로 대응하는 것이 많지만, 비슷해 보일 뿐 다른 것도 있습니다.',
  'makers.heading': '클러스터를 만드는 것',
  'makers.body':
    '한 그림에 있지만 네트워크를 공유하지 않는 두 클러스터입니다. `controller0`, `compute0`, `compute1`은 `director`가 배포했습니다. 디렉터는 별도의 시스템이며 업데이트를 위해 계속 남아 있습니다. `node1`~`node3`은 Kubernetes 클러스터입니다. `node1`에서 `kubeadm init`을, 나머지 두 대에서 `kubeadm join`을 실행했습니다. [[kubeadm]]은 실행하고 끝나는 명령이므로 처음 실행한 노드를 밝게 표시했습니다.\n\n둘 다 결과로 컨트롤 플레인과 워커가 생기고, 서로를 찾는 데 필요한 인증서와 주소가 갖추어집니다.',
  'makers.question': 'kubeadm은 하지 않지만 디렉터는 노드에 해 주는 일을 모두 고르십시오.',
  'makers.choice.system': '디스크에 운영 체제를 설치한다',
  'makers.choice.network': '호스트의 네트워크 카드, 본드, 브리지를 구성한다',
  'makers.choice.control': '컨트롤 플레인을 시작한다',
  'makers.choice.power': '시스템의 전원을 켜고 끈다',
  'makers.why':
    'kubeadm은 운영 체제, 네트워크, 컨테이너 런타임이 준비된 시스템에서 시작합니다. 그 전까지는 다른 도구가 해야 합니다. 컨트롤 플레인을 시작하는 것은 둘 다 합니다.',
  'parts.heading': '서로 대응하는 것',
  'parts.body':
    '모든 요청이 지나가는 API는 nova-api와 kube-apiserver입니다. 원하는 상태를 저장하는 곳은 Galera의 데이터베이스와 etcd, 노드를 고르는 것은 Placement를 쓰는 nova-scheduler와 kube-scheduler입니다. 실제로 실행하는 것은 libvirt와 [[qemu|QEMU]], CRI-O와 crun입니다. 정육면체는 컨테이너, 다른 표시는 호스트의 서비스라는 뜻입니다.\n\n노드에 일이 전달되는 방법은 다릅니다. 컴퓨트는 RPC로 지시를 받고, [[kubelet]]은 API를 지켜보다가 스스로 가져옵니다.',
  'parts.question': '`compute0`에서 kubelet에 해당하는 것을 클릭하세요.',
  'parts.wrong.runtime':
    'libvirt는 요청을 받아 인스턴스를 실행합니다. CRI-O에 해당합니다. 그러면 libvirt에 요청하는 것은 무엇일까요?',
  'parts.wrong.control': '컨트롤 플레인에 속한 것입니다. kubelet은 모든 워커에 있습니다.',
  'parts.why':
    'nova-compute입니다. 워커마다 있는 에이전트로, 이 호스트의 일을 받아 아래의 런타임에 시키고 결과를 보고합니다.',
  'declare.heading': 'Deployment와 스택',
  'declare.body':
    '두 세계 모두 무엇이 있어야 하는지 적은 텍스트를 받습니다. 서버 두 대를 적은 템플릿은 [[stack|스택(stack)]] `web-tier`가 되었고 heat-engine이 관리합니다. 레플리카가 2인 [[kubernetes-deployment|Deployment]]는 파드 두 개가 되어 `node2`와 `node3`에 컨테이너 `web`이 하나씩 있습니다. Deployment는 etcd에 저장된 오브젝트이고 kube-controller-manager가 관리합니다.\n\n파드 이름에서도 알 수 있습니다. `web-7d5b8c9f6d-x7k2p`의 앞부분이 Deployment, 그다음이 ReplicaSet입니다. 텍스트를 바꾸면 양쪽 모두 그에 맞게 바꿉니다.',
  'failure.heading': '워커의 전원이 꺼졌습니다',
  'failure.body':
    '[[instance|인스턴스]] `web-a`가 있는 `compute0`과 `web` [[pod|파드]]가 있는 `node2`가 동시에 고장 나서 꺼진 채로 있습니다. 프로젝트 사용자도 관리자도 아무것도 하지 않으며, 인스턴스 고가용성도 설정하지 않았습니다.',
  'failure.question': '10분 뒤 다른 노드에서 다시 실행되고 있는 것은 무엇입니까?',
  'failure.choice.both': '인스턴스와 파드 둘 다',
  'failure.choice.pod': '`web` 파드만',
  'failure.choice.server': '인스턴스 `web-a`만',
  'failure.choice.none': '둘 다 아니다',
  'failure.why':
    'Kubernetes의 컨트롤러는 원하는 상태와 실제 상태를 계속 비교합니다. 5분쯤 지나면 잃은 노드의 파드를 없어진 것으로 보고 새 파드를 만듭니다. Heat은 스택을 업데이트할 때 비교합니다. `web-tier`는 CREATE_COMPLETE 그대로이고 `web-a`는 관리자가 evacuate할 때까지 꺼져 있습니다.',
  'units.heading': '인스턴스와 파드',
  'units.body':
    '두 세계가 실행하는 것입니다. 인스턴스는 QEMU 프로세스이며 그 안에 자체 커널이 있습니다. [[pod|파드(pod)]]는 컨테이너의 묶음으로, 여기서는 인프라 컨테이너 `pause`와 `web`이며 노드의 커널을 씁니다.\n\n인스턴스는 삭제할 때까지 같은 인스턴스입니다. [[live-migration|라이브 마이그레이션]], [[evacuation|evacuate]], rebuild를 해도 ID와 [[port|포트(port)]]가 유지됩니다. 파드는 한 노드에 묶여 있으며 옮겨지지 않습니다.',
  'units.misconception':
    '파드가 다른 노드로 옮겨 간다고 말하는 경우가 많습니다. 실제로는 그곳에 이름이 다른 새 파드가 만들어집니다. 처음 파드가 자체 파일 시스템에 가지고 있던 것은 사라집니다.',
  'units.question':
    '호스트를 잃은 뒤 다른 호스트에서 다시 실행됩니다. 인스턴스는 evacuate되고 파드는 새로 만들어졌습니다. 예전 IP 주소를 그대로 가진 것은 무엇입니까?',
  'units.choice.server': '인스턴스',
  'units.choice.pod': '파드',
  'units.choice.both': '둘 다',
  'units.why':
    '주소는 Neutron 포트의 것이고 포트는 인스턴스를 따라갑니다. 새 파드는 보통 노드의 대역에서 새 주소를 받습니다. 그래서 파드에 접속할 때는 Service를 씁니다.'
}
