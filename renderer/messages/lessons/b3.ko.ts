import type { b3En } from './b3.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** B3: 볼륨에서 이미지로. */
export const b3Ko: LessonTexts<typeof b3En> = {
  title: '볼륨에서 이미지로',
  intro:
    '결과는 모두 이미지이지만 과정이 다른 세 가지 요청입니다. 누가 작업하는지, 데이터가 실제로 이동하는지가 다릅니다.',
  'legs.heading': '볼륨 업로드: RPC인가 REST인가',
  'legs.body':
    '`openstack image create --volume`은 cinder-api로 갑니다. cinder-api는 [[glance|Glance]]에 이미지 레코드를 만든 뒤 작업을 cinder-volume에 넘기고, cinder-volume이 [[volume|볼륨]]을 내보내 업로드합니다.\n\n한 서비스 안에서는 RPC, 서로 다른 서비스 사이에서는 REST를 씁니다. 그림에서 메시지 종류를 나타내는 단어는 가렸습니다.',
  'legs.question': 'RabbitMQ를 거치는 RPC 구간은 어느 것입니까?',
  'legs.choice.inside': 'cinder-api → cinder-volume: 볼륨을 이미지로 복사하라는 요청',
  'legs.choice.record': 'cinder-api → glance-api: 레코드 생성',
  'legs.choice.bytes': 'cinder-volume → glance-api: 업로드',
  'legs.why':
    '익스체인지 `openstack`을 거치는 [[cast]]입니다. Glance는 RPC를 쓰지 않으므로 Glance로 가는 두 구간은 모두 REST(9292 포트)입니다.',
  'bytes.heading': '데이터는 Cinder가 보냅니다',
  'bytes.body':
    'cinder-volume은 자신이 실행 중인 [[controller|컨트롤러]]의 `/var/lib/cinder/conversion`에 [[volume|볼륨]]을 파일로 내보내고, 필요하면 변환한 다음 `PUT /v2/images/…/file`로 glance-api에 보냅니다. glance-api는 이를 스토어(여기서는 `images` 풀)에 씁니다.\n\n큰 볼륨을 올릴 때는 그동안 컨트롤러에 그만한 디스크 공간이 있어야 합니다.',
  'bytes.misconception':
    'Glance가 Cinder에서 볼륨을 가져간다고 설명하는 경우가 많습니다. 이 흐름에서 Glance는 Cinder를 읽지 않고 Cinder가 업로드합니다. (Glance의 저장소를 Cinder에 두는 것은 별개의 기능입니다.)',
  'backed.heading': '볼륨으로 부팅한 인스턴스의 이미지',
  'backed.body':
    '[[volume|볼륨(volume)]]으로 부팅한 인스턴스에 `openstack server image create`를 실행하면 nova-api가 직접 cinder-api에 볼륨별 스냅샷을 요청하고, 그 스냅샷을 가리키는 이미지 레코드를 만듭니다. 게스트 에이전트가 있으면 먼저 파일 시스템을 잠시 멈춥니다.',
  'backed.question': '20GiB 루트 볼륨 중 얼마나 Glance에 업로드됩니까?',
  'backed.choice.all': '20GiB 전부',
  'backed.choice.used': '사용 중인 블록만',
  'backed.choice.none': '업로드하지 않음',
  'backed.why':
    '데이터가 없는 레코드입니다. 크기는 0이고 `block_device_mapping`에 스냅샷이 적혀 있습니다. 이 이미지로 인스턴스를 만들면 그 스냅샷에서 새 볼륨이 만들어집니다.',
  'ephemeral.heading': '임시 디스크를 쓰는 인스턴스의 이미지',
  'ephemeral.body':
    '명령은 같지만 디스크를 Nova가 관리하는 경우입니다. nova-api가 레코드를 만들고 인스턴스가 있는 호스트로 `snapshot_instance`를 cast합니다.\n\n[[glance|Glance]]와 같은 Ceph 클러스터를 쓰면 [[nova-compute]]가 Ceph 안에서 디스크를 복제(clone)하고 위치만 Glance에 알립니다. 그렇지 않으면 호스트에 파일을 만들어 전체를 REST로 업로드합니다.',
  'three.heading': '대상 셋, 명령 셋',
  'three.body':
    '왼쪽의 [[image|이미지]], [[volume|볼륨]], 그리고 이미지를 복제한 자체 디스크로 부팅한 인스턴스입니다. 완성된 이미지에 무엇이 들어 있어야 하는지 생각해 보십시오.',
  'three.question':
    '`finance-data`의 데이터를 스냅샷에 의존하지 않는 이미지로 만들려고 합니다. 무엇을 요청해야 합니까?',
  'three.choice.server': 'finance-web1 인스턴스의 이미지',
  'three.choice.volume': '볼륨을 이미지로 업로드',
  'three.choice.snapshot': '볼륨 스냅샷',
  'three.why':
    '볼륨의 데이터를 Glance로 복사하는 것은 업로드뿐입니다. finance-web1은 자체 디스크로 부팅했으므로 인스턴스 이미지에는 그 디스크만 들어가고, 스냅샷은 Cinder에 남습니다. 사용 중인 볼륨은 강제 옵션을 쓰거나 먼저 분리해야 합니다.'
}
