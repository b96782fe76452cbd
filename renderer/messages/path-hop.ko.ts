import type { Message } from './message.ts'
import type { pathHopEn } from './path-hop.en.ts'

export const pathHopKo: Record<keyof typeof pathHopEn, Message> = {
  'pathHop.added': '추가됨',
  'pathHop.rewritten': '바뀜',
  'pathHop.takenOff': '제거됨: {headers}',
  'pathHop.innerPacket': '내부 패킷',
  'pathHop.betweenHosts': '호스트 사이',
  'pathHop.flowHash': '내부 플로의 해시 > {port}'
}
