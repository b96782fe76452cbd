import type { e3En } from './e3.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** E3: Ceph. */
export const e3Ko: LessonTexts<typeof e3En> = {
  title: 'OpenStack의 Ceph',
  intro: '누가 맵을 관리하고 누가 데이터를 저장하는지, Glance와 Nova와 Cinder가 무엇을 어디에 두는지 봅니다.',
  'monitors.heading': '모니터는 맵을 관리합니다',
  'monitors.body':
    '디렉터는 컨트롤러마다 [[ceph-mon|모니터(monitor)]]를 둡니다. 모니터들은 어떤 데몬이 있고 데이터가 어디에 놓이는지를 담은 클러스터 맵을 서로 합의해 관리합니다. 클라이언트는 먼저 모니터에서 맵을 받습니다(Storage 네트워크의 3300, 6789 포트).\n\n모니터에는 과반수, 즉 [[quorum|쿼럼(quorum)]]이 필요합니다.',
  'monitors.question': '모니터가 세 개일 때 몇 개까지 고장 나도 클러스터가 동작합니까?',
  'monitors.choice.zero': '0개',
  'monitors.choice.one': '1개',
  'monitors.choice.two': '2개',
  'monitors.why': '셋 중 둘은 과반이지만 하나는 아닙니다. 넷으로 늘려도 고장을 견디는 수는 여전히 하나입니다.',
  'osds.heading': 'OSD는 데이터를 저장합니다',
  'osds.body':
    'Ceph 노드 세 대에 [[osd|OSD]]가 디스크마다 하나씩, 노드당 세 개 있습니다. 클라이언트는 맵으로 객체의 위치를 계산(CRUSH)해 해당 OSD와 통신합니다. 쓰기는 첫 번째(primary) OSD로 보내고, 그 OSD가 StorageMgmt를 통해 나머지로 복제합니다.',
  'osds.misconception':
    '데이터가 모니터나 컨트롤러를 거치는 것으로 그리는 경우가 많습니다. 둘 다 데이터 경로에 없습니다. 컴퓨트의 QEMU가 Storage 네트워크로 OSD에 직접 읽고 씁니다.',
  'pools.heading': '용도마다 풀이 다릅니다',
  'pools.body':
    '[[ceph-pool|풀(pool)]]마다 복제본 수와 권한이 따로 있습니다. Glance는 `images`에 이미지를, Nova는 `vms`에 인스턴스 디스크를, Cinder는 `volumes`에 볼륨을 둡니다.',
  'pools.question': '`entrance` 인스턴스는 부팅 가능한 볼륨으로 부팅했습니다. 디스크는 어느 풀에 있습니까?',
  'pools.choice.images': 'images',
  'pools.choice.vms': 'vms',
  'pools.choice.volumes': 'volumes',
  'pools.why': '디스크가 Cinder 볼륨 `volumes/volume-…`입니다. Nova가 `vms`에 만든 디스크는 없습니다.',
  'clone.heading': '복사하지 않고 복제합니다',
  'clone.body':
    '`rhel-9`에서 나온 선은 복제(clone)입니다. `vms`에 있는 `db`의 디스크와 `volumes`에 있는 `entrance`의 루트 [[volume|볼륨]]입니다. 복제본은 자신이 쓰지 않은 부분을 이미지의 보호된 [[snapshot|스냅샷]] `snap`에서 읽으므로 처음에는 데이터를 복사하지 않습니다.',
  'clone.question': '이 인스턴스들이 있는 동안 Glance에서 `rhel-9`를 삭제하면 어떻게 됩니까?',
  'clone.choice.deleted': '삭제되고 인스턴스의 데이터가 사라진다',
  'clone.choice.flatten': 'Ceph가 먼저 복제본으로 데이터를 복사한다',
  'clone.choice.refused': '스냅샷에 복제본이 있어 Ceph가 거부한다',
  'clone.why':
    '복제본이 있는 보호된 스냅샷은 지울 수 없으므로 Glance는 이미지가 사용 중이라고 알립니다. `rbd flatten`은 모든 데이터를 복제본으로 복사해 연결을 끊습니다.',
  'status.heading': '내 클러스터로 같은 그림 보기',
  'status.body':
    '`ceph -s`는 상태, 쿼럼을 이룬 모니터, up과 in인 [[osd|OSD]] 수, 풀을 보여 줍니다. `ceph osd tree`는 OSD를 호스트별로 상태와 함께 보여 줍니다. `up`은 데몬이 실행 중이라는 뜻, `in`은 데이터가 배치된다는 뜻입니다.\n\n두 출력을 붙여 넣으면 같은 그림에 다운된 것까지 표시됩니다.'
}
