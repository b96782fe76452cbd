import type { c9En } from './c9.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C9: Kubernetes 실습 환경. */
export const c9Ko: LessonTexts<typeof c9En> = {
  title: '노드 3대의 Kubernetes 실습 환경',
  intro: '클러스터를 만들기 전의 시스템 3대입니다. 네트워크 카드가 각각 2개 있습니다.',
  'nodes.heading': '같은 구성의 노드 3대',
  'nodes.body':
    '`node1`, `node2`, `node3`의 `eth0`은 패키지와 이미지를 받는 외부망에, `eth1`은 내부망에 연결됩니다. 그림의 외부망 주소는 예시이며 실제로는 DHCP로 받을 수도 있습니다.',
  'inside.heading': '내부망',
  'inside.body':
    '내부망은 192.168.90.0/24입니다. node1의 끝자리가 110이고 다음 노드마다 10씩 늘어납니다. 주소 하나를 가렸습니다.',
  'inside.question': 'node3의 내부망 주소는 무엇입니까?',
  'inside.why': '110, 120, 130입니다. 노드는 내부망 주소로 서로를 찾으므로 고정되어 있습니다.',
  'cards.heading': '클러스터는 어느 카드를 써야 할까요?',
  'cards.body':
    'node1만 표시했습니다. 두 카드 모두 일반 Linux 장치이고 아직 브리지는 없습니다. [[pod|파드]] 네트워크는 [[cni|CNI]] 플러그인이 만듭니다.',
  'cards.misconception':
    'kubeadm이 내부망을 알아서 찾는다고 생각하기 쉽습니다. `--apiserver-advertise-address`와 kubelet의 `--node-ip`로 지정하지 않으면 기본 경로가 있는 카드, 여기서는 `eth0`의 주소를 씁니다.',
  'cards.question': '노드끼리 내부망으로 통신하려면 `--node-ip`에 어느 주소를 지정해야 합니까?',
  'cards.choice.eth0': 'eth0의 주소',
  'cards.choice.eth1': 'eth1의 주소',
  'cards.choice.both': '둘 다 지정하면 kubelet이 고른다',
  'cards.why': 'node1에서는 192.168.90.110입니다. 적용되면 `kubectl get nodes -o wide`의 INTERNAL-IP에 나옵니다.',
  'join.heading': '노드가 클러스터에 합류합니다',
  'join.body':
    'node1은 `kubeadm init --apiserver-advertise-address=192.168.90.110`으로 [[kubeadm|컨트롤 플레인]]이 됩니다. node2는 `kubeadm join 192.168.90.110:6443`으로 합류하며, 이것은 API 서버로 가는 TCP 연결입니다.\n\n그림은 그 경로입니다. 192.168.90.0/24는 두 노드의 `eth1`에 직접 연결되어 있으므로 기본 경로도 라우터도 거치지 않습니다.',
  'traffic.heading': '어떤 트래픽이 어느 카드로 가는가',
  'traffic.body':
    '클러스터를 만들었습니다. API 서버는 192.168.90.110을 알리고, 모든 [[kubelet]]의 `--node-ip`는 `eth1`의 주소입니다. 다만 파드 사이의 트래픽은 [[cni|CNI]] 플러그인이 기본 경로의 카드를 고를 수 있으며 이는 별도의 설정입니다.',
  'traffic.question': '내부망을 지나는 것을 모두 고르십시오.',
  'traffic.choice.api': 'node3의 kubelet에서 API 서버로',
  'traffic.choice.images': '공개 레지스트리에서 이미지를 받을 때',
  'traffic.choice.logs': '`kubectl logs`를 위해 API 서버에서 node2의 kubelet으로',
  'traffic.choice.client': '192.168.122.0/24의 노트북에서 node1로 `kubectl`',
  'traffic.why':
    '노드를 가리키는 통신은 내부망 주소를 씁니다(node1의 6443, 각 kubelet의 10250). 레지스트리는 기본 경로 너머에 있으므로 이미지는 `eth0`으로 받습니다. 외부 노트북은 node1의 `eth0`에 접속하므로 API 서버 인증서에 그 주소가 있어야 합니다.'
}
