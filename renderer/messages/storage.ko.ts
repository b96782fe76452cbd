import type { Message } from './message.ts'
import type { storageEn } from './storage.en.ts'

export const storageKo: Readonly<Record<keyof typeof storageEn, Message>> = {
  'view.storage': '스토리지',
  'nothing.storage':
    '아직 스토리지 정보가 없습니다. openstack image list, openstack volume list, qemu-img info --backing-chain, rbd ls -l, ceph -s 출력을 붙여넣으세요.',
  'note.thingsLimited': '이미지, 디스크, 인스턴스 {total}개 중 {shown}개만 그림',
  'shape.volume': '볼륨',
  'shape.snapshot': '스냅샷',
  'shape.ceph-pool': '풀',
  'shape.ceph-osd': 'OSD',
  'shape.ceph-mon': '모니터',
  'picture.sto.copyOnWrite': '쓰기 시 복사',
  'picture.sto.clone': '클론',
  'picture.sto.from': '원본',
  'picture.sto.mounted': '마운트',
  'picture.sto.layer': '아래 레이어',
  'picture.sto.virtual': '가상 크기 {size}',
  'picture.sto.used': '{size} 사용',
  'picture.sto.inPool': '풀 {pool}',
  'picture.sto.onHost': '호스트 {host}',
  'picture.sto.attached': '연결됨',
  'picture.sto.snapshots': '스냅샷: {names}',
  'picture.sto.errors': '이미지 오류 {count}개',
  'picture.sto.monitors': '모니터',
  'picture.sto.pools': '풀',
  'picture.sto.osds': '{host}의 OSD',
  'picture.sto.osdsAnywhere': 'OSD',
  'picture.sto.noQuorum': '쿼럼에서 빠짐',
  'picture.sto.objects': '오브젝트 {count}개',
  'picture.sto.free': '{size} 사용 가능'
}
