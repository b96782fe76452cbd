import type { a6En } from './a6.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A6: 배포 도구. */
export const a6Ko: LessonTexts<typeof a6En> = {
  title: '배포에 쓰는 도구',
  intro:
    '디렉터, Heat, Ansible, Puppet, kolla, tcib, paunch, kolla-ansible은 맡은 일이 각각 다릅니다. RHOSP에서는 어떤 도구가 무엇을 할까요?',
  'director.heading': '디렉터(TripleO)',
  'director.body':
    '16.1의 [[director|디렉터(director)]]입니다. 디렉터가 일할 때 쓰는 것이 밝게 표시되어 있습니다. `ironic-conductor`는 노드의 전원과 디스크를 다루고, `heat-engine`은 노드마다 무엇이 되어야 하는지 결정합니다. [[mistral|Mistral]]의 `mistral-executor`는 워크플로를 실행하며 그 안에서 Ansible이 SSH로 실제 작업을 합니다. `image_serve`는 노드가 컨테이너 이미지를 받아 가는 레지스트리(8787 포트)입니다.\n\n17에는 Mistral이 없습니다. 명령이 직접 Ansible을 실행하고, Heat은 명령을 실행하는 동안에만 있습니다.',
  'images.heading': '이미지: 16은 kolla, 17은 tcib',
  'images.body':
    '두 릴리스의 같은 서비스입니다. 16.1의 이미지는 [[kolla]]가 Dockerfile 템플릿으로 빌드했습니다. 17.1의 이미지는 [[tcib]](TripleO container image build)가 이미지마다 YAML 파일 하나와 buildah로 빌드했습니다.\n\n내부 구조가 같아서 그림도 거의 같습니다. `dumb-init`, 그 아래의 서비스, 이를 유지하는 유닛의 이름까지 똑같습니다. `runc`와 `crun`은 이미지가 아니라 RHEL 8과 9에 들어 있는 것입니다.',
  'images.question': '배포하기 전에 관리자가 kolla나 tcib로 직접 빌드해야 하는 이미지는 무엇입니까?',
  'images.choice.all': '릴리스마다 모든 이미지',
  'images.choice.changed': '구성이 기본값과 다른 이미지',
  'images.choice.none': '없다',
  'images.why':
    '이미지는 빌드된 상태로 공급사 레지스트리에서 받습니다. 어떤 이미지를 쓸지는 `openstack tripleo container image prepare`가 정합니다. 구성은 이미지에 들어 있지 않고 마운트합니다.',
  'start.heading': '둘 다 kolla_start로 시작합니다',
  'start.body':
    '컨테이너가 막 시작된 순간입니다. 두 릴리스의 이미지 모두 PID 1인 `dumb-init`이 [[kolla-start|kolla_start]]를 실행합니다. `kolla_set_configs`는 `config.json`을 읽고 거기 적힌 파일을 `src`에서 `/etc`로 복사합니다. Puppet이 쓴 파일은 이렇게 시작할 때마다 컨테이너로 들어갑니다.\n\n그런 다음 `kolla_start`가 서비스의 명령을 `exec`로 실행합니다.',
  'start.question': '한 시간 뒤 이 컨테이너에서 `dumb-init`의 자식 프로세스는 무엇입니까?',
  'start.choice.start': 'kolla_start이며 그 아래에 nova-compute가 있다',
  'start.choice.service': 'nova-compute',
  'start.choice.none': '없다. nova-compute가 PID 1이다',
  'start.why':
    '`exec`는 PID를 그대로 두고 프로그램만 바꿉니다. kolla_start가 nova-compute로 바뀌었고 PID는 여전히 41031입니다. `ps`에 kolla_start가 보인다면 준비 작업이 어딘가에서 멈춘 것입니다.',
  'runs.heading': '컨테이너는 누가 만들까요?',
  'runs.body':
    '17.1 배포의 마지막 부분입니다. Ansible이 SSH로 노드에 접속하고, 노드에서는 Ansible 롤인 [[container-manage|tripleo_container_manage]]가 단계마다 컨테이너를 만들고 컨테이너별로 systemd 유닛 `tripleo_…`를 만듭니다. 16.1에서는 노드에서 실행되는 작은 프로그램인 `paunch apply`가 같은 정의로 같은 일을 했으며 유닛 이름도 같습니다.\n\n둘 다 남아 있지 않습니다. 그 뒤로는 systemd가 컨테이너를 시작하고 중지하며, [[bundle|번들(bundle)]]은 [[pacemaker|Pacemaker]]가 맡습니다.',
  'upstream.heading': 'kolla-ansible은 별개의 도구입니다',
  'upstream.body':
    '[[kolla-ansible]]로 배포한 노드입니다. 이 업스트림 프로젝트는 kolla의 이미지를 Ansible만으로 다룹니다. 디렉터도 Heat도 Puppet도 없습니다. 운영 체제가 설치된 시스템이 필요하고 설정 파일은 `globals.yml` 하나입니다. 여기서는 docker를 쓰고 구성 파일은 `/etc/kolla`에 둡니다.\n\nRHOSP는 17.1까지 디렉터로 배포합니다. 18에서는 OpenShift의 오퍼레이터가 디렉터를 대신합니다.',
  'upstream.misconception':
    '폴더와 명령 이름에 kolla가 들어 있어 RHOSP를 kolla-ansible로 배포한다고 말하는 경우가 많습니다. kolla에서 온 것은 이미지를 만들고 시작하는 방식뿐이며, kolla-ansible은 어느 RHOSP 릴리스에도 들어 있지 않습니다.',
  'upstream.question':
    '처음 보는 컴퓨트에 로그인했습니다. kolla-ansible이 아니라 디렉터가 배포했다는 것을 알려 주는 것을 모두 고르십시오.',
  'upstream.choice.start': '컨테이너의 명령이 `kolla_start`다',
  'upstream.choice.unit': '`systemctl`에 `tripleo_nova_compute.service`가 나온다',
  'upstream.choice.folder': '컨테이너 안에 `/var/lib/kolla/config_files`가 있다',
  'upstream.choice.switch': '`ovs-vswitchd`가 컨테이너가 아니라 호스트에서 실행된다',
  'upstream.why':
    'kolla_start와 그 폴더는 양쪽 이미지에 모두 있습니다. `tripleo_…` 유닛은 디렉터가 만든 것입니다. 또 디렉터는 Open vSwitch를 컨테이너에 넣지 않지만, 그림의 kolla-ansible은 컨테이너에서 실행합니다.'
}
