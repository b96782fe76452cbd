import type { e2En } from './e2.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** E2: 이미지에서 디스크로. */
export const e2Ko: LessonTexts<typeof e2En> = {
  title: '이미지에서 디스크로',
  intro: '인스턴스 디스크가 어디에서 오는지 봅니다. 호스트의 파일이거나 Ceph의 복제본입니다.',
  'base.heading': '호스트마다 한 번만 내려받습니다',
  'base.body':
    '왼쪽이 Glance의 [[image|이미지(image)]]이고, 그 옆이 `compute-0`이 이를 받아 만든 `/var/lib/nova/instances/_base`의 파일입니다. Nova는 호스트의 첫 인스턴스가 필요로 할 때 이미지를 내려받습니다.\n\n파일 이름은 내용이 아니라 이미지 UUID 문자열의 SHA-1입니다.',
  'overlay.heading': '인스턴스 둘, 베이스 하나',
  'overlay.body':
    '인스턴스마다 자기 `disk`가 있습니다. 베이스 파일을 [[backing-file|백킹 파일(backing file)]]로 쓰는 [[qcow2]] [[overlay|오버레이 디스크]]입니다. 쓰기는 오버레이에 하고, 쓴 적이 없는 블록은 베이스에서 읽습니다. 이것이 copy on write이며 두 번째 인스턴스가 빨리 뜨는 이유입니다.',
  'overlay.question': '베이스 파일이 손상되었습니다. 어느 인스턴스에 문제가 생깁니까?',
  'overlay.choice.one': '먼저 만든 인스턴스',
  'overlay.choice.host': '이 호스트에서 그 이미지로 만든 모든 인스턴스',
  'overlay.choice.none': '각자 디스크가 있으므로 문제없음',
  'overlay.why':
    '오버레이에는 바뀐 블록만 있어 베이스가 없으면 쓸 수 없습니다. 다른 호스트에는 그 호스트의 베이스 파일이 따로 있습니다. 쓰지 않는 베이스 파일은 24시간 뒤 Nova가 지웁니다.',
  'formats.heading': 'raw와 qcow2의 차이',
  'formats.body':
    '[[raw]]는 헤더 없이 디스크를 그대로 담습니다. qcow2는 헤더(`QFI`와 0xfb)와 클러스터 테이블이 있고 백킹 파일을 가질 수 있습니다. 여기서 Glance의 이미지는 qcow2이고, Nova가 기본 설정(`force_raw_images`)대로 raw로 바꾸어 `_base`에 두었습니다. 오버레이는 백킹 파일이 필요하므로 qcow2입니다.\n\nQEMU에는 항상 디스크 형식을 지정합니다. 첫 바이트를 보고 추측할 수도 있지만 그렇게 두면 안 됩니다.',
  'formats.question': 'raw 디스크의 형식을 추측하게 두면 안 되는 이유는 무엇입니까?',
  'formats.choice.slow': '디스크 전체를 읽어야 하기 때문에',
  'formats.choice.guest': '디스크의 첫 바이트를 게스트가 쓰기 때문에',
  'formats.choice.size': 'raw로는 크기를 알 수 없기 때문에',
  'formats.why':
    'raw 디스크의 첫 바이트는 게스트의 것입니다. 게스트가 그곳에 `QFI`와 호스트의 파일 이름을 백킹 파일로 써 두면, 형식을 추측하는 쪽이 그 파일을 대신 열어 줍니다.',
  'block.heading': 'QEMU가 디스크에 접근하는 길',
  'block.body':
    '게스트에는 virtio 디스크로 보입니다. [[qemu|QEMU]] 프로세스 안에는 블록 드라이버가 층을 이룹니다. 형식(`qcow2`, `raw`) 아래에 프로토콜이 있습니다. `file`, librbd로 Ceph에 접근하는 `rbd`, 소켓으로 다른 프로세스나 호스트에 연결하는 `nbd`입니다.\n\nrbd를 쓰면 호스트에 파일도, 마운트한 장치도 없습니다. QEMU가 [[osd|OSD]]와 직접 통신합니다.',
  'ceph.heading': 'Ceph에서는 복제합니다',
  'ceph.body':
    '같은 인스턴스 두 대를 Ceph의 `vms` 풀에 두었습니다. 디스크는 각각 [[image|이미지]] [[snapshot|스냅샷]] `snap`의 copy-on-write 복제본(clone)입니다. 몇 초면 끝나고, 내려받는 데이터도 `_base`도 없습니다.',
  'ceph.misconception':
    'Ceph를 쓰면 항상 복제본으로 시작한다고 합니다. 이미지가 raw이고 같은 클러스터에 있으며 Glance가 그 위치를 공개할 때만 그렇습니다.',
  'ceph.question': 'Glance의 이미지는 qcow2이고 디스크는 Ceph에 있습니다. Nova는 어떻게 합니까?',
  'ceph.choice.clone': 'qcow2 이미지를 복제하고 QEMU가 형식을 읽는다',
  'ceph.choice.convert': '내려받아 raw로 변환한 뒤 가져온다',
  'ceph.choice.refuse': '인스턴스 생성을 거부한다',
  'ceph.why':
    '`_base`에서 raw로 바꾼 뒤 `vms`로 가져옵니다. 동작은 하지만 느리고 호스트와 풀의 공간을 더 씁니다. 그래서 Ceph를 쓰는 환경에는 raw 이미지를 올립니다.'
}
