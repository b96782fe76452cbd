import type { networkOvnEnglish } from '../../../models/paths/flows/english/network-ovn.ts'

export const networkOvnKo: { readonly [key in keyof typeof networkOvnEnglish]: string } = {
  'flow.network-create-ovn': '네트워크와 포트 생성(ML2/OVN)',
  'flow.network-create-ovn.request': '네트워크와 그 안의 포트',
  'flow.network-create-ovn.record': '행과 ovn_revision_numbers를 한 트랜잭션으로 기록',
  'flow.network-create-ovn.northbound':
    'Logical_Switch neutron-…, 프로바이더 네트워크의 localnet 포트, 메타데이터용 localport, 그리고 포트',
  'flow.network-create-ovn.translate': '터널 키를 가진 Datapath_Binding, Port_Binding, 논리 플로우',
  'flow.network-create-ovn.monitor': '각 섀시는 자기에게 있는 데이터패스만 받음. RPC도 에이전트도 없음',
  'flow.network-create-ovn.flows': 'unix 소켓 br-int.mgmt로 br-int에 플로우를 설치'
}
