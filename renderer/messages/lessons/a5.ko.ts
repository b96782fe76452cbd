import type { a5En } from './a5.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A5: 강의실 실습 환경. */
export const a5Ko: LessonTexts<typeof a5En> = {
  title: '강의실 실습 환경',
  intro: '수업에서 사용하는 시스템과 이를 잇는 네트워크입니다.',
  'nodes.heading': '오버클라우드 노드 5대',
  'nodes.body':
    '`controller0`에서는 API, 데이터베이스, 메시지 브로커가 실행됩니다. `compute0`과 `compute1`은 [[instance|인스턴스]]를 실행하고, `computehci0`은 인스턴스와 Ceph [[osd|OSD]]를 함께 실행합니다. `ceph0`에서는 Ceph만 실행됩니다.\n\n강의실의 이름에는 하이픈이 없고 도메인은 `overcloud.example.com`입니다. TripleO의 기본 이름은 `overcloud-controller-0` 같은 형식입니다.',
  'around.heading': '그 밖의 시스템 5대',
  'around.body':
    '작업은 `workstation`(172.25.250.9)에서 합니다. [[director|디렉터(director)]](172.25.250.200)는 오버클라우드를 배포하고 업데이트합니다. `bastion`(172.25.250.254)은 외부로 나가는 라우터입니다.\n\n`utility`는 프로바이더 VLAN 101~104 뒤의 물리 네트워크 역할을, `power`는 노드의 전원 관리 컨트롤러 역할을 합니다.',
  'networks.heading': '태그 없는 네트워크 2개, VLAN 네트워크 4개',
  'networks.body':
    '태그가 없는 것은 프로비저닝 네트워크 `ctlplane`(172.25.249.0/24)과 External(172.25.250.0/24)입니다. External에는 공개 [[vip|VIP]] 172.25.250.50이 있습니다.\n\nVLAN 네트워크는 172.24.1.0/24부터 InternalApi, Tenant, Storage, StorageMgmt 순서입니다.',
  'tenant.heading': '터널이 지나가는 네트워크는 어느 것일까요?',
  'tenant.body':
    '노드 사이의 [[geneve|Geneve]] 터널은 Tenant 네트워크로 지나갑니다. 지금은 그림에서 주소를 가렸습니다.',
  'tenant.question': '이 강의실에서 Tenant 네트워크의 서브넷은 무엇입니까?',
  'tenant.choice.one': '172.24.1.0/24',
  'tenant.choice.two': '172.24.2.0/24',
  'tenant.choice.three': '172.24.3.0/24',
  'tenant.choice.four': '172.24.4.0/24',
  'tenant.why':
    'InternalApi가 1, Tenant가 2, Storage가 3, StorageMgmt가 4입니다. Tenant 네트워크에는 API 요청이 없으므로 VIP도 없습니다.',
  'power.heading': '노드의 전원은 누가 켤까요?',
  'power.body':
    '디렉터는 노드를 배포하기 전에 [[ipmi|IPMI]](UDP 623)로 전원을 켭니다. 실제 서버에는 관리 컨트롤러가 하나씩 있지만 강의실에서는 시스템 한 대가 모든 노드를 대신해 응답합니다.',
  'power.question': '두 시스템의 이름을 가렸습니다. IPMI에 응답하는 시스템을 클릭하세요.',
  'power.why': '`power`입니다. 다른 하나는 `utility`이며 VLAN 101~104에 연결된 것으로 구별할 수 있습니다.'
}
