import type { orchestrationEnglish } from '../../../models/paths/flows/english/orchestration.ts'

export const orchestrationKo: { readonly [key in keyof typeof orchestrationEnglish]: string } = {
  'flow.heat-stack-create': 'Heat 스택 생성',
  'flow.heat-stack-create.request': '템플릿, 파일, 파라미터',
  'flow.heat-stack-create.create': '엔진이 검증하고 저장. 응답 제한은 600초',
  'flow.heat-stack-create.resource': '리소스마다 메시지 하나. 어느 엔진이든 처리하고, 의존하는 리소스는 나중에 처리',
  'flow.heat-stack-create.network': '일반 클라이언트처럼 실제 리소스를 요청',
  'flow.heat-stack-create.server': 'ACTIVE가 될 때까지 주기적으로 조회',
  'flow.heat-stack-create.volume': '볼륨도 마찬가지',
  'flow.heat-stack-create.signal': '게스트가 완료를 알림: WaitCondition, SoftwareDeployment',
  'flow.octavia-lb-create': '로드 밸런서 생성(Octavia)',
  'flow.octavia-lb-create.request': '주소의 서브넷과 프로바이더',
  'flow.octavia-lb-create.create': 'amphora 프로바이더만 해당. ovn 프로바이더는 Northbound DB에 직접 기록',
  'flow.octavia-lb-create.boot': 'amphora 인스턴스를 부팅',
  'flow.octavia-lb-create.ports': 'lb-mgmt-net과 VIP 서브넷에 포트를 생성',
  'flow.octavia-lb-create.configure': 'lb-mgmt-net을 통해 amphora의 haproxy를 설정',
  'flow.octavia-lb-create.heartbeat': '이때부터 살아 있음을 알림. 끊기면 failover'
}
