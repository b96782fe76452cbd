import type { Message } from './message.ts'
import type { pathWaysEn } from './path-ways.en.ts'

export const pathWaysKo: Record<keyof typeof pathWaysEn, Message> = {
  'pathWays.showTrace': '이 trace를 경로로 보기',
  'pathWays.trace': 'trace',
  'pathWays.whichTrace': 'trace 선택',
  'pathWays.traceText': '원문 보기',
  'pathWays.way': '방향',
  'pathWays.there': '가는 길',
  'pathWays.back': '오는 길',
  'pathWays.both': '양방향',
  'pathWays.wayBack': '오는 길',
  'pathWays.around': '호스트 전체',
  'pathWays.aroundHint': '패킷이 지나는 것뿐 아니라 이 호스트에 있는 것을 모두 그립니다',
  'pathWays.fromHint': '서버, 포트, 주소',
  'pathWays.toHint': '같은 것, dhcp, internet',
  'pathWays.notDrawn':
    '이 경로에 나오는 대상의 출력이 없어 그리지 못했습니다. 단계는 아래에 있습니다. “ovn-nbctl show”나 “ovs-vsctl show” 출력을 추가하면 그림이 나옵니다.',
  'pathWays.typed': '추적: {from}에서 {to}까지',
  'pathWays.typedFrom': '추적: {from}에서 …'
}
