import type { impactEn } from './impact.en.ts'
import type { Message } from './message.ts'

export const impactKo: Record<keyof typeof impactEn, Message> = {
  'impact.ask': '이것이 장애라면?',
  'impact.title': '장애가 나면',
  'impact.set': '서버 {all}대 중 {servers}대 사이와 각 서버에서 인터넷, DHCP, 메타데이터까지의 경로 {asked}개.',
  'impact.skipped': '그중 {skipped}개는 장애 전에도 동작이 확실하지 않음.',
  'impact.wayThere': '가는 길과, 응답이 돌아오는 길을 함께 판단함.',
  'impact.lost': '끊김: {count}',
  'impact.changed': '다른 경로: {count}',
  'impact.unknown': '알 수 없음: {count}',
  'impact.same': '그대로: {count}',
  'impact.answer': '(응답만)',
  'impact.now': '{by}, 이후 {now}',
  'impact.way': '{from} → {to}'
}
