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
    'node1만 표시했습니다. 두 카드 모두 일반 Linux 장치이고 아직 브리지는 없습니다. 파드 네트워크는 CNI 플러그인이 만듭니다.',
  'cards.misconception':
    'kubeadm이 내부망을 알아서 찾는다고 생각하기 쉽습니다. `--apiserver-advertise-address`와 kubelet의 `--node-ip`로 지정하지 않으면 기본 경로가 있는 카드, 여기서는 `eth0`의 주소를 씁니다.',
  'cards.question': '노드끼리 내부망으로 통신하려면 `--node-ip`에 어느 주소를 지정해야 합니까?',
  'cards.choice.eth0': 'eth0의 주소',
  'cards.choice.eth1': 'eth1의 주소',
  'cards.choice.both': '둘 다 지정하면 kubelet이 고른다',
  'cards.why': 'node1에서는 192.168.90.110입니다. 적용되면 `kubectl get nodes -o wide`의 INTERNAL-IP에 나옵니다.'
}
