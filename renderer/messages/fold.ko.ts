import type { FOLD_WORDS } from '../../models/views/fold-words.ts'
import type { Message } from './message.ts'

/** Words on cards that stand for many alike things. */
export const foldKo: Readonly<Record<keyof typeof FOLD_WORDS, Message>> = {
  'picture.fold.error': '오류 {count}개',
  'picture.fold.warning': '확인 필요 {count}개',
  'picture.fold.down': '중지 {count}개',
  'picture.fold.ports': '포트 {count}개 더',
  'picture.fold.cards': '네트워크 카드 {count}개 더',
  'picture.fold.bridges': '브리지 {count}개 더',
  'picture.fold.patches': '패치 {count}개 더',
  'picture.fold.routers': '라우터 {count}개 더',
  'picture.fold.networks': '네트워크 {count}개 더',
  'picture.fold.floatingIps': '플로팅 IP {count}개 더',
  'picture.fold.servers': '인스턴스 {count}개 더',
  'picture.fold.hosts': '호스트 {count}대 더',
  'picture.fold.containers': '컨테이너 {count}개 더',
  'picture.fold.services': '서비스 {count}개 더',
  'picture.fold.endpoints': '엔드포인트 {count}개 더',
  'picture.fold.stacks': '스택 {count}개 더',
  'picture.fold.queues': '큐 {count}개 더',
  'picture.fold.exchanges': '익스체인지 {count}개 더',
  'picture.fold.osds': 'OSD {count}개 더',
  'picture.fold.pools': '풀 {count}개 더',
  'picture.fold.monitors': '모니터 {count}개 더',
  'picture.fold.things': '이미지와 디스크 {count}개 더'
}
