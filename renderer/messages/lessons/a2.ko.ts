import type { a2En } from './a2.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A2: 언더클라우드와 오버클라우드. */
export const a2Ko: LessonTexts<typeof a2En> = {
  title: '언더클라우드와 오버클라우드',
  intro:
    '작은 클라우드가 큰 클라우드를 배포합니다. 누가 결정하고 누가 작업하는지, 끝난 뒤 디렉터에 무엇이 남는지 봅니다.',
  'clouds.heading': '클라우드가 클라우드를 배포합니다',
  'clouds.body':
    '그림에서 `director`가 [[director|디렉터(director)]]이고 나머지 다섯 대는 디렉터가 배포한 노드입니다. 디렉터는 언더클라우드(undercloud)입니다. 시스템 한 대로 이루어진 OpenStack이며 Keystone, Neutron, Ironic을 따로 가지고 있습니다. 이 노드 다섯 대가 사용자의 프로젝트가 있는 [[overcloud|오버클라우드(overcloud)]]입니다.\n\n사용자, 엔드포인트, 데이터베이스는 서로 공유하지 않습니다. `stackrc`는 언더클라우드용, `overcloudrc`는 오버클라우드용입니다. 사용자의 요청이나 인스턴스의 패킷은 디렉터를 거치지 않습니다. 디렉터가 꺼져 있으면 구성을 변경할 수 없을 뿐 오버클라우드는 계속 동작합니다.',
  'roles.heading': '롤이 노드의 용도를 정합니다',
  'roles.body':
    '노드마다 [[deployment-role|롤(role)]]이 하나 있습니다. Controller에는 API, 데이터베이스, 브로커가 있고 Compute는 인스턴스를 실행합니다. CephStorage에는 [[osd|OSD]]가 있습니다. ComputeHCI는 뒤의 두 가지를 한 노드에서 하며, 이를 [[hyperconverged|하이퍼컨버지드(hyperconverged)]]라고 합니다.\n\n어느 네트워크에 연결할지도 롤이 정합니다. 지금은 이름 세 개를 가렸습니다. 연결된 네트워크로 구별할 수 있습니다.',
  'roles.question': '하이퍼컨버지드 노드를 클릭하세요.',
  'roles.wrong.compute': '이 노드는 Tenant에는 있지만 StorageMgmt에는 없습니다. OSD가 없다는 뜻입니다.',
  'roles.wrong.ceph': '이 노드에는 OSD가 있지만 Tenant에는 연결되어 있지 않습니다. 인스턴스를 실행하지 않습니다.',
  'roles.wrong.controller': '컨트롤러는 여러 서비스 때문에 모든 네트워크에 연결됩니다. 인스턴스는 실행하지 않습니다.',
  'roles.why':
    '`computehci0`입니다. 인스턴스를 실행하므로 Tenant에, OSD끼리 데이터를 복제하므로 StorageMgmt에 연결되어 있습니다.',
  'decide.heading': '결정은 Heat이 합니다',
  'decide.body':
    '이제 노드에는 운영 체제가 있고 SSH로 접속할 수 있습니다. [[heat|Heat]]은 템플릿, 롤, 환경 파일을 읽어 노드마다 주소, 서비스, 모든 파라미터가 어떻게 되어야 하는지 계산합니다. 그 결과를 소프트웨어 구성(software configuration)으로 데이터베이스에 저장합니다.',
  'decide.misconception':
    'Heat이 오버클라우드를 설치한다고 설명하는 경우가 많습니다. Heat은 API를 호출할 뿐 노드에 로그인하지 않습니다. 16에서는 Nova에 서버를, Neutron에 포트를 요청하고, 17에서는 둘 다 Heat을 시작하기 전에 이미 만들어져 있습니다.',
  'apply.heading': '작업은 Ansible이 합니다',
  'apply.body':
    '[[config-download]]가 Heat의 결정을 플레이북과 인벤토리로 바꿉니다. Ansible은 디렉터에서 실행되며 `tripleo-admin` 사용자로 SSH(22 포트)를 통해 노드에서 작업합니다.\n\n호스트를 준비한 다음 1단계부터 5단계까지 진행합니다. 모든 노드가 한 단계를 마쳐야 다음으로 넘어갑니다. 로드 밸런서, 데이터베이스와 브로커, Keystone 같은 초기 서비스, 나머지 서비스, 그리고 마지막이 nova-compute처럼 앞의 모든 것이 필요한 서비스입니다.',
  'apply.question':
    '16의 디렉터에서 `overcloud` 스택은 CREATE_COMPLETE인데 배포는 실패했고 Keystone도 실행되지 않습니다. 어디를 확인합니까?',
  'apply.choice.events': '스택 이벤트: `openstack stack event list overcloud`',
  'apply.choice.ansible': 'config-download의 `ansible.log`',
  'apply.choice.nova': '디렉터의 `openstack server list`',
  'apply.why':
    'Heat의 결정이 끝나면 스택은 완료 상태가 됩니다. 노드에서 하는 작업은 모두 그다음입니다. 로그는 16에서는 `/var/lib/mistral/overcloud`, 17에서는 `~/overcloud-deploy/overcloud` 아래에 있습니다.',
  'puppet.heading': '구성 파일은 Puppet이 씁니다',
  'puppet.body':
    '배포 중인 컴퓨트입니다. Ansible은 서비스 묶음마다 그 서비스의 이미지로 일회성 컨테이너를 만들어 [[puppet|Puppet]]을 실행합니다. `container-puppet-nova_libvirt`는 호스트의 `/var/lib/config-data/puppet-generated/nova_libvirt`에 `nova.conf`를 쓰고 종료됩니다. 다시 시작하는 유닛은 없습니다.\n\n서비스의 컨테이너는 이 폴더를 읽기 전용으로 마운트하고 시작할 때마다 여기서 복사합니다.',
  'puppet.question':
    '이 폴더의 `nova.conf`를 직접 고치고 `tripleo_nova_compute`를 다시 시작했습니다. 변경 내용은 언제까지 유지됩니까?',
  'puppet.choice.restart': '컨테이너를 다시 시작할 때까지',
  'puppet.choice.deploy': '다음 오버클라우드 배포까지',
  'puppet.choice.good': '다시 고칠 때까지 계속',
  'puppet.why':
    '컨테이너는 시작할 때마다 폴더를 다시 복사하므로 변경 내용이 적용되고 다시 시작해도 유지됩니다. 그러나 다음 배포 때 Puppet이 템플릿대로 다시 씁니다. 계속 유지할 설정은 환경 파일에 넣어야 합니다.',
  'stacks.heading': '“스택”의 두 가지 뜻',
  'stacks.body':
    '아래 상자에 [[stack|스택(stack)]]이 두 개 있습니다. `overcloud`는 디렉터의 스택입니다. TripleO 템플릿으로 만들었으며 클라우드 전체에 해당합니다. `web-tier`는 그 클라우드 안에 있습니다. `shop` 프로젝트의 사용자가 인스턴스 몇 대와 네트워크를 템플릿으로 작성했습니다.\n\nHeat도 `director`와 `controller0`에 하나씩 있으며 데이터베이스가 서로 다릅니다.',
  'stacks.question': '`shop`의 멤버가 오버클라우드에서 `openstack stack list`를 실행했습니다. 무엇이 나옵니까?',
  'stacks.choice.overcloud': '`overcloud`',
  'stacks.choice.own': '`web-tier`',
  'stacks.choice.both': '둘 다',
  'stacks.why':
    '오버클라우드의 Heat에는 오버클라우드에서 만든 스택만 있고, 멤버에게는 자기 프로젝트의 스택을 보여 줍니다. `overcloud`는 디렉터의 Heat에만 있습니다.',
  'ephemeral.heading': '17의 Heat은 명령을 실행하는 동안만 있습니다',
  'ephemeral.body':
    '17.1의 디렉터이며 여기서는 이름이 `undercloud`입니다. 16의 디렉터에서 컨테이너로 실행되던 [[heat|Heat]], Mistral, Nova, [[glance|Glance]], Swift가 이 열에는 없습니다.\n\n`openstack overcloud deploy`는 podman 파드로 Heat을 띄워 결정을 받은 다음 파드를 지웁니다. 결과는 `~/overcloud-deploy/overcloud`에 남습니다.',
  'ephemeral.question': '이 디렉터로 배포한 뒤 `openstack stack list`에 스택이 나오지 않습니다. 무슨 뜻입니까?',
  'ephemeral.choice.failed': '배포가 실패했다',
  'ephemeral.choice.deleted': '누군가 `overcloud` 스택을 삭제했다',
  'ephemeral.choice.normal': '17에서는 원래 그렇다',
  'ephemeral.why':
    '스택을 가지고 있던 Heat이 이미 없습니다. 확인해야 하면 `openstack tripleo launch heat`으로 다시 띄울 수 있습니다. 16의 디렉터에서는 Heat이 항상 실행되므로 `overcloud`가 없다면 문제입니다.'
}
