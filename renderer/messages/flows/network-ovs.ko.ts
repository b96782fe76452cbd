import type { networkOvsEnglish } from '../../../models/paths/flows/english/network-ovs.ts'

export const networkOvsKo: { readonly [key in keyof typeof networkOvsEnglish]: string } = {
  'flow.network-create-ovs': '네트워크와 포트 생성(ML2/OVS)',
  'flow.network-create-ovs.request': '네트워크와 그 안의 포트',
  'flow.network-create-ovs.record': '네트워크와 포트 행을 기록',
  'flow.network-create-ovs.dhcp': '네트워크를 맡은 각 DHCP 에이전트에 보냄',
  'flow.network-create-ovs.dhcp-ready': 'dnsmasq에 포트가 등록됨: DHCP 프로비저닝 블록 해제',
  'flow.network-create-ovs.bind': '포트의 호스트를 지정하고 vif_details를 받음',
  'flow.network-create-ovs.plug': 'iface-id와 함께 br-int에 tap 또는 qvo를 연결',
  'flow.network-create-ovs.details': '새 장치의 네트워크 타입, segmentation id, 주소를 질의',
  'flow.network-create-ovs.push': '버전 객체(포트와 보안 그룹 규칙)를 모든 에이전트에 전송',
  'flow.network-create-ovs.flows': '로컬 VLAN, br-tun 플로우, 방화벽',
  'flow.network-create-ovs.up': '장치가 up: L2 프로비저닝 블록이 해제되고 포트가 ACTIVE가 됨',
  'flow.network-create-ovs.l2pop': '이 MAC과 주소가 어느 터널 뒤에 있는지 알림',
  'flow.network-create-ovs.notify': 'network-vif-plugged',
  'flow.dhcp-notification': 'DHCP 통지(ML2/OVS)',
  'flow.dhcp-notification.notify': '먼저 우선순위가 높은 에이전트 하나에, 이어서 네트워크를 맡은 나머지에 보냄',
  'flow.dhcp-notification.hosts': '호스트 파일을 쓰고 qdhcp-…의 dnsmasq가 다시 읽게 함',
  'flow.dhcp-notification.ready': '이제 응답할 수 있는 포트를 알림'
}
