import type { a1En } from './a1.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A1: 언더클라우드의 프로비저닝 네트워크. */
export const a1Ko: LessonTexts<typeof a1En> = {
  title: '프로비저닝 네트워크',
  intro: '디렉터가 빈 서버를 노드로 만드는 과정입니다. 누가 누구와 어느 포트로 통신하는지 봅니다.',
  'lan.heading': '프로비저닝 네트워크의 디렉터',
  'lan.body':
    '밝게 표시된 것은 [[director|디렉터(director)]]입니다. `eth1`은 OVS 브리지 `br-ctlplane`의 포트이고, 이 브리지의 `ctlplane` 주소는 172.25.249.200입니다. 노드는 이 네트워크로 부팅합니다.\n\n언더클라우드의 Neutron은 오버클라우드와 관계없이 16과 17 모두 ML2/OVS입니다.',
  'inspect.heading': '인트로스펙션용 DHCP 서버는 따로 있습니다',
  'inspect.body':
    '인트로스펙션(introspection, 하드웨어 검사)을 위해 Ironic이 [[ipmi|IPMI]]로 네트워크 부팅을 설정하고 전원을 켰습니다. 네트워크 카드는 DHCP(UDP 67)로 주소를 요청합니다.\n\ninspector의 dnsmasq인 `ironic_inspector_dnsmasq`가 검사용 범위의 주소로 응답합니다. 이 dnsmasq와 Neutron은 서로 관계가 없습니다.',
  'ramdisk.heading': '작은 로더 다음에 램디스크',
  'ramdisk.body':
    '네트워크 카드는 TFTP(UDP 69)로 [[ipxe|iPXE]]를 받습니다. iPXE는 DHCP를 다시 요청해 URL을 받고, HTTP(TCP 8088)로 스크립트, 커널, initramfs를 받습니다. 여기에 Ironic Python Agent([[ipa|IPA]])가 들어 있습니다.\n\nIPA는 하드웨어를 조사해 inspector의 5050 포트로 보냅니다. 그런 다음 노드의 전원이 꺼집니다.',
  'choose16.heading': '16에서는 Nova가 노드를 고릅니다',
  'choose16.body':
    '클라우드를 배포하면 Heat이 디렉터의 Nova에 인스턴스를 요청합니다. 스케줄러는 [[placement|Placement]]에 조건에 맞는 노드를 묻고, ironic 드라이버를 쓰는 nova-compute가 Ironic(6385)에 배포를 지시하고 Neutron에 `ctlplane` [[port|포트]]를 요청합니다.\n\n그래서 16의 노드는 디렉터의 인스턴스이기도 합니다. 디렉터에서 `openstack server list`를 실행하면 나옵니다.',
  'deploy.heading': '배포할 때 다시 부팅합니다',
  'deploy.body':
    '이제 노드는 `ctlplane`에 포트가 있고 DHCP 에이전트가 그 포트에 응답합니다. TFTP, [[ipxe|iPXE]], HTTP는 앞과 같습니다. 이번 [[ipa|IPA]]는 Ironic(6385)에 heartbeat를 보내고 9999 포트로 명령을 받습니다. `direct` 배포 인터페이스에서는 IPA가 직접 이미지를 디스크에 기록합니다.',
  'deploy.misconception':
    '디렉터에 노드용 DHCP 서버가 하나라고 생각하는 경우가 많습니다. 같은 네트워크에 두 개가 있습니다. 하나는 인트로스펙션용이고, 다른 하나는 [[qdhcp|qdhcp- 네임스페이스]]에 있는 배포용입니다. 한쪽만 동작할 수도 있습니다.',
  'deploy.question': '인트로스펙션은 성공했지만 배포할 때 노드가 주소를 받지 못합니다. 어디를 먼저 확인합니까?',
  'deploy.choice.inspector': '디렉터의 ironic_inspector_dnsmasq',
  'deploy.choice.neutron': '디렉터의 neutron-dnsmasq-qdhcp-…',
  'deploy.choice.overcloud': '오버클라우드의 DHCP',
  'deploy.why':
    '배포할 때는 Neutron의 dnsmasq가 응답합니다. inspector의 dnsmasq는 할 일을 마쳤고, 오버클라우드는 자기 노드의 프로비저닝에 관여하지 않습니다.',
  'choose.heading': '노드를 고르는 방법: 16과 17',
  'choose.body':
    '지금까지의 그림은 16.1입니다. 지금 그림은 17.1이며, [[heat|Heat]]이 시작하기 전에 `openstack overcloud node provision`이 [[metalsmith]]를 실행합니다.\n\n두 릴리스 모두 노드는 배포 과정에서 작성된 `/etc/hosts`로 서로의 이름을 찾습니다.',
  'choose.question': '17.1에서 metalsmith가 요청을 보내는 서비스를 모두 고르십시오.',
  'choose.choice.nova': 'Nova',
  'choose.choice.ironic': 'Ironic',
  'choose.choice.placement': 'Placement',
  'choose.choice.neutron': 'Neutron',
  'choose.why':
    'Ironic은 allocation으로 노드를 고르고 Neutron은 `ctlplane` 포트를 만듭니다. 17의 언더클라우드에는 Nova와 Placement가 없습니다.'
}
