import type { a3En } from './a3.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A3: 올인원. */
export const a3Ko: LessonTexts<typeof a3En> = {
  title: '올인원',
  intro:
    '호스트 한 대로 이루어진 클라우드입니다. 무엇이 없고 무엇이 그대로 있는지, 터널이 없어도 왜 장애가 아닌지 봅니다.',
  'host.heading': '언더클라우드 없는 호스트 한 대',
  'host.body':
    '`standalone`은 [[standalone|올인원(all-in-one)]] 호스트입니다. 컨트롤 플레인이면서 인스턴스 `vm-1`과 `vm-2`도 실행합니다. [[director|디렉터(director)]]는 없습니다. 운영 체제를 직접 설치하고 이 호스트에서 `openstack tripleo deploy`를 실행합니다. 명령은 17의 디렉터처럼 실행되는 동안 자체 Heat을 띄우고, Ansible은 자신이 실행되는 그 호스트를 구성합니다.\n\n시험용입니다. 장애가 나도 넘겨받을 곳이 없습니다.',
  'services.heading': '컨트롤러와 컴퓨트를 한 대에',
  'services.body':
    '열 하나에 둘 다 들어 있습니다. 컨트롤러의 API, 데이터베이스와 컴퓨트의 nova-compute, `ovn-controller`이며 일부를 밝게 표시했습니다. 모두 같은 네트워크인 `ctlplane`에서 요청을 받습니다.\n\n컨트롤러 세 대에서 본 것을 찾아보십시오. 첫 열의 이름 옆에 Pacemaker라고 적혀 있으면 [[bundle|번들(bundle)]]입니다.',
  'services.question': '이 호스트에 있는 것을 모두 고르십시오.',
  'services.choice.pacemaker': 'Galera와 RabbitMQ를 관리하는 Pacemaker',
  'services.choice.rabbit': 'systemd가 시작하는 RabbitMQ',
  'services.choice.ironic': '호스트를 배포할 Ironic',
  'services.choice.compute': 'nova-compute',
  'services.why':
    '옮길 곳이 없으므로 Pacemaker가 필요 없습니다. `rabbitmq`, `mysql`, `haproxy`도 다른 서비스처럼 `tripleo_…` 유닛이 있는 컨테이너입니다. Ironic은 디렉터에서 쓰는 것이고, 이 호스트는 배포 전부터 있었습니다.',
  'tunnel.heading': '터널 포트가 없는 Geneve',
  'tunnel.body':
    '여기서도 프로젝트 네트워크 `private`의 유형은 [[geneve|Geneve]]입니다. TripleO가 어느 클라우드에나 구성하는 기본값입니다. 그런데 [[br-int]]에는 터널 포트가 없습니다. 인스턴스의 [[tap]], 메타데이터 네임스페이스로 가는 한 쌍, `br-ctlplane`으로 가는 [[patch-port|패치 포트]]만 있습니다.',
  'tunnel.question': '터널 포트가 없는 이유는 무엇입니까?',
  'tunnel.choice.fault': '`ovn-controller`에 장애가 있다',
  'tunnel.choice.peer': '터널을 맺을 다른 섀시가 없다',
  'tunnel.choice.vlan': '이 네트워크는 VLAN이다',
  'tunnel.why':
    '`ovn-controller`는 다른 [[chassis|섀시(chassis)]]마다 터널 포트를 만듭니다. 섀시가 하나뿐이면 만들 터널이 없습니다. 장애가 아니며 점검 결과에도 나오지 않습니다.',
  'local.heading': '인스턴스에서 인스턴스로',
  'local.body':
    '`vm-1`이 `vm-2`로 보냅니다. 표시된 단계에서 스위치 `private`이 MAC 주소를 찾아보고 같은 호스트에 있음을 압니다. 프레임에 바깥 헤더는 붙지 않으며 [[br-int]]가 tap에서 tap으로 바로 넘깁니다.\n\n그래도 인스턴스의 MTU는 1500보다 58 작은 1442입니다. Neutron은 패킷이 실제로 터널을 지나는지와 관계없이 네트워크 유형에 따라 [[geneve|Geneve]] 헤더의 자리를 남겨 둡니다.',
  'local.misconception':
    '터널이 없으니 올인원의 테넌트 네트워크는 flat이나 local이라고 생각하는 경우가 많습니다. 유형은 다른 호스트로 어떻게 건너가는지를 나타냅니다. 한 호스트 안에서는 유형과 관계없이 플로우가 처리합니다.',
  'outside.heading': '외부로',
  'outside.body':
    '플로팅 IP가 없는 `vm-2`가 외부로 보냅니다. 표시된 단계에서 라우터가 출발지를 자신의 주소 192.168.24.201로 바꾸고, 패킷은 `br-ctlplane`으로 나갑니다. 브리지 매핑과 호스트의 주소가 같은 브리지에 있습니다.\n\nSNAT를 하는 라우터에는 여기서도 [[gateway-chassis|게이트웨이 섀시]]가 있습니다. 다른 호스트가 없으므로 이 호스트입니다.',
  'outside.question':
    '컨트롤러가 세 대인 클라우드에서는 이런 인스턴스가 컴퓨트에 있습니다. 3단계(라우팅)와 4단계(주소 변환) 사이에 무엇이 더 있습니까?',
  'outside.choice.tunnel': '터널을 지나 게이트웨이 섀시로 가는 구간',
  'outside.choice.broker': 'RabbitMQ를 거쳐 컨트롤러로 가는 메시지',
  'outside.choice.nothing': '없다. 섀시마다 자기 인스턴스의 주소를 변환한다',
  'outside.why':
    '라우팅은 컴퓨트에서, 주소 변환은 한 대뿐인 게이트웨이 섀시에서 합니다. 그 사이는 라우터의 키를 VNI로 쓰는 Geneve입니다. 패킷은 컨트롤 플레인의 메시지를 기다리지 않습니다.',
  'second.heading': '호스트가 하나 더 생기면',
  'second.body':
    '같은 클라우드에 [[instance|인스턴스]]를 실행하는 호스트 `compute-0`이 추가되었고, 이제 `vm-2`는 거기에 있습니다. [[br-int]]를 앞의 그림과 비교해 보십시오. 두 호스트 모두 상대의 주소로 가는 터널이 하나씩 생겼습니다.\n\n`private`과 그 서브넷은 그대로입니다.',
  'second.question': '터널을 만들기 위해 Neutron에서 해야 했던 일은 무엇입니까?',
  'second.choice.network': '`private`의 유형을 Geneve로 바꾼다',
  'second.choice.port': '두 호스트에 터널 포트를 만든다',
  'second.choice.nothing': '없다',
  'second.why':
    '새 `ovn-controller`가 자기 섀시와 터널 주소를 southbound 데이터베이스에 등록합니다. 다른 섀시의 `ovn-controller`가 이를 읽고 그쪽으로 포트를 만듭니다.'
}
