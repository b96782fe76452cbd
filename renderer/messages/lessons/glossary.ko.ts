import type { glossaryEn } from './glossary.en.ts'

/** 용어집. */
export const glossaryKo: Readonly<Record<keyof typeof glossaryEn, { name: string; text: string }>> = {
  'br-ex': {
    name: 'br-ex',
    text: '외부로 나가는 Open vSwitch 브리지입니다. 네트워크 카드나 본드가 연결되고 물리 네트워크(보통 `datacentre`)에 매핑됩니다. br-int와는 패치 포트로 이어집니다.'
  },
  'backing-file': {
    name: '백킹 파일(backing file)',
    text: 'qcow2 디스크의 바탕이 되는 파일입니다. 자신에게 없는 블록은 여기서 읽습니다.'
  },
  'br-int': {
    name: 'br-int',
    text: 'Open vSwitch의 통합 브리지(integration bridge)입니다. 프로젝트 트래픽을 처리하는 노드마다 하나씩 있고 인스턴스, 터널, 패치 포트가 여기에 모입니다. ML2/OVN에서는 `ovn-controller`가 플로우를 넣습니다.'
  },
  'br-tun': {
    name: 'br-tun',
    text: 'ML2/OVS의 터널 브리지입니다. br-int의 로컬 VLAN과 터널의 segmentation id를 서로 변환합니다. ML2/OVN에는 br-tun이 없고 터널 포트가 br-int에 있습니다.'
  },
  bond: {
    name: '본드(bond)',
    text: '여러 네트워크 카드를 하나로 묶은 것입니다. Linux 커널이나 Open vSwitch가 묶으며 카드 하나가 고장 나도 통신이 이어집니다.'
  },
  'bridge-mapping': {
    name: '브리지 매핑',
    text: '호스트의 어느 브리지가 어느 물리 네트워크로 이어지는지 정한 것입니다(예: `datacentre:br-ex`). ML2/OVN에서는 각 호스트의 Open vSwitch 데이터베이스에 `ovn-bridge-mappings`로 들어 있습니다.'
  },
  bundle: {
    name: '번들(bundle)',
    text: 'systemd 대신 Pacemaker가 시작하고 감시하는 컨테이너입니다. haproxy, galera, rabbitmq, redis는 컨트롤러마다, cinder-volume은 한 곳에서만 실행됩니다.'
  },
  call: {
    name: 'call(응답 대기)',
    text: '응답이 있는 RPC입니다. 호출한 쪽은 자신의 응답 큐를 알려 주고, 응답이 오거나 시간(기본 60초)이 다 될 때까지 기다립니다.'
  },
  cast: {
    name: 'cast(단방향)',
    text: '응답이 없는 RPC입니다. 토픽의 서버 한 대로 메시지를 보내고 바로 다음 일을 합니다.'
  },
  'ceph-mon': {
    name: 'Ceph 모니터(MON)',
    text: '클러스터 구성원과 OSD 상태를 담은 맵을 관리합니다. 홀수로 두고 과반이 있어야 합니다. 데이터는 모니터를 거치지 않습니다.'
  },
  'ceph-pool': {
    name: '풀(Ceph)',
    text: '복제본 수 같은 규칙을 함께 쓰는 Ceph 객체의 묶음입니다. `images`, `vms`, `volumes`가 있습니다.'
  },
  chassis: {
    name: '섀시(chassis)',
    text: '`ovn-controller`가 실행되는 호스트로, OVN southbound 데이터베이스에 터널 주소와 함께 등록된 것입니다.'
  },
  container: {
    name: '컨테이너',
    text: '호스트의 커널을 함께 쓰면서 자체 이미지로 실행되는 프로세스입니다. 네임스페이스와 제한은 시작할 때 정해집니다. RHOSP의 OpenStack 서비스 컨테이너는 호스트의 네트워크를 그대로 씁니다.'
  },
  controller: {
    name: '컨트롤러 노드',
    text: 'API, 스케줄러, 데이터베이스, 메시지 브로커가 있는 오버클라우드 노드입니다.'
  },
  compute: {
    name: '컴퓨트 노드',
    text: '인스턴스를 실행하는 노드입니다. nova-compute, libvirt, QEMU/KVM, br-int가 있습니다. ComputeHCI 노드에는 Ceph OSD도 있습니다.'
  },
  conmon: {
    name: 'conmon',
    text: 'podman이나 CRI-O의 컨테이너마다 하나씩 남아 있는 작은 프로세스입니다. 터미널과 로그를 맡고 컨테이너의 종료 상태를 알립니다. podman 자체는 이미 종료되어 있습니다.'
  },
  director: {
    name: '디렉터(director)',
    text: 'TripleO의 Red Hat 제품 이름입니다. 오버클라우드를 배포하고 업데이트하는 노드 한 대, 곧 언더클라우드를 말합니다.'
  },
  domain: {
    name: '도메인(Keystone)',
    text: '사용자, 그룹, 프로젝트를 담는 단위입니다. 이름은 도메인 안에서 유일합니다. 처음부터 `Default`가 있습니다.'
  },
  exchange: {
    name: '익스체인지(exchange)',
    text: 'RabbitMQ에서 메시지를 보내는 쪽이 메시지를 넘기는 곳입니다. 어느 큐로 갈지는 바인딩이 정합니다. oslo.messaging은 서비스마다 topic 익스체인지(`nova`, `neutron`, cinder는 `openstack`)를, 토픽마다 fanout 익스체인지를 씁니다.'
  },
  fanout: {
    name: 'fanout(전체 전송)',
    text: '토픽의 모든 서버로 보내는 메시지입니다. `<topic>_fanout` 익스체인지를 거쳐 프로세스마다 있는 전용 큐로 들어갑니다.'
  },
  fernet: {
    name: 'Fernet 토큰',
    text: '누가, 어디에, 언제까지인지를 암호화하고 서명한 토큰입니다. Keystone은 토큰을 저장하지 않으며 키가 있어야 읽을 수 있습니다.'
  },
  'floating-ip': {
    name: '플로팅 IP',
    text: '외부 네트워크의 주소로, 포트의 주소와 일대일로 변환됩니다. 분산형이면 인스턴스가 있는 호스트에서, 중앙집중식이면 게이트웨이 섀시에서 나갑니다.'
  },
  galera: {
    name: 'Galera',
    text: '컨트롤러마다 실행되는 MariaDB를 동기식으로 복제합니다. HAProxy는 모든 클라이언트를 그중 한 곳으로 보내고 나머지는 예비로 둡니다.'
  },
  'gateway-chassis': {
    name: '게이트웨이 섀시',
    text: '라우터의 외부 게이트웨이를 맡는 섀시입니다. 후보 중 살아 있고 우선순위가 가장 높은 한 대이며 SNAT이 여기서 일어납니다.'
  },
  geneve: {
    name: 'Geneve',
    text: 'OVN 섀시 사이의 캡슐화 방식입니다. 이더넷 프레임을 UDP(포트 6081)에 넣고 VNI와 옵션을 붙입니다. RHOSP에서는 Tenant 네트워크로 지나갑니다.'
  },
  'guest-agent': {
    name: '게스트 에이전트',
    text: '인스턴스 안에서 실행되는 서비스 `qemu-guest-agent`입니다. libvirt가 virtio-serial 채널로 통신하며, 스냅샷 전에 파일 시스템을 멈추는 등의 일에 씁니다.'
  },
  haproxy: {
    name: 'HAProxy',
    text: '가상 IP에서 요청을 받아 상태 확인에 응답하는 컨트롤러의 API로 넘깁니다.'
  },
  image: {
    name: '이미지',
    text: '디스크나 컨테이너의 출발점입니다. Glance 이미지는 인스턴스의 디스크가 되고, 레지스트리의 이미지는 컨테이너의 파일 시스템이 됩니다.'
  },
  instance: {
    name: '인스턴스',
    text: 'Nova의 가상 머신입니다. 명령에서는 `server`, 말로는 VM이라고도 하며 모두 같은 것을 가리킵니다.'
  },
  ipmi: {
    name: 'IPMI',
    text: '디렉터가 베어메탈 노드의 전원을 켜고 끄는 방법입니다. 노드의 관리 컨트롤러(BMC)로 UDP 623 포트를 통해 요청합니다.'
  },
  ksm: {
    name: 'KSM',
    text: '여러 프로세스의 내용이 같은 메모리 페이지를 하나로 합치는 커널 기능입니다. 쓰기가 일어나면 다시 나뉩니다.'
  },
  kvm: {
    name: 'KVM',
    text: '프로세스가 CPU의 가상화 기능으로 게스트 코드를 직접 실행하게 해 주는 Linux 커널 모듈입니다. 장치는 거의 에뮬레이션하지 않으며, 그 일은 QEMU가 합니다.'
  },
  libvirt: {
    name: 'libvirt',
    text: '호스트에서 가상 머신을 시작하고 중지하고 정의하는 계층입니다. RHOSP 16에서는 `libvirtd` 데몬 하나, 17에서는 `virtqemud` 같은 모듈형 데몬입니다. nova-compute가 그 API를 사용합니다.'
  },
  localnet: {
    name: 'localnet 포트',
    text: '논리 스위치에서 물리 네트워크로 이어지는 포트이며 이름은 `provnet-…`입니다. 브리지 매핑이 있는 호스트에서는 패치 포트가 됩니다.'
  },
  ml2: {
    name: 'ML2',
    text: 'Neutron의 코어 플러그인인 Modular Layer 2입니다. 타입 드라이버는 네트워크 타입(flat, vlan, geneve 등)을 관리하고, 메커니즘 드라이버(`ovn`, `openvswitch`)가 실제로 구현합니다.'
  },
  namespace: {
    name: '네트워크 네임스페이스',
    text: '같은 커널 안에 따로 있는 네트워크 스택입니다. 장치, 주소, 경로, 규칙이 다른 네임스페이스에서는 보이지 않습니다.'
  },
  network: {
    name: '네트워크',
    text: 'Neutron의 2계층 네트워크입니다. 테넌트 네트워크는 프로젝트가 만들고 보통 터널로 지나갑니다. 프로바이더 네트워크는 관리자가 물리 네트워크에 매핑합니다.'
  },
  nic: {
    name: '네트워크 장치',
    text: '`ip` 명령에 나오는 것입니다. 물리 NIC이나, VLAN, tap, veth처럼 커널이 만든 장치입니다.'
  },
  osd: {
    name: 'OSD',
    text: '객체를 저장하는 Ceph 데몬입니다. 보통 디스크마다 하나입니다.'
  },
  overlay: {
    name: '오버레이 디스크',
    text: '백킹 파일에서 바뀐 블록만 담는 qcow2 파일입니다.'
  },
  'ovn-controller': {
    name: 'ovn-controller',
    text: '섀시마다 있는 OVN 에이전트입니다. southbound 데이터베이스를 읽어 br-int에 플로우를 넣습니다. RHOSP에서는 `ovn_controller` 컨테이너로 실행되고 Open vSwitch 자체는 호스트에 있습니다.'
  },
  ovnmeta: {
    name: '메타데이터 네임스페이스',
    text: '컴퓨트에 있는 `ovnmeta-<network>` 네임스페이스입니다. 그 호스트에 있는 해당 네트워크의 인스턴스가 169.254.169.254로 보낸 요청을 여기 있는 haproxy가 받습니다.'
  },
  ovsdb: {
    name: 'OVSDB',
    text: 'Open vSwitch의 데이터베이스이자 그 프로토콜입니다. 호스트마다 하나씩 있어 어떤 브리지가 있어야 하는지 담고 있습니다. OVN의 northbound와 southbound 데이터베이스도 같은 방식입니다.'
  },
  pacemaker: {
    name: 'Pacemaker',
    text: '컨트롤러의 클러스터 관리자입니다. 번들, 가상 IP, 한 곳에서만 도는 서비스를 노드에서 시작하고 장애가 나면 다른 노드로 옮깁니다. 멤버십과 쿼럼은 Corosync가 맡습니다.'
  },
  'patch-port': {
    name: '패치 포트',
    text: '한 호스트의 두 Open vSwitch 브리지를 잇는 케이블의 한쪽 끝입니다. 양쪽이 서로를 `peer`로 가리키며 Linux 장치로는 보이지 않습니다.'
  },
  placement: {
    name: 'Placement',
    text: '호스트마다 쓸 수 있는 자원(VCPU, 메모리, 디스크)과 이를 선점한 쪽을 관리합니다. scheduler가 REST로 조회하며 RPC는 쓰지 않습니다.'
  },
  port: {
    name: '포트',
    text: 'Neutron에서 네트워크에 연결되는 하나의 접점입니다. MAC 주소, IP 주소, 보안 그룹과 바인딩된 호스트를 가집니다.'
  },
  project: {
    name: '프로젝트',
    text: 'OpenStack에서 인스턴스, 네트워크, 볼륨을 소유하고 쿼터를 갖는 단위입니다. 예전 명령에서는 tenant라고 합니다.'
  },
  'provider-network': {
    name: '프로바이더 네트워크',
    text: '관리자가 물리 네트워크에 매핑한 네트워크로, 타입은 flat 또는 VLAN입니다. 인스턴스를 직접 연결하거나 라우터의 게이트웨이로 쓸 수 있습니다.'
  },
  qcow2: {
    name: 'qcow2',
    text: '헤더와 매핑 테이블이 있는 QEMU 디스크 형식입니다. 백킹 파일, 스냅샷, 압축을 쓸 수 있습니다.'
  },
  qdhcp: {
    name: 'qdhcp 네임스페이스',
    text: '네트워크마다 Neutron DHCP 에이전트가 만드는 네임스페이스로, 안에 dnsmasq가 있습니다. ML2/OVN에서는 베어메탈용 에이전트가 있을 때만 있습니다.'
  },
  qemu: {
    name: 'QEMU',
    text: '가상 머신 한 대가 곧 QEMU 프로세스 하나입니다. 게스트의 메모리, 가상 CPU마다 하나인 스레드, 게스트에 보이는 장치를 담당합니다. KVM을 쓰면 게스트 코드는 CPU에서 직접 실행됩니다.'
  },
  qrouter: {
    name: 'qrouter 네임스페이스',
    text: 'ML2/OVS에서 라우터가 있는 네임스페이스입니다. 인터페이스 `qr-`, 게이트웨이 `qg-`, NAT용 iptables가 있습니다. ML2/OVN은 플로우로 라우팅하므로 없습니다.'
  },
  queue: {
    name: '큐(queue)',
    text: 'RabbitMQ에서 메시지가 소비자를 기다리는 곳입니다. RPC 서버마다 세 가지가 있습니다. 토픽이 함께 쓰는 큐, 호스트 전용 큐, fanout용 큐입니다.'
  },
  quorum: {
    name: '쿼럼(quorum)',
    text: '구성원의 과반수입니다. 과반을 잃으면 둘로 나뉜 클러스터가 서로 쓰는 일을 막기 위해 서비스를 멈춥니다.'
  },
  raw: {
    name: 'raw',
    text: '헤더 없이 디스크를 그대로 담은 이미지입니다. 파일의 빈 구간(hole)이 있을 때만 디스크보다 작습니다.'
  },
  'reply-queue': {
    name: '응답 큐(reply queue)',
    text: '한 프로세스의 call에 대한 응답이 들어오는 `reply_<hex>` 큐입니다. 메시지마다가 아니라 프로세스마다 하나이며, 메시지에 든 ID로 응답을 구별합니다.'
  },
  'role-assignment': {
    name: '역할 할당(role assignment)',
    text: '사용자나 그룹이 프로젝트, 도메인, 시스템 중 한 범위에서 역할을 갖는다는 뜻입니다. 그 역할로 무엇을 할 수 있는지는 정책 파일이 정합니다.'
  },
  router: {
    name: '라우터',
    text: 'Neutron에서 서브넷을 잇고 외부 게이트웨이를 제공합니다. ML2/OVN에서는 논리 라우터이며 모든 섀시의 플로우로 처리됩니다.'
  },
  scope: {
    name: '범위(scope)',
    text: '토큰이 유효한 대상입니다. 프로젝트 하나, 도메인 하나, 또는 시스템입니다.'
  },
  'security-group': {
    name: '보안 그룹',
    text: '포트에 들어오고 나갈 수 있는 트래픽을 정하는 규칙입니다. 상태를 기억하므로 허용된 연결의 응답은 허용됩니다.'
  },
  snat: {
    name: 'SNAT',
    text: '출발지 주소를 바꾸는 것입니다. 라우터는 플로팅 IP가 없는 인스턴스에 SNAT를 적용하므로, 모두 라우터 게이트웨이의 주소로 나갑니다.'
  },
  stack: {
    name: '스택(Heat)',
    text: 'Heat이 템플릿 하나로 만드는 리소스 묶음입니다. 함께 생성하고 변경하고 삭제합니다. 디렉터의 `overcloud` 스택은 클라우드 전체이고, 프로젝트의 스택은 그 안에서 사용자가 만든 것입니다.'
  },
  tap: {
    name: 'tap 장치',
    text: '인스턴스 네트워크 카드의 호스트 쪽 끝입니다. 이름은 `tap`에 포트 ID의 앞 11자를 붙인 것입니다.'
  },
  topic: {
    name: '토픽(topic)',
    text: '같은 종류의 RPC 서버가 메시지를 받는 이름(`conductor`, `compute`)입니다. 라우팅 키이며, 뒤에 점과 서버 이름이 붙으면 서버 한 대를 가리킵니다.'
  },
  vip: {
    name: '가상 IP(VIP)',
    text: '여러 컨트롤러 중 한 번에 한 대에만 있는 주소로, 그 노드에 장애가 나면 다른 노드로 옮겨 갑니다. HAProxy가 이 주소에서 요청을 받습니다.'
  },
  virtio: {
    name: 'virtio',
    text: '게스트용으로 만든 장치입니다. 실제 하드웨어를 흉내 내지 않고 드라이버와 호스트가 메모리의 큐를 공유합니다. virtio-net은 네트워크 카드, virtio-blk와 virtio-scsi는 디스크입니다.'
  },
  vni: {
    name: 'VNI',
    text: '터널 헤더에 있는 24비트 번호입니다. ML2/OVN에서는 데이터패스(논리 스위치 또는 라우터)의 터널 키이고 ML2/OVS에서는 네트워크의 segmentation id입니다.'
  },
  volume: {
    name: '볼륨',
    text: 'Cinder의 디스크로, 인스턴스와 따로 존재하며 인스턴스에 연결할 수 있습니다. podman의 볼륨은 컨테이너에 마운트하는 저장 공간으로, 다른 것입니다.'
  }
}
