import type { e4En } from './e4.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** E4: 메모리 공유와 sparsify. */
export const e4Ko: LessonTexts<typeof e4En> = {
  title: '메모리 공유와 sparsify',
  intro:
    '자원을 아끼는 두 가지 방법입니다. 같은 메모리 페이지를 한 번만 보관하는 것과 디스크 블록을 돌려주는 것입니다.',
  'merge.heading': '같은 페이지는 하나만 둡니다',
  'merge.body':
    '`compute-0`의 인스턴스 두 대는 각자 메모리를 가진 QEMU 프로세스 두 개입니다. [[ksm|KSM]](Kernel Samepage Merging)은 QEMU가 허용한 메모리를 훑어 내용이 같은 페이지를 읽기 전용으로 하나만 둡니다. 한쪽이 그 페이지에 쓰면 다시 자기 복사본을 갖습니다.\n\n그림의 오버레이 디스크가 베이스의 블록을 함께 쓰는 것은 디스크에서 일어나는 별개의 동작입니다.',
  'merge.misconception':
    '베이스 이미지가 같아서 메모리를 공유한다고 설명하는 경우가 많습니다. KSM은 메모리 페이지의 내용만 비교하고 이미지나 디스크는 모릅니다. 베이스 파일을 함께 쓰면 디스크가 절약되고, 호스트의 페이지 캐시에 한 번만 올라갈 수 있을 뿐입니다.',
  'merge.question': 'KSM이 두 페이지를 합치려면 무엇이 같아야 합니까?',
  'merge.choice.base': '같은 베이스 이미지에서 온 페이지여야 한다',
  'merge.choice.equal': '내용이 바이트 단위로 같아야 한다',
  'merge.choice.flavor': '인스턴스의 플레이버가 같아야 한다',
  'merge.why': '내용만 봅니다. 서로 다른 게스트 운영 체제의 페이지라도 내용이 같으면 합칩니다.',
  'off.heading': '기본값은 꺼짐입니다',
  'off.body':
    '그림의 호스트가 가진 메모리는 한정되어 있고, [[placement|Placement]]가 얼마까지 내줄지는 `ram_allocation_ratio`가 정합니다. [[ksm|KSM]]을 켜면 여유가 늘지만 RHOSP 컴퓨트에서는 기본으로 꺼져 있습니다. CPU를 쓰고, 응답 시간의 차이로 다른 게스트의 메모리 내용을 짐작할 수 있기 때문입니다.\n\nNFV 게스트가 쓰는 huge page는 합치지 않습니다. 동작 여부는 `/sys/kernel/mm/ksm/run`에서 확인합니다.',
  'sparsify.heading': 'virt-sparsify가 돌려주는 것',
  'sparsify.body':
    'copy on write 디스크는 커지기만 합니다. 한 번 쓴 블록은 [[overlay|오버레이]]에 남습니다. `virt-sparsify`는 게스트 파일 시스템이 더는 쓰지 않는 블록을 찾아 빈 구간(hole)으로 만들어 호스트에서 차지하는 공간을 줄입니다.\n\n게스트에 보이는 크기는 그대로입니다. 인스턴스를 반드시 종료하고 실행해야 합니다. 사용 중인 디스크에 실행하면 데이터가 망가집니다.',
  'sparsify.question': 'virt-sparsify가 호스트에 돌려주는 것은 무엇입니까?',
  'sparsify.choice.deleted': '게스트 파일 시스템이 해제한 블록의 공간',
  'sparsify.choice.memory': '게스트의 메모리',
  'sparsify.choice.files': '게스트에 있는 오래된 로그 파일의 공간',
  'sparsify.why':
    '파일을 지우거나 메모리를 건드리지 않습니다. 실행 중인 인스턴스에서는 discard가 같은 일을 합니다. `nova.conf`에 `hw_disk_discard = unmap`을 설정하고 게스트에서 `fstrim`을 실행합니다.'
}
