import type { provisioningDeployEnglish } from '../../../models/paths/flows/english/provisioning-deploy.ts'

export const provisioningDeployKo: { readonly [key in keyof typeof provisioningDeployEnglish]: string } = {
  'flow.ironic-deploy': 'Ironic 배포',
  'flow.ironic-deploy.request16': 'active 요청. nova-compute의 ironic 드라이버가 보냄',
  'flow.ironic-deploy.request17': 'active 요청. Ansible이 실행한 metalsmith가 보냄. Nova는 없음',
  'flow.ironic-deploy.deploy': '해시 링에서 노드를 맡은 컨덕터로 보냄. 작업이 시작되면 응답',
  'flow.ironic-deploy.dhcp-options': '바인딩과 PXE용 DHCP 옵션',
  'flow.ironic-deploy.power': '네트워크 부팅 지시(또는 443의 Redfish)',
  'flow.ironic-deploy.lookup': '램디스크가 MAC으로 자기 노드를 찾음',
  'flow.ironic-deploy.heartbeat': '자신의 URL을 알림',
  'flow.ironic-deploy.hand-on': '컨덕터가 이어서 진행',
  'flow.ironic-deploy.steps': '배포 단계와 이미지 위치'
}
