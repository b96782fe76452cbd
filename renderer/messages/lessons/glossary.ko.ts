import type { glossaryEn } from './glossary.en.ts'

/** 용어집. */
export const glossaryKo: Readonly<Record<keyof typeof glossaryEn, { name: string; text: string }>> = {
  'baremetal-node': {
    name: '베어메탈 노드',
    text: 'Ironic에 등록된 물리 서버입니다. 관리 컨트롤러와 네트워크 카드, `enroll`에서 `active`까지의 상태를 가집니다. 배포가 끝나면 이 서버가 오버클라우드의 노드가 됩니다.'
  },
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
  'config-download': {
    name: 'config-download',
    text: 'Heat의 결정을 Ansible 플레이북과 인벤토리로 바꾸는 과정입니다. 결과는 RHOSP 16에서는 `/var/lib/mistral/<stack>`, 17에서는 `~/overcloud-deploy/<stack>/config-download`에 있습니다.'
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
  ctlplane: {
    name: 'ctlplane',
    text: '프로비저닝 네트워크입니다. 노드가 이 네트워크로 부팅하고 Ansible도 이 네트워크로 노드에 접속합니다. 디렉터에서는 `br-ctlplane` 브리지에 있습니다.'
  },
  'deployment-role': {
    name: '롤(TripleO)',
    text: '노드의 용도입니다. 어떤 서비스를 실행하고 어느 네트워크에 연결할지 정합니다. Controller, Compute, ComputeHCI, CephStorage가 대표적이며 배포에 쓰는 롤은 `roles_data.yaml`에 있습니다. Keystone의 역할(role)과는 다른 것입니다.'
  },
  director: {
    name: '디렉터(director)',
    text: 'TripleO의 Red Hat 제품 이름입니다. 오버클라우드를 배포하고 업데이트하는 노드 한 대, 곧 언더클라우드를 말합니다.'
  },
  domain: {
    name: '도메인(Keystone)',
    text: '사용자, 그룹, 프로젝트를 담는 단위입니다. 이름은 도메인 안에서 유일합니다. 처음부터 `Default`가 있습니다.'
  },
  evacuation: {
    name: 'evacuate',
    text: '컴퓨트가 고장 난 뒤 다른 컴퓨트에서 인스턴스를 다시 만드는 것입니다. ID, 포트, 볼륨은 같습니다. 로컬 디스크의 내용은 잃고 공유 스토리지의 디스크는 유지됩니다. Nova는 요청을 받아야만 실행합니다.'
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
  hyperconverged: {
    name: '하이퍼컨버지드(HCI)',
    text: '한 노드에서 인스턴스와 Ceph OSD를 함께 실행하는 구성이며 롤은 ComputeHCI입니다. 서버 수를 줄일 수 있지만 양쪽에 쓸 메모리와 CPU를 나누어 잡아 두어야 합니다.'
  },
  image: {
    name: '이미지',
    text: '디스크나 컨테이너의 출발점입니다. Glance 이미지는 인스턴스의 디스크가 되고, 레지스트리의 이미지는 컨테이너의 파일 시스템이 됩니다.'
  },
  instance: {
    name: '인스턴스',
    text: 'Nova의 가상 머신입니다. 명령에서는 `server`, 말로는 VM이라고도 하며 모두 같은 것을 가리킵니다.'
  },
  introspection: {
    name: '인트로스펙션',
    text: '노드를 램디스크로 부팅해 CPU, 메모리, 디스크, 네트워크 카드를 `ironic-inspector`에 보고하게 하는 과정입니다. 전용 DHCP 서버를 쓰며 설치는 하지 않습니다.'
  },
  ipa: {
    name: 'IPA',
    text: 'Ironic Python Agent의 약자로, 노드가 인트로스펙션과 배포를 위해 부팅하는 램디스크 안의 프로그램입니다. 하드웨어를 보고하고 9999 포트로 명령을 받으며 이미지를 디스크에 씁니다.'
  },
  ipmi: {
    name: 'IPMI',
    text: '디렉터가 베어메탈 노드의 전원을 켜고 끄는 방법입니다. 노드의 관리 컨트롤러(BMC)로 UDP 623 포트를 통해 요청합니다.'
  },
  ipxe: {
    name: 'iPXE',
    text: '네트워크 카드가 TFTP로 받아 오는 부트 로더입니다. DHCP를 한 번 더 요청하고 스크립트, 커널, 램디스크를 HTTP로 받습니다.'
  },
  kolla: {
    name: 'kolla',
    text: 'OpenStack 서비스의 컨테이너 이미지를 빌드하는 업스트림 프로젝트입니다. RHOSP 16의 이미지를 이것으로 빌드했습니다. 컨테이너가 구성을 복사하고 `kolla_start`로 시작하는 방식은 모든 릴리스가 여기서 왔습니다.'
  },
  'kolla-ansible': {
    name: 'kolla-ansible',
    text: 'kolla 이미지로 OpenStack을 배포하는 업스트림 도구입니다. 디렉터, Heat, Puppet 없이 Ansible만 씁니다. RHOSP는 어느 릴리스에서도 사용하지 않습니다.'
  },
  ksm: {
    name: 'KSM',
    text: '여러 프로세스의 내용이 같은 메모리 페이지를 하나로 합치는 커널 기능입니다. 쓰기가 일어나면 다시 나뉩니다.'
  },
  kubeadm: {
    name: 'kubeadm',
    text: '운영 체제, 네트워크, 컨테이너 런타임이 준비된 시스템으로 Kubernetes 클러스터를 만드는 명령입니다. 첫 노드에서 `kubeadm init`, 나머지에서 `kubeadm join`을 실행합니다.'
  },
  'kubernetes-deployment': {
    name: 'Deployment(Kubernetes)',
    text: '같은 파드를 몇 개 유지할지 적은 오브젝트입니다. 컨트롤러가 실제 상태와 계속 비교하며 없어진 파드를 새로 만듭니다.'
  },
  kvm: {
    name: 'KVM',
    text: '프로세스가 CPU의 가상화 기능으로 게스트 코드를 직접 실행하게 해 주는 Linux 커널 모듈입니다. 장치는 거의 에뮬레이션하지 않으며, 그 일은 QEMU가 합니다.'
  },
  libvirt: {
    name: 'libvirt',
    text: '호스트에서 가상 머신을 시작하고 중지하고 정의하는 계층입니다. RHOSP 16에서는 `libvirtd` 데몬 하나, 17에서는 `virtqemud` 같은 모듈형 데몬입니다. nova-compute가 그 API를 사용합니다.'
  },
  'live-migration': {
    name: '라이브 마이그레이션',
    text: '실행 중인 인스턴스를 다른 컴퓨트로 옮기는 것입니다. QEMU가 실행 중에 메모리를 복사하고 대상 호스트에서 이어서 실행합니다. 공유 스토리지의 디스크는 옮기지 않습니다.'
  },
  localnet: {
    name: 'localnet 포트',
    text: '논리 스위치에서 물리 네트워크로 이어지는 포트이며 이름은 `provnet-…`입니다. 브리지 매핑이 있는 호스트에서는 패치 포트가 됩니다.'
  },
  metalsmith: {
    name: 'metalsmith',
    text: '17에서 `openstack overcloud node provision`이 실행하는 도구입니다. Nova 없이 Ironic에 노드를, Neutron에 포트를 요청합니다.'
  },
  mistral: {
    name: 'Mistral',
    text: 'RHOSP 16 디렉터의 워크플로 서비스입니다. 노드를 등록하고 배포 계획을 관리하며 Ansible을 실행합니다. 17의 디렉터에는 없습니다.'
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
  overcloud: {
    name: '오버클라우드',
    text: '디렉터가 배포하는 클라우드이며 사용자의 프로젝트가 여기에 있습니다. 스택의 기본 이름이기도 합니다.'
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
  puppet: {
    name: 'Puppet',
    text: '서비스의 구성 파일을 씁니다. 일이 끝나면 종료되는 `container-puppet-…` 컨테이너에서 실행되며, 파일은 `/var/lib/config-data/puppet-generated`에 있습니다.'
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
  'rbd-clone': {
    name: 'RBD 클론',
    text: '보호된 스냅샷의 블록을 함께 쓰다가 쓸 때만 자기 것을 만드는 Ceph 디스크입니다. 이미지가 raw이고 같은 클러스터에 있으면 인스턴스의 디스크를 이렇게 몇 초 만에 만듭니다.'
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
  'sparse-file': {
    name: '희소 파일(sparse file)',
    text: '구멍(hole)이 있는 파일입니다. 쓴 적이 없는 구간은 디스크를 차지하지 않고 0으로 읽힙니다. `virt-sparsify`는 게스트의 빈 공간을 구멍으로 바꿉니다.'
  },
  stack: {
    name: '스택(Heat)',
    text: 'Heat이 템플릿 하나로 만드는 리소스 묶음입니다. 함께 생성하고 변경하고 삭제합니다. 디렉터의 `overcloud` 스택은 클라우드 전체이고, 프로젝트의 스택은 그 안에서 사용자가 만든 것입니다.'
  },
  standalone: {
    name: '올인원',
    text: '호스트 한 대로 이루어진 클라우드로, 그 호스트에서 `openstack tripleo deploy`로 배포합니다. 디렉터도 Pacemaker도 없고 터널을 맺을 상대도 없습니다.'
  },
  tap: {
    name: 'tap 장치',
    text: '인스턴스 네트워크 카드의 호스트 쪽 끝입니다. 이름은 `tap`에 포트 ID의 앞 11자를 붙인 것입니다.'
  },
  tcib: {
    name: 'tcib',
    text: 'TripleO container image build의 약자입니다. RHOSP 17의 이미지를 buildah로 빌드합니다. 내부 구조는 kolla의 이미지와 같습니다.'
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
  },
  acl: {
    name: 'ACL',
    text: '포트로 들어오거나 나가는 패킷을 허용, 거부, 폐기하는 OVN 규칙이며 우선순위가 있습니다. 보안 그룹 규칙은 포트 그룹의 ACL이 됩니다.'
  },
  'bind-mount': {
    name: '바인드 마운트(bind mount)',
    text: '호스트의 디렉터리나 파일을 다른 경로, 예를 들어 컨테이너 안에서 한 번 더 보여 주는 것입니다. 복사본은 생기지 않습니다.'
  },
  binding: {
    name: '바인딩(RabbitMQ)',
    text: '익스체인지와 큐를 라우팅 키로 잇는 것입니다. 맞는 바인딩이 없는 메시지는 버려집니다. Neutron에서 포트를 호스트에 바인딩하는 것과는 다릅니다.'
  },
  capability: {
    name: 'capability',
    text: '커널이 root의 권한을 나누어 따로 허용하거나 막는 단위입니다. 예를 들어 `NET_ADMIN`은 네트워크 설정 권한입니다. 컨테이너는 적은 수만 갖고 시작하며 `privileged`이면 모두 갖습니다.'
  },
  'ceph-mgr': {
    name: 'Ceph 매니저(MGR)',
    text: '클러스터의 통계를 모으고 대시보드와 모듈을 제공합니다. 하나가 활성이고 나머지는 대기합니다.'
  },
  cgroup: {
    name: 'cgroup',
    text: '커널이 CPU, 메모리, I/O 사용량을 함께 측정하고 제한하는 프로세스 묶음입니다. 컨테이너와 인스턴스마다 하나씩 있습니다.'
  },
  cinder: {
    name: 'Cinder',
    text: '볼륨 서비스입니다. `cinder-api`가 REST 요청을 받고 `cinder-scheduler`가 백엔드를 고르며 `cinder-volume`이 볼륨을 만듭니다.'
  },
  cni: {
    name: 'CNI',
    text: '런타임이 컨테이너나 파드를 네트워크에 연결해 달라고 플러그인에 요청하는 방식입니다. RHEL 8의 podman과 CRI-O가 사용하며 최신 podman은 netavark를 씁니다.'
  },
  conductor: {
    name: 'nova-conductor',
    text: '컴퓨트를 대신해 Nova 데이터베이스에 쓰고, 인스턴스 생성처럼 오래 걸리는 작업을 단계별로 진행합니다.'
  },
  conntrack: {
    name: '연결 추적(conntrack)',
    text: '커널이 연결 상태를 기억하는 기능입니다. 상태 기반 규칙과 주소 변환이 이를 사용하며, ML2/OVN에서는 br-int의 플로우가 사용합니다.'
  },
  consumer: {
    name: '컨슈머(consumer)',
    text: 'RabbitMQ의 큐에서 메시지를 가져가는 클라이언트입니다. 컨슈머가 없는 큐에는 메시지가 쌓입니다.'
  },
  'container-manage': {
    name: 'paunch와 tripleo_container_manage',
    text: '배포 단계별 정의에 따라 서비스 컨테이너와 systemd 유닛을 만드는 도구입니다. 16에서는 paunch라는 프로그램, 17에서는 Ansible 롤 tripleo_container_manage입니다.'
  },
  containerd: {
    name: 'containerd',
    text: '이미지를 받고 shim 아래에서 컨테이너를 관리하는 고수준 런타임입니다. docker와 많은 Kubernetes 클러스터가 사용합니다.'
  },
  cri: {
    name: 'CRI',
    text: 'kubelet이 런타임에 파드와 컨테이너를 요청하는 gRPC 인터페이스입니다. CRI-O와 containerd가 제공하며 docker에는 cri-dockerd가 필요합니다.'
  },
  'cri-o': {
    name: 'CRI-O',
    text: 'Kubernetes 전용 고수준 런타임입니다. podman처럼 컨테이너마다 conmon을 띄웁니다.'
  },
  csi: {
    name: 'CSI',
    text: 'Kubernetes와 볼륨을 만들고 연결하는 드라이버 사이의 인터페이스입니다.'
  },
  dnsmasq: {
    name: 'dnsmasq',
    text: 'DHCP, DNS, TFTP를 제공하는 작은 서버입니다. 디렉터에는 둘이 있습니다. 인트로스펙션용은 inspector의 것이고 배포용은 `qdhcp-` 네임스페이스에 있는 Neutron의 것입니다.'
  },
  docker: {
    name: 'docker',
    text: '클라이언트와 `dockerd` 데몬으로 되어 있고 컨테이너는 containerd가 만듭니다. RHOSP 13까지 사용했고 15부터는 podman입니다.'
  },
  'dumb-init': {
    name: 'dumb-init',
    text: '서비스 컨테이너의 PID 1입니다. 시그널을 자식 프로세스 하나에 전달하고 종료된 프로세스를 거둡니다.'
  },
  endpoint: {
    name: '엔드포인트(endpoint)',
    text: 'Keystone 카탈로그에 있는 서비스의 URL입니다. public, internal, admin이 있고 각각 다른 네트워크에 있습니다.'
  },
  glance: {
    name: 'Glance',
    text: '이미지 서비스입니다. 이미지의 정보를 관리하고 데이터를 제공하거나 Ceph의 어디에 있는지 알려 줍니다. 다른 서비스와 RPC를 쓰지 않습니다.'
  },
  gre: {
    name: 'GRE',
    text: 'IP 위의 터널 프로토콜(프로토콜 47)입니다. ML2/OVS에서 쓸 수 있으며 포트 번호가 없어 여러 링크로 분산하기 어렵습니다.'
  },
  healthcheck: {
    name: '헬스 체크(healthcheck)',
    text: '서비스가 응답하는지 확인하는 컨테이너 안의 스크립트입니다. 16에서는 systemd 타이머가, 17에서는 podman이 실행합니다. 실패해도 재시작되지는 않습니다.'
  },
  heat: {
    name: 'Heat',
    text: '템플릿에 기술된 것을 순서에 맞게 만들어 하나의 스택으로 관리합니다. 디렉터는 오버클라우드 구성을 계산하는 데 쓰고, 프로젝트는 오버클라우드의 Heat을 씁니다.'
  },
  host: {
    name: '호스트',
    text: '오버클라우드 노드, 디렉터 또는 그 밖의 시스템 한 대입니다. 그림은 그 호스트의 명령 출력이나 계획에서 나온 것입니다.'
  },
  'infra-container': {
    name: '인프라 컨테이너',
    text: '파드에서 가장 먼저 만들어져 공유 네임스페이스를 유지하기만 하는 컨테이너입니다. podman에서는 `catatonit`, Kubernetes에서는 `pause`가 실행됩니다.'
  },
  ironic: {
    name: 'Ironic',
    text: '베어메탈 시스템을 관리합니다. 전원을 켜고 네트워크로 램디스크를 부팅해 디스크에 이미지를 씁니다. 디렉터는 오버클라우드 노드를 이것으로 설치합니다.'
  },
  'isolated-network': {
    name: '네트워크 분리(isolated network)',
    text: '노드 사이의 트래픽을 종류별로 나눈 네트워크로 보통 VLAN입니다. External, InternalApi, Storage, StorageMgmt, Tenant가 있으며 Neutron은 이를 모릅니다.'
  },
  'kernel-namespace': {
    name: '커널 네임스페이스',
    text: '프로세스에 보이는 범위를 종류별로 나눈 것입니다. `net`은 장치와 포트, `pid`는 프로세스, `mnt`는 마운트, `uts`는 호스트 이름, `ipc`는 공유 메모리, `user`는 사용자 ID입니다. 컨테이너는 종류마다 전용 네임스페이스를 갖거나 호스트의 것을 씁니다.'
  },
  keystone: {
    name: 'Keystone',
    text: '사용자, 프로젝트, 역할과 서비스 카탈로그를 관리하고 다른 모든 서비스가 검증하는 토큰을 발급합니다.'
  },
  'kolla-start': {
    name: 'kolla_start',
    text: '서비스 컨테이너의 시작 명령입니다. `config.json`에 따라 설정을 복사한 뒤 서비스 프로세스로 바뀝니다. Kolla와 tcib 이미지에 모두 있습니다.'
  },
  kubelet: {
    name: 'kubelet',
    text: '노드마다 있는 Kubernetes 에이전트입니다. CRI로 런타임에 파드를 시작하게 하고 그 컨테이너를 재시작합니다.'
  },
  'linux-bridge': {
    name: 'Linux 브리지',
    text: '`bridge link`에 나오는 Linux 커널의 스위치입니다. podman과 docker가 컨테이너에 사용합니다. Open vSwitch의 브리지는 이와 다릅니다.'
  },
  mtu: {
    name: 'MTU',
    text: '링크가 나를 수 있는 가장 큰 패킷의 크기입니다. 터널이 일부를 차지하며, Geneve는 58바이트를 써서 1500 중 1442가 남습니다.'
  },
  northbound: {
    name: 'northbound 데이터베이스',
    text: 'OVN에서 원하는 구성, 곧 논리 스위치, 라우터, 포트, 규칙을 담은 데이터베이스입니다. Neutron이 쓰고 `ovn-northd`가 읽습니다.'
  },
  'nova-compute': {
    name: 'nova-compute',
    text: '컴퓨트마다 있는 Nova 서비스입니다. libvirt에 인스턴스를 요청하고 호스트의 자원을 보고합니다. 인스턴스를 직접 실행하지는 않습니다.'
  },
  oci: {
    name: 'OCI',
    text: '이미지 형식, 컨테이너 실행 방식, 레지스트리의 표준입니다. 그래서 한 도구로 만든 이미지를 다른 도구로 실행할 수 있습니다.'
  },
  'oci-runtime': {
    name: 'OCI 런타임',
    text: '`runc`나 `crun`입니다. 네임스페이스와 cgroup을 만들고 컨테이너의 PID 1을 시작한 뒤 종료됩니다.'
  },
  overlayfs: {
    name: 'overlay 마운트',
    text: '여러 디렉터리를 하나로 보여 주는 파일 시스템입니다. 아래는 읽기 전용인 이미지 레이어, 맨 위는 컨테이너 전용 디렉터리입니다.'
  },
  'ovs-bridge': {
    name: 'Open vSwitch 브리지',
    text: 'OpenFlow로 제어되는 Open vSwitch의 스위치입니다. `ovs-vsctl show`에 나오며 Linux 브리지가 아닙니다.'
  },
  'ovs-port': {
    name: 'Open vSwitch 포트',
    text: 'Open vSwitch 브리지에 연결되는 곳입니다. 장치, 여러 장치를 묶은 본드, 다른 브리지로 가는 패치, 터널이 있습니다.'
  },
  pod: {
    name: '파드(pod)',
    text: '네임스페이스, 특히 네트워크를 함께 쓰는 컨테이너 묶음입니다. 주소와 `localhost`가 하나이며 공유하는 것은 인프라 컨테이너가 유지합니다.'
  },
  podman: {
    name: 'podman',
    text: 'RHEL에서 이미지를 받고 컨테이너를 준비해 시작하는 명령입니다. 데몬이 없습니다. podman은 종료되고 conmon이 남습니다.'
  },
  process: {
    name: '프로세스',
    text: '실행 중인 프로그램이며 번호(PID)가 있습니다. 컨테이너의 프로세스는 컨테이너 안에서 보이는 번호가 따로 있습니다.'
  },
  'published-port': {
    name: '게시된 포트(published port)',
    text: '`-p 58080:8080`처럼 컨테이너의 포트로 변환되는 호스트의 포트입니다. 호스트의 네트워크를 쓰는 컨테이너에는 필요 없습니다.'
  },
  rabbitmq: {
    name: 'RabbitMQ',
    text: '한 서비스의 구성 요소 사이에서 RPC와 알림을 전달하는 메시지 브로커입니다. 클라이언트는 HAProxy를 거치지 않고 브로커 노드에 직접 연결합니다.'
  },
  rootless: {
    name: 'rootless',
    text: '권한이 없는 사용자가 시작한 컨테이너입니다. 안의 0번 사용자는 밖에서 그 사용자입니다. root가 시작하면 rootful이며 RHOSP의 서비스 컨테이너는 모두 rootful입니다.'
  },
  scheduler: {
    name: 'nova-scheduler',
    text: '새 인스턴스의 호스트를 고릅니다. 후보는 Placement에서 받고 필터와 가중치로 결정합니다.'
  },
  seccomp: {
    name: 'seccomp',
    text: '프로세스가 쓸 수 있는 시스템 콜을 제한하는 커널의 필터입니다. 컨테이너를 시작하기 전에 프로파일을 적용합니다.'
  },
  service: {
    name: '서비스',
    text: '`nova-scheduler`처럼 호스트에서 실행되는 클라우드의 프로그램입니다. 서비스 목록과 systemd나 Pacemaker에 나오며 컨테이너에서 실행될 수 있습니다.'
  },
  shim: {
    name: 'shim',
    text: 'containerd가 컨테이너마다 남겨 두는 프로세스입니다. PID 1의 부모이며 출력과 종료 코드를 맡습니다. podman에서는 conmon이 이 일을 합니다.'
  },
  slirp4netns: {
    name: 'slirp4netns',
    text: '일반 사용자는 브리지를 만들 수 없으므로 rootless 컨테이너와 호스트 사이에서 패킷을 전달하는 프로세스입니다. `pasta`가 후속 도구입니다.'
  },
  snapshot: {
    name: '스냅샷',
    text: '한 시점의 볼륨 상태입니다. 볼륨에 속하며 이것으로 새 볼륨을 만들 수 있습니다.'
  },
  southbound: {
    name: 'southbound 데이터베이스',
    text: 'northbound에서 계산한 논리 플로우와 섀시, 포트가 바인딩된 위치를 담은 데이터베이스입니다. 모든 `ovn-controller`가 읽습니다.'
  },
  subnet: {
    name: '서브넷',
    text: 'Neutron 네트워크에 있는 주소 범위이며 게이트웨이, DHCP, DNS 서버 설정이 있습니다.'
  },
  'systemd-unit': {
    name: 'systemd 유닛',
    text: 'systemd가 시작하고 감시하는 대상입니다. `tripleo_<container>.service`는 종료된 서비스 컨테이너를 다시 시작합니다. 중지할 때는 컨테이너가 아니라 유닛을 중지합니다.'
  },
  token: {
    name: '토큰(token)',
    text: '로그인 후 Keystone이 발급하고 클라이언트가 요청마다 함께 보내는 것입니다. 누구인지, 어느 범위인지, 언제까지인지를 나타냅니다.'
  },
  user: {
    name: '사용자(Keystone)',
    text: '로그인할 수 있는 사람이나 서비스입니다. 무엇을 할 수 있는지는 프로젝트, 도메인, 시스템에서의 역할이 정합니다.'
  },
  'user-namespace': {
    name: '사용자 네임스페이스',
    text: '안의 사용자 번호를 밖의 다른 번호로 매핑합니다. rootless 컨테이너 안의 0번은 컨테이너를 시작한 사용자입니다.'
  },
  veth: {
    name: 'veth 쌍',
    text: '케이블처럼 이어진 커널의 네트워크 장치 두 개입니다. 보통 한쪽 끝은 네임스페이스에, 다른 쪽 끝은 브리지에 있습니다.'
  },
  vlan: {
    name: 'VLAN',
    text: '이더넷 헤더에 들어가는 1~4094의 번호로, 하나의 회선을 여러 네트워크로 나눕니다.'
  },
  vxlan: {
    name: 'VXLAN',
    text: '24비트 VNI가 있고 옵션은 없는 UDP(포트 4789) 터널입니다. ML2/OVS의 기본값이며 OVN 섀시 사이에는 Geneve를 씁니다.'
  }
}
