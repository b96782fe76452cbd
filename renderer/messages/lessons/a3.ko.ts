import type { a3En } from './a3.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** A3: 올인원. */
export const a3Ko: LessonTexts<typeof a3En> = {
  title: '올인원',
  intro: '호스트 한 대로 이루어진 클라우드입니다.',
  'host.heading': '언더클라우드 없는 호스트 한 대',
  'host.body':
    '`standalone`에서 컨트롤 플레인과 인스턴스가 함께 실행됩니다. [[director|디렉터(director)]] 없이 이 호스트에서 직접 `openstack tripleo deploy`를 실행합니다.',
  'tunnel.heading': '터널 포트가 없는 Geneve',
  'tunnel.body':
    '프로젝트 네트워크 `private`의 유형은 [[geneve|Geneve]]입니다. 그런데 이 호스트의 [[br-int]]에는 터널 포트가 없습니다.',
  'tunnel.question': '터널 포트가 없는 이유는 무엇입니까?',
  'tunnel.choice.fault': '`ovn-controller`에 장애가 있다',
  'tunnel.choice.peer': '터널을 맺을 다른 섀시가 없다',
  'tunnel.choice.vlan': '이 네트워크는 VLAN이다',
  'tunnel.why':
    '`ovn-controller`는 다른 섀시마다 터널 포트를 만듭니다. 섀시가 하나뿐이면 만들 터널이 없으므로 장애가 아닙니다.'
}
