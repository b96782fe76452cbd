import type { d3En } from './d3.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** D3: 기존 ML2/OVS와 현재 ML2/OVN. */
export const d3Ko: LessonTexts<typeof d3En> = {
  title: '기존과 현재: ML2/OVS와 ML2/OVN',
  intro: '같은 클라우드를 두 번 그립니다. 먼저 ML2/OVS 에이전트가 만든 모습, 다음은 OVN이 만든 모습입니다.',
  'agents.heading': '기존: 라우터와 DHCP는 네임스페이스에',
  'agents.body':
    'ML2/OVS에서는 Neutron 에이전트가 역할마다 [[namespace|네임스페이스(namespace)]]를 만듭니다. `controller0`의 L3 에이전트는 [[qrouter|qrouter-]]에 `qr-` 인터페이스와 `qg-` 게이트웨이를 두고 iptables로 NAT를 처리합니다. DHCP 에이전트는 [[qdhcp|qdhcp-]]에서 dnsmasq를 실행합니다.\n\n메타데이터 요청은 이 네임스페이스 중 하나에 있는 haproxy가 받습니다. 에이전트는 변경 사항을 RPC로 전달받습니다.',
  'bridges.heading': '기존: br-int와 br-tun',
  'bridges.body':
    '에이전트는 네트워크마다 로컬 VLAN을 정하고, [[br-int]] 포트의 `tag`로 씁니다. [[br-tun]]은 이를 네트워크의 segmentation id로 바꾸어 VXLAN이나 GRE로 보내고, 상대 호스트에서는 반대로 바꿉니다.',
  'bridges.question': '`compute0`의 `br-int`에서 `finance-network1`의 tag는 1입니다. `compute1`에서는 무엇입니까?',
  'bridges.choice.same': '똑같이 1: 모든 호스트가 같은 값을 쓴다',
  'bridges.choice.own': '`compute1`의 에이전트가 따로 정한 값',
  'bridges.choice.segmentation': '네트워크의 segmentation id',
  'bridges.why':
    '에이전트는 자기 호스트 안에서만 번호를 매깁니다. 같은 값이더라도 우연이며, 호스트 사이에서는 터널에 든 번호만 의미가 있습니다.',
  'hybrid.heading': '기존: iptables를 위한 Linux 브리지',
  'hybrid.body':
    '이 클라우드의 `firewall_driver`는 `iptables_hybrid`입니다. Open vSwitch 브리지 안의 패킷은 iptables를 거치지 않습니다. 그래서 [[tap]]을 별도의 Linux 브리지 `qbr…`에 연결하고 보안 그룹을 여기서 적용합니다. [[br-int]]까지는 veth 쌍 `qvb…`, `qvo…`로 이어집니다. 경로의 2단계에서 확인하십시오.\n\n드라이버가 `openvswitch`이면 qbr이 없습니다. tap이 br-int에 바로 연결되고 보안 그룹은 OVN처럼 플로우로 적용됩니다.',
  'stays.heading': '무엇이 남을까요?',
  'stays.body':
    'ML2/OVS로 구성한 `compute0`입니다. [[br-int]]와 [[br-tun]]이 있고 인스턴스마다 qbr이 있습니다. 첫 그림의 네임스페이스는 `controller0`에 있습니다. 이제 이 클라우드를 ML2/OVN으로 옮깁니다.',
  'stays.question': 'ML2/OVN에서도 남아 있는 것을 모두 고르십시오.',
  'stays.choice.tap': '인스턴스의 tap',
  'stays.choice.qbr': 'qbr, qvb, qvo',
  'stays.choice.br-tun': 'br-tun',
  'stays.choice.patch': 'br-int와 br-ex 사이의 패치 포트 쌍',
  'stays.choice.qrouter': 'qrouter 네임스페이스',
  'stays.choice.veth': '메타데이터용 네임스페이스로 이어지는 veth 쌍',
  'stays.why':
    'tap은 br-int에 바로 연결되고, 패치 포트는 이름이 바뀌며, veth 쌍은 `ovnmeta-`로 이어집니다. 나머지는 모두 br-int의 플로우가 처리합니다.',
  'now.heading': '현재: 모두 br-int 안에서',
  'now.body':
    '호스트마다 `ovn-controller`가 [[br-int]]에 플로우를 넣어 스위칭, 라우팅, 보안 그룹, DHCP, NAT를 처리합니다. 터널 포트도 br-int에 있고 타입은 Geneve입니다. 로컬 VLAN은 없습니다. 논리 네트워크와 포트는 OpenFlow 레지스터에 담깁니다.\n\n남은 네임스페이스는 인스턴스가 있는 호스트의 [[ovnmeta|ovnmeta-]]뿐입니다. `controller0`의 게이트웨이 카드는 네임스페이스가 아니라 OVN에서 그 호스트가 맡은 역할을 나타냅니다.',
  'nat.heading': '현재: 주소 변환 방법',
  'nat.body':
    '`finance-app1`에는 플로팅 IP가 없습니다. 패킷은 Geneve로 [[gateway-chassis|게이트웨이 섀시]]까지 가고, 경로의 8단계에서 출발지 주소가 바뀝니다.',
  'nat.misconception':
    'OVN이 NAT와 보안 그룹을 iptables나 nftables로 설정한다는 설명이 있습니다. 둘 다 쓰지 않습니다. 규칙은 br-int의 플로우와 `ovn-nbctl lr-nat-list`에서 확인합니다. 호스트의 iptables나 nftables는 호스트 자신에게 오는 트래픽만 필터링합니다.',
  'nat.question': '게이트웨이 섀시에서 주소를 바꾸는 것은 무엇입니까?',
  'nat.choice.iptables': '라우터 네임스페이스의 iptables',
  'nat.choice.nftables': '`ovn-controller`가 설정한 호스트의 nftables',
  'nat.choice.openflow': 'br-int의 플로우와 커널의 conntrack',
  'nat.why':
    '플로우의 액션이 `ct(nat)`입니다. Open vSwitch가 패킷을 커널의 연결 추적으로 넘기면, 커널이 주소를 바꾸고 라우터의 존에 연결을 기억합니다.'
}
