import type { FLOW_SENTENCES } from '../../models/paths/flows/sentences.ts'
import type { flowPanelEn } from './flow-panel.en.ts'
import type { Message } from './message.ts'

export const flowPanelKo: Readonly<Record<keyof typeof flowPanelEn, Message>> = {
  'flowPanel.kind': '추적 대상',
  'flowPanel.packet': '패킷',
  'flowPanel.flow': '메시지 흐름',
  'flowPanel.which': '메시지 흐름',
  'flowPanel.about': '대상',
  'flowPanel.aboutHint': '인스턴스 또는 호스트',
  'flowPanel.release': '릴리스',
  'flowPanel.ofCloud': '클라우드의 릴리스',
  'flowPanel.show': '보기',
  'flowPanel.messages': '메시지 {count}개',
  'flowPanel.group.compute': '컴퓨트',
  'flowPanel.group.storage': '스토리지',
  'flowPanel.group.network': '네트워크',
  'flowPanel.group.orchestration': '오케스트레이션',
  'flowPanel.group.identity': '인증',
  'flowPanel.group.containers': '컨테이너',
  'flowPanel.group.provisioning': '프로비저닝',
  'flowPanel.message': '메시지',
  'flowPanel.protocol': '프로토콜',
  'flowPanel.method': '메서드',
  'flowPanel.exchange': '익스체인지',
  'flowPanel.defaultExchange': '(기본)',
  'flowPanel.queue': '큐',
  'flowPanel.everyQueue': '컨슈머마다 하나씩',
  'flowPanel.url': '목적지',
  'flowPanel.receiver': '수신',
  'flowPanel.carries': '내용',
  'flowPanel.watch': '여기서 멈추면 확인할 것',
  'flowPanel.log': '로그',
  'note.steps': '전체 {total}단계 중 {first}~{last}단계를 표시합니다.',
  'flowPanel.arrives': '도착',
  'shape.actor-group': '위치',
  'shape.actor': '참여 서비스',
  'shape.lifeline': '세로선'
}

/** 흐름에 대한 문장. 영어는 models/paths/flows/sentences.ts에 있습니다. */
export const flowSentencesKo: { readonly [key in keyof typeof FLOW_SENTENCES]: string } = {
  'flow.does.REST': '{from}에서 {to}에 요청: {method}',
  'flow.does.call': '{from}에서 {to}에 {method} 호출(call). 응답을 기다림',
  'flow.does.cast': '{from}에서 {to}에 {method} 전송(cast). 응답을 기다리지 않음',
  'flow.does.fanout': '{from}에서 모든 {to}에 전송(fanout): {method}',
  'flow.does.reply': '{from}에서 {to}에 응답: {method}',
  'flow.does.other': '{from}에서 {to}에 {protocol} 전송: {method}',
  'flow.assumedActors': '출력에 없어 있다고 가정한 구성 요소: {actors}',
  'flow.assumedRelease': '릴리스는 {release}로 가정합니다. 릴리스를 알려 주는 출력이 없습니다',
  'flow.assumedCompute': '인스턴스나 호스트를 지정하지 않아 {host} 컴퓨트 노드로 가정합니다',
  'flow.assumedDestination': '스케줄러가 {host} 노드를 대상으로 고른다고 가정합니다',
  'flow.backlog': '{queue} 큐에 메시지 {count}개가 쌓여 있어, 이 메시지는 그 뒤에서 기다립니다',
  'flow.down': '{actor} 서비스가 down 상태여서 {method}에 응답하지 못합니다',
  'flow.downOn': '{host}의 {actor} 서비스가 down 상태여서 {method}에 응답하지 못합니다',
  'flow.downQueue': '{host}의 {actor} 서비스가 down 상태여서 {method} 메시지가 {queue} 큐에 남습니다',
  'flow.noConsumer': '{queue} 큐에 컨슈머가 없어 {method} 메시지가 남습니다. 현재 메시지 {count}개'
}
