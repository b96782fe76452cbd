/**
 * 추정한 이유를 영어 문장에서 찾는 표입니다. 모델은 이유를 영어 문장으로만 남기므로 문장이 곧 키이며, {name} 자리에는 값이 들어갑니다.
 */
export const koReasons: { readonly [english: string]: string } = {
  'the rules of a host take it from tunnels of this kind':
    '한 호스트의 규칙이 이 종류의 터널에서 이 네트워크의 패킷을 받습니다',
  // 링크
  'both ends are named after one id': '양쪽 이름에 같은 ID가 들어 있습니다',
  'it is the network namespace of a container': '컨테이너의 네트워크 네임스페이스입니다',
  'the container has an address that is in this namespace': '컨테이너의 주소가 이 네임스페이스에 있습니다',
  'both have this MAC address': '양쪽의 MAC 주소가 같습니다',
  "the address is in the subnet's range": '주소가 서브넷 범위 안에 있습니다',
  'the port has the address that the server has in this network': '인스턴스의 이 네트워크 주소를 가진 포트입니다',
  'the port has the fixed address': '고정 주소를 가진 포트입니다',
  'the port is named after the first characters of the chassis': '포트 이름에 섀시 ID의 앞부분이 들어 있습니다',
  "the name holds the first characters of the port's id": '이름에 포트 ID의 앞부분이 들어 있습니다',
  "the name holds the first characters of the network's id": '이름에 네트워크 ID의 앞부분이 들어 있습니다',
  'the name follows the rules of oslo.messaging': 'oslo.messaging의 이름 규칙을 따릅니다',
  'OVN binds the port to this chassis': 'OVN이 이 섀시에 포트를 바인딩했습니다',
  "{nic} of {host} gives its function {index} the port's MAC address":
    '{host}의 {nic}에서 VF {index}에 이 포트의 MAC 주소가 설정되어 있습니다',
  'Neutron asks OVN to bind the port there': 'Neutron이 OVN에 이 호스트로 바인딩을 요청했습니다',
  "its device {device} is in the router's namespace": '디바이스 {device}의 위치가 라우터의 네임스페이스입니다',
  'the port is a router interface, and this is the only router': '라우터 인터페이스 포트이고, 라우터가 하나뿐입니다',
  'the port has the gateway address of its subnet, and this is the only router':
    '서브넷의 게이트웨이 주소를 가진 포트이고, 라우터가 하나뿐입니다',
  'the bridge learned their MACs on it': '브리지가 이 포트에서 해당 MAC 주소를 학습했습니다',
  'it was logged in to at an address of this server': '이 인스턴스의 주소로 로그인했습니다',

  // 계획
  'monitors listen on the storage network': '모니터는 Storage 네트워크에서 응답합니다',
  'images of this release are called so; a registry or a tag of its own stands around it':
    '이 릴리스의 이미지 이름입니다. 레지스트리와 태그는 환경마다 다를 수 있습니다',
  'disks in Ceph are cloned from raw images, and local ones lie over qcow2':
    'Ceph의 디스크는 raw 이미지의 클론이고, 로컬 디스크는 qcow2 오버레이입니다',
  'Pacemaker starts it on the first host, and anywhere after':
    'Pacemaker가 처음에는 첫 호스트에서 시작하며, 이후에는 어느 호스트로든 옮길 수 있습니다',
  'Pacemaker promotes one copy, whichever it likes': 'Pacemaker가 복제본 하나를 골라 승격합니다',
  'Pacemaker spreads the addresses over the hosts that have HAProxy':
    'Pacemaker가 HAProxy가 있는 호스트에 주소를 나누어 배치합니다',

  // 소속
  'its port is bound to this host': '포트가 이 호스트에 바인딩되어 있습니다',
  'its port is plugged on this host': '포트가 이 호스트에 연결되어 있습니다',
  'its subnet is of this network': '서브넷이 이 네트워크에 속합니다',
  'its device is in a namespace of this network': '디바이스가 이 네트워크의 네임스페이스 안에 있습니다',
  'ports of this network get their addresses from it': '이 네트워크의 포트가 여기서 주소를 받습니다',
  "the router's gateway is in this network": '라우터의 게이트웨이가 이 네트워크에 있습니다',
  'the address is in a subnet of this network': '주소가 이 네트워크의 서브넷에 있습니다',
  'the director runs it': '디렉터가 관리하는 클라우드입니다',
  'the host has a role that a director deploys': '디렉터가 배포하는 롤의 호스트입니다',
  'the network of its port': '포트의 네트워크입니다',

  // 호스트
  'TripleO calls it so': 'TripleO가 쓰는 이름입니다',
  'TripleO names hosts of this role so': 'TripleO가 이 롤의 호스트에 붙이는 이름입니다',
  '{service} runs here': '{service} 서비스가 여기서 실행됩니다',
  'the plan says how many hosts role {role} has, and what they are called':
    '계획에 {role} 롤의 호스트 수와 이름이 있습니다',
  'every other tunnel end has a tunnel from this host, so this one is its own':
    '다른 터널 종단에는 모두 이 호스트에서 가는 터널이 있으므로, 남은 주소가 이 호스트의 것입니다',

  // 디바이스
  'the name ends with it': '이름 끝에 있습니다',
  'lo is the loopback device': 'lo는 루프백 디바이스입니다',
  'Open vSwitch names its tunnel devices so': 'Open vSwitch가 터널 디바이스에 붙이는 이름입니다',
  'Open vSwitch names its own devices so': 'Open vSwitch가 자신의 디바이스에 붙이는 이름입니다',
  'Open vSwitch has an internal port of this name': 'Open vSwitch에 같은 이름의 internal 포트가 있습니다',
  'Open vSwitch uses a system device of this name': 'Open vSwitch가 같은 이름의 시스템 디바이스를 씁니다',
  'Open vSwitch drives it with DPDK': 'Open vSwitch가 DPDK로 구동합니다',
  'Open vSwitch names a port after its interface, unless it is a bond':
    '본드가 아니면 Open vSwitch 포트의 이름은 인터페이스와 같습니다',
  'Neutron names the ends of its veth pairs so': 'Neutron이 veth 쌍에 붙이는 이름입니다',
  'Neutron names tap devices so': 'Neutron이 tap 디바이스에 붙이는 이름입니다',
  'Neutron names its namespaces so': 'Neutron이 네임스페이스에 붙이는 이름입니다',
  'Neutron names localnet ports so': 'Neutron이 localnet 포트에 붙이는 이름입니다',
  'Neutron moves internal ports of Open vSwitch into its namespaces':
    'Neutron은 Open vSwitch의 internal 포트를 네임스페이스로 옮깁니다',
  'libvirt names tap devices so': 'libvirt가 tap 디바이스에 붙이는 이름입니다',
  'the name is that of a bond': '본드에 쓰는 이름입니다',
  'the name is that of a network card': 'NIC에 쓰는 이름입니다',
  'the name is that of a network card or bond': 'NIC이나 본드에 쓰는 이름입니다',
  'the name is that of such a device': '이런 디바이스에 쓰는 이름입니다',
  'another device stands behind its @, and it is no VLAN': '@ 뒤에 다른 디바이스가 있고 VLAN이 아닙니다',
  'a kernel VLAN would name its parent after @; this is a port of Open vSwitch':
    '커널 VLAN이면 @ 뒤에 상위 디바이스가 나옵니다. Open vSwitch의 포트입니다',
  'ip -d prints no link kind, as it does for every virtual device':
    '가상 디바이스라면 ip -d에 종류가 나오는데, 여기에는 없습니다',

  // 네트워크, 포트
  'OVN has DHCP options for it': 'OVN에 이 서브넷의 DHCP 옵션이 있습니다',
  'its NAT rule has an external MAC': 'NAT 규칙에 외부 MAC이 있습니다',
  'its logical switch has no localnet port': '논리 스위치에 localnet 포트가 없습니다',
  'its localnet port is on this physical network': 'localnet 포트가 이 물리 네트워크에 있습니다',
  'the tag of its localnet port': 'localnet 포트의 태그입니다',
  'its localnet port has a tag': 'localnet 포트에 태그가 있습니다',
  'its localnet port has no tag': 'localnet 포트에 태그가 없습니다',
  'a router has its gateway here': '라우터의 게이트웨이가 여기에 있습니다',
  'its port has this name': '포트에 이 이름이 있습니다',
  'only router ports have a router or a gateway chassis': '라우터나 게이트웨이 섀시는 라우터 포트에만 있습니다',
  'the network has this segment': '네트워크에 이 세그먼트가 있습니다',
  'rules rewrite local VLAN {tag} to this VLAN of the physical network':
    '플로 규칙이 로컬 VLAN {tag}을(를) 물리 네트워크의 이 VLAN으로 바꿉니다',
  'rules rewrite local VLAN {tag} to this tunnel id': '플로 규칙이 로컬 VLAN {tag}을(를) 이 터널 ID로 바꿉니다',
  'the rules of the Open vSwitch agent rewrite it': 'Open vSwitch 에이전트의 플로 규칙이 바꿉니다',
  'the rules of a host rewrite the VLAN of its ports to this':
    '호스트의 플로 규칙이 포트의 로컬 VLAN을 이 값으로 바꿉니다',
  'the rules of a host send it to a wire': '호스트의 플로 규칙이 물리 구간으로 내보냅니다',
  'the Open vSwitch agent notes it as its own tag': 'Open vSwitch 에이전트가 자신의 태그로 기록했습니다',
  'the Open vSwitch agent tags ports of br-int with its local VLAN':
    'Open vSwitch 에이전트는 br-int 포트에 로컬 VLAN을 태그로 답니다',

  // 컨테이너
  'the cluster is configured so for every copy': '클러스터 설정에서 모든 복제본에 이렇게 정했습니다',
  'Pacemaker names the containers of its bundles so': 'Pacemaker가 번들의 컨테이너에 붙이는 이름입니다',
  'containers are named after what they run': '컨테이너 이름은 그 안에서 실행되는 서비스를 따릅니다',
  'an agent starts its side containers under such names': '에이전트가 부가 컨테이너에 붙이는 이름입니다'
}
