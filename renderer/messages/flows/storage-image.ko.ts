import type { storageImageEnglish } from '../../../models/paths/flows/english/storage-image.ts'

export const storageImageKo: { readonly [key in keyof typeof storageImageEnglish]: string } = {
  'flow.volume-to-image': '볼륨을 이미지로 업로드',
  'flow.volume-to-image.request': '이 볼륨으로 이미지를 만드는 요청',
  'flow.volume-to-image.record': '이미지 레코드(queued)만 생성하고 데이터는 아직 없음. Glance에는 RPC가 없으므로 REST',
  'flow.volume-to-image.copy': 'Cinder 내부의 유일한 RPC 구간. 볼륨은 uploading 상태',
  'flow.volume-to-image.export':
    '번들이 동작하는 컨트롤러의 /var/lib/cinder/conversion에 파일로 내보냄. 디스크 공간에 주의',
  'flow.volume-to-image.upload': '데이터 전송. Cinder가 보내며 Glance가 가져오는 것이 아님',
  'flow.volume-to-image.store': 'images/…와 스냅샷 snap을 기록하고 이미지가 active가 됨',
  'flow.volume-to-image.done': '볼륨이 이전 상태로 돌아감',
  'flow.server-image-volume': '볼륨 부팅 인스턴스의 이미지',
  'flow.server-image-volume.request': '인스턴스 이미지 생성 요청. 디스크가 볼륨임',
  'flow.server-image-volume.quiesce': '게스트 에이전트가 있을 때만: 파일시스템을 잠시 멈춤',
  'flow.server-image-volume.snapshot': '사용 중인 볼륨마다 강제(force)로 스냅샷을 생성',
  'flow.server-image-volume.cinder': '백엔드가 스냅샷을 생성',
  'flow.server-image-volume.rbd': 'volumes/volume-…@snapshot-…: 데이터는 복사되지 않음',
  'flow.server-image-volume.record': '데이터 없는 레코드. block_device_mapping이 스냅샷을 가리킴',
  'flow.server-image-ephemeral': '임시 디스크 인스턴스의 이미지',
  'flow.server-image-ephemeral.request': '인스턴스 이미지 생성 요청. 디스크를 Nova가 관리함',
  'flow.server-image-ephemeral.record': '이미지 레코드(queued) 생성',
  'flow.server-image-ephemeral.snapshot': '호스트가 처리',
  'flow.server-image-ephemeral.disk': '디스크를 잠시 고정',
  'flow.server-image-ephemeral.clone': 'Ceph이면 images 풀로 클론. 데이터가 호스트를 거치지 않음',
  'flow.server-image-ephemeral.location':
    'Ceph이면 이미지 위치만 등록. 아니면 nova-compute가 PUT …/file로 데이터 전체를 업로드'
}
