import type { identityEnglish } from '../../../models/paths/flows/english/identity.ts'

export const identityKo: { readonly [key in keyof typeof identityEnglish]: string } = {
  'flow.token': '토큰 발급과 검증',
  'flow.token.request': '비밀번호와 범위(scope)로 쓸 프로젝트',
  'flow.token.read': '사용자, 프로젝트, 역할 할당을 조회. 토큰은 저장하지 않음',
  'flow.token.encrypt': '번호가 가장 큰 키(primary)로 사용자, 프로젝트, 인증 방식, 만료 시각을 암호화',
  'flow.token.token': '180-250자 토큰과 서비스 카탈로그',
  'flow.token.use': 'X-Auth-Token을 붙인 요청',
  'flow.token.cached': 'keystonemiddleware가 이미 아는 토큰인지 확인',
  'flow.token.validate': '유효한지, 누구의 것인지 질의. 한 번만 묻고 memcached에 보관',
  'flow.token.decrypt': 'primary부터 secondary까지 차례로 복호화. 컨트롤러마다 키가 다르면 간헐적으로 401',
  'flow.token.keep': '다시 묻지 않도록 결과를 저장',
  'flow.fernet-rotation': 'Fernet 키 교체',
  'flow.fernet-rotation.look': '/etc/keystone/fernet-keys: 0은 staged, 가장 큰 번호는 primary, 나머지는 secondary',
  'flow.fernet-rotation.promote':
    'staged가 primary가 됨. 지난 교체 때 모든 노드에 있었으므로 이미 모두 복호화할 수 있음',
  'flow.fernet-rotation.demote': '이전 primary는 secondary가 되어 아직 쓰이는 토큰을 복호화',
  'flow.fernet-rotation.stage': '새 staged 키를 생성. 가장 오래된 키를 지우고 5개를 유지',
  'flow.fernet-rotation.spread': '모든 컨트롤러에 같은 키를 배포하고 컨테이너가 읽음'
}
