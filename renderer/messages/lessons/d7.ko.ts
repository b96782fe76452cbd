import type { d7En } from './d7.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** D7: 플로팅 IP와 SNAT. */
export const d7Ko: LessonTexts<typeof d7En> = {
  title: '플로팅 IP와 SNAT',
  intro:
    '라우터 하나 뒤에 인스턴스 두 대가 있습니다. 한 대에만 플로팅 IP가 있습니다. 주소는 각각 어느 호스트에서 바뀔까요?',
  'rules.heading': '라우터 하나에 규칙 두 개',
  'rules.body':
    '`finance-router1`은 `finance-network1`을 프로바이더 네트워크에 연결합니다. 서브넷에는 `snat` 규칙이 있어 모두 라우터의 주소로 나갑니다. `finance-web1`에는 `dnat_and_snat` 규칙이 있습니다. [[floating-ip|플로팅 IP]] 172.25.250.105를 양방향으로 일대일 변환합니다.\n\n두 규칙 모두 `ovn-nbctl lr-nat-list`에 나옵니다. 플로팅 IP는 호스트에도 인스턴스에도, 어떤 장치에도 설정되지 않습니다.',
  'distributed.heading': '분산형: 인스턴스가 있는 호스트에서',
  'distributed.body':
    '여기서는 [[floating-ip|플로팅 IP]]가 분산형입니다. OVN에서는 [[director|디렉터]]의 `NeutronEnableDVR: true`가 이 설정입니다. `finance-web1`이 외부로 보내면 라우팅, 4단계의 주소 변환, `br-ex`로 나가는 것까지 모두 `compute0`에서 이루어집니다. 규칙에 `external_mac`이 있어 플로팅 IP에 대한 ARP에도 `compute0`이 응답합니다.',
  'distributed.question': '`compute1`의 `finance-app1`에는 플로팅 IP가 없습니다. 주소는 어디에서 바뀝니까?',
  'distributed.choice.own': '플로팅 IP가 분산형이므로 `compute1`에서',
  'distributed.choice.gateway': '라우터의 게이트웨이 섀시에서',
  'distributed.choice.every': '컨트롤러들이 번갈아 가며',
  'distributed.why':
    'SNAT는 분산되지 않습니다. 모두가 라우터의 주소 하나를 함께 쓰며, 그 주소는 한 번에 한 섀시에만 있습니다.',
  'snat.heading': 'SNAT: 게이트웨이 섀시에서',
  'snat.body':
    '`finance-app1`이 같은 패킷을 보냅니다. 라우팅은 여전히 `compute1`에서 하지만, 4단계에서 [[gateway-chassis|게이트웨이 섀시]]로 향하고 Geneve로 전달됩니다. [[vni|VNI]]는 라우터의 키입니다. 8단계에서 출발지가 라우터의 주소로 바뀝니다.\n\n응답도 게이트웨이 섀시로 돌아와 원래 주소로 바뀐 다음, 터널을 거쳐 `compute1`로 갑니다.',
  'gateway.heading': '하나는 활성, 나머지는 대기',
  'gateway.body':
    '[[controller|컨트롤러]]마다 우선순위를 가진 후보이며 OVN은 최대 다섯 개까지 둡니다. 살아 있는 것 중 우선순위가 가장 높은 섀시가 활성이고, `ovn-sbctl show`의 `cr-lrp-…`가 그 섀시에 있습니다. 섀시들은 터널의 BFD로 서로를 감시합니다.',
  'gateway.question': '활성 컨트롤러에 장애가 났습니다. 이 라우터는 어떻게 됩니까?',
  'gateway.choice.router': '컨트롤러가 복구되거나 교체될 때까지 중단된다',
  'gateway.choice.candidate': '다음 후보가 이어받고 ARP로 주소를 알린다',
  'gateway.choice.pacemaker': 'Pacemaker가 VIP와 함께 다른 컨트롤러에서 시작한다',
  'gateway.why':
    '다른 섀시가 BFD로 장애를 알아채고, 다음 우선순위의 섀시가 `cr-lrp-…`를 가져가 gratuitous ARP를 보냅니다. Neutron과 Pacemaker는 관여하지 않습니다.',
  'centralized.heading': '중앙집중식: 플로팅 IP도 게이트웨이 섀시에서',
  'centralized.body':
    '같은 클라우드에서 분산형 플로팅 IP만 껐습니다. 외부에서 172.25.250.105로 접속하면 프레임은 ARP에 응답한 [[gateway-chassis|게이트웨이 섀시]]에 도착합니다. 4단계에서 목적지 주소를 바꾸고 Geneve로 `compute0`에 보냅니다.\n\n규칙은 똑같은 `dnat_and_snat`이고 `external_mac`만 없습니다.',
  'centralized.misconception':
    '“DVR은 라우터를 분산한다”는 말은 ML2/OVS에 해당합니다. OVN에서 테넌트 네트워크 사이의 라우팅은 항상 분산되며, 이 설정은 플로팅 IP에만 적용됩니다.',
  'needs.heading': '분산형에 필요한 것',
  'needs.body':
    '분산형으로 바꾸려면 지금까지 [[controller|컨트롤러]]만 하던 일을 모든 [[compute|컴퓨트]]가 해야 합니다. 외부 네트워크의 프레임을 직접 주고받는 일입니다.',
  'needs.question': '모든 컴퓨트에 있어야 하는 것을 모두 고르십시오.',
  'needs.choice.mapping': 'br-ex와 외부 네트워크의 브리지 매핑',
  'needs.choice.address': '외부 네트워크에 속한 호스트 자신의 IP 주소',
  'needs.choice.wire': '물리 외부 네트워크나 그 VLAN에 연결된 NIC',
  'needs.choice.namespace': '`fip-` 네임스페이스',
  'needs.why':
    '매핑과 회선입니다. 프레임은 인스턴스와 외부 사이에 오가므로 호스트의 주소는 필요하지 않습니다. `fip-` 네임스페이스는 ML2/OVS의 DVR에서 씁니다.'
}
