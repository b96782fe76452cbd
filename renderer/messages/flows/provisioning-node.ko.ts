import type { provisioningNodeEnglish } from '../../../models/paths/flows/english/provisioning-node.ts'

export const provisioningNodeKo: { readonly [key in keyof typeof provisioningNodeEnglish]: string } = {
  'flow.node-provisioning': '전원 켜기부터 오버클라우드 노드까지',
  'flow.node-provisioning.register16': 'openstack overcloud node import: 워크플로가 노드를 등록(enroll)',
  'flow.node-provisioning.register17': 'openstack overcloud node import: 노드를 등록(enroll)',
  'flow.node-provisioning.manage': 'manage: BMC 인증 정보가 맞는지 확인',
  'flow.node-provisioning.bmc': '노드가 manageable이 됨. Redfish, iLO, iDRAC은 443을 사용',
  'flow.node-provisioning.introspect': 'openstack overcloud node introspect: 하드웨어 검사',
  'flow.node-provisioning.filter': '이 노드의 MAC에 응답하도록 허용',
  'flow.node-provisioning.boot': '네트워크로 부팅',
  'flow.node-provisioning.discover': '검사용 범위(.100-.120)의 주소. BIOS는 undionly.kpxe, UEFI는 ipxe.efi',
  'flow.node-provisioning.loader': 'iPXE 로더',
  'flow.node-provisioning.script': 'iPXE가 다시 요청하고 http://…:8088/inspector.ipxe를 받음',
  'flow.node-provisioning.ramdisk': '결과를 보낼 주소와 함께 IPA 램디스크를 받음',
  'flow.node-provisioning.report': 'CPU, 메모리, 디스크, NIC, 스위치 정보',
  'flow.node-provisioning.store16': '데이터는 Swift에 보관. 포트를 만들고 노드를 끄면 manageable',
  'flow.node-provisioning.store17': '데이터는 DB에 보관. 포트를 만들고 노드를 끄면 manageable',
  'flow.node-provisioning.provide': 'provide: available. clean_nodes를 켠 경우에만 정리',
  'flow.node-provisioning.stack16': 'openstack overcloud deploy: 노드마다 OS::Nova::Server 하나',
  'flow.node-provisioning.choose16': 'CUSTOM_BAREMETAL 클래스에서 조건(capability)에 맞는 노드',
  'flow.node-provisioning.deploy16': 'ironic 드라이버가 노드를 active로 요청',
  'flow.node-provisioning.choose17':
    'openstack overcloud node provision: Ansible이 metalsmith를 실행. Nova와 Glance는 없음',
  'flow.node-provisioning.port16': 'ctlplane 네트워크에 포트를 만들고 VIF로 연결',
  'flow.node-provisioning.port17': 'ctlplane 네트워크에 포트를 만들고 VIF로 연결',
  'flow.node-provisioning.pxe': 'DHCP 옵션: next-server, 부트 파일, iPXE용 URL. 이 MAC의 부트 스크립트를 작성',
  'flow.node-provisioning.cycle': '다시 네트워크로 부팅',
  'flow.node-provisioning.address': '이번에는 inspector가 아니라 qdhcp-…의 Neutron dnsmasq가 응답',
  'flow.node-provisioning.again': '다시 iPXE 로더',
  'flow.node-provisioning.ipa': '다시 IPA 램디스크',
  'flow.node-provisioning.lookup': 'MAC으로 자기 노드를 찾음',
  'flow.node-provisioning.heartbeat': 'wait call-back 상태가 끝남',
  'flow.node-provisioning.steps': '배포 단계',
  'flow.node-provisioning.image16':
    'direct 배포는 이미지를 받음. iscsi 배포는 디스크를 3260으로 내보내고 컨덕터가 기록',
  'flow.node-provisioning.image17': '전체 디스크 이미지를 받아 기록하고 configdrive를 추가',
  'flow.node-provisioning.disk': '이제 디스크로 부팅. 노드가 active가 됨',
  'flow.node-provisioning.first-boot':
    'cloud-init이 configdrive에서 키와 호스트 이름을 읽음. 메타데이터 서비스는 쓰지 않음',
  'flow.node-provisioning.networks17':
    'overcloud network provision과 node provision --network-config: Heat보다 먼저 네트워크를 구성',
  'flow.node-provisioning.decide16':
    '롤과 서비스가 소프트웨어 설정이 됨(os-net-config 포함). Heat은 아무것도 설치하지 않음',
  'flow.node-provisioning.decide17': '명령이 실행되는 동안만 존재하는 파드. 롤과 서비스가 소프트웨어 설정이 됨',
  'flow.node-provisioning.config16': 'config-download: /var/lib/mistral/<stack>의 플레이북과 인벤토리',
  'flow.node-provisioning.config17':
    'config-download: ~/overcloud-deploy/<stack>/config-download의 플레이북과 인벤토리',
  'flow.node-provisioning.apply':
    '호스트 준비, container-puppet-*의 puppet, 1-5단계: 로드 밸런서, 핵심 서비스, 초기, 일반, 활성화',
  'flow.node-provisioning.paunch':
    '단계별 컨테이너를 시작 설정대로 생성. 16.2는 tripleo_container_manage를 쓸 수도 있음',
  'flow.node-provisioning.manage17': '단계별 컨테이너를 시작 설정대로 생성',
  'flow.node-provisioning.pull': '언더클라우드 레지스트리, Satellite 또는 registry.redhat.io에서 이미지를 받음'
}
