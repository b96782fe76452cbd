import type { FLOW_PICTURE } from '../../models/views/flow-words.ts'

export const flowPictureKo: { readonly [key in keyof typeof FLOW_PICTURE]: string } = {
  'picture.flow.client': '클라이언트',
  'picture.flow.control': '컨트롤 플레인',
  'picture.flow.broker': 'RabbitMQ',
  'picture.flow.compute': '컴퓨트',
  'picture.flow.destination': '대상 호스트',
  'picture.flow.storage': '스토리지',
  'picture.flow.undercloud': '언더클라우드',
  'picture.flow.machine': '물리 노드',
  'picture.flow.exchanges': '익스체인지, 큐',
  'picture.flow.default': '(기본)',
  'picture.flow.every': '모든 컨슈머',
  'legend.message': '선 위에 이름이 적힌 다른 프로토콜'
}
