import type { b6En } from './b6.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** B6: 인증과 토큰. */
export const b6Ko: LessonTexts<typeof b6En> = {
  title: '인증과 토큰',
  intro:
    '누가 어디에서 무엇을 할 수 있는지, API는 그것을 어떻게 아는지 봅니다. Keystone과 Fernet 토큰, 그리고 키입니다.',
  'scope.heading': '누가, 어디에서, 어떤 역할로',
  'scope.body':
    '[[domain|도메인(domain)]]은 사용자, 그룹, 프로젝트를 담습니다. [[role-assignment|역할 할당]]은 사용자나 그룹에 한 [[scope|범위(scope)]]의 역할을 줍니다. 범위는 프로젝트, 도메인, 시스템(클라우드 전체)입니다. Keystone은 identity, resource(도메인과 프로젝트), assignment, token, catalog, policy로 구성됩니다.\n\n클라이언트는 비밀번호와 원하는 범위를 보냅니다. 토큰은 그 범위에서만 유효합니다.',
  'issue.heading': '토큰 발급',
  'issue.body':
    'Keystone은 데이터베이스에서 사용자와 역할 할당을 읽고, 사용자, 범위, 인증 방법, 만료 시각을 primary 키로 암호화합니다. 이것이 [[fernet|Fernet 토큰]]입니다. 역할은 토큰에 없고 검증할 때 읽습니다. 클라이언트는 `X-Subject-Token` 헤더로 토큰을, 본문으로 카탈로그를 받습니다.',
  'issue.misconception':
    '토큰 테이블이 있다는 설명은 이미 사라진 UUID 토큰 시절의 이야기입니다. 클라이언트에는 키가 없으므로 자기 토큰의 내용도 읽을 수 없습니다.',
  'issue.question': 'Keystone은 발급한 토큰을 어디에 저장합니까?',
  'issue.choice.database': '데이터베이스',
  'issue.choice.memcached': 'memcached',
  'issue.choice.nowhere': '저장하지 않음',
  'issue.why':
    '키가 있으면 읽을 수 있으므로 보관할 필요가 없습니다. 폐기(revocation) 기록만 저장합니다. API가 memcached에 두는 것은 검증 결과입니다.',
  'validate.heading': '토큰 검증',
  'validate.body':
    '클라이언트는 [[token|토큰]]을 `X-Auth-Token`으로 보냅니다. API 앞단의 keystonemiddleware가 memcached를 먼저 보고, 없으면 REST로 [[keystone|Keystone]]에 묻습니다. Keystone은 가진 키로 복호화해 역할을 읽고, 허용할지는 API의 정책이 정합니다.\n\n어느 컨트롤러로 갈지 모르므로 `/etc/keystone/fernet-keys`의 키가 모두 같아야 합니다. 다르면 401이 간헐적으로 발생합니다.',
  'rotate.heading': '키 교체',
  'rotate.body':
    '`0`번은 staged, 번호가 가장 큰 키는 암호화에 쓰는 primary, 나머지는 복호화에만 쓰는 secondary입니다. 디렉터는 기본으로 다섯 개를 두고 모든 [[controller|컨트롤러]]에 같은 키를 배포합니다.\n\n그림에서는 키 하나가 승격되고 새 `0`번이 만들어집니다.',
  'rotate.question': 'primary가 되기 직전의 키는 무엇입니까?',
  'rotate.choice.primary': 'secondary 키: 모든 노드에서 복호화에만 쓰던 키',
  'rotate.choice.staged': 'staged 키: 모든 노드에 있고 아직 암호화에 쓰지 않은 키',
  'rotate.choice.oldest': '아직 없던 키: 그때 새로 만든다',
  'rotate.why':
    '앞선 교체 때 이미 배포되어 있습니다. 그래서 다른 노드가 그 키로 암호화한 토큰도 바로 복호화할 수 있습니다. 이전 primary는 secondary가 되었다가 오래되면 삭제됩니다.'
}
