import type { lessonsPanelEn } from './lessons-panel.en.ts'
import type { Message } from './message.ts'

/** 강의와 발표 화면의 문장. */
export const lessonsPanelKo: Readonly<Record<keyof typeof lessonsPanelEn, Message>> = {
  'lessons.title': '강의',
  'lessons.done': '{done} / {all}',
  'lessons.chapter.A': '배포',
  'lessons.chapter.B': '서비스와 메시지',
  'lessons.chapter.C': '컨테이너',
  'lessons.chapter.D': '네트워킹',
  'lessons.chapter.E': '컴퓨트와 스토리지',
  'lessons.finished': '완료',
  'lessons.leave': '강의에서 나가기',
  'lessons.step': '{all}단계 중 {at}단계',
  'lessons.previous': '이전',
  'lessons.next': '다음',
  'lessons.finish': '마치기',
  'lessons.keys': '← → 키로 이동',
  'lessons.check': '정답 확인',
  'lessons.show': '정답 보기',
  'lessons.right': '정답입니다.',
  'lessons.wrong': '아직 아닙니다. 그림을 다시 살펴보세요.',
  'lessons.wrongPick': '클릭한 것은 {name}({kind})입니다. 그림을 다시 살펴보세요.',
  'lessons.shown': '정답: {answer}',
  'lessons.pick': '그림에서 클릭하세요.',
  'lessons.several': '정답이 여러 개일 수 있습니다.',
  'lessons.answer': '답',
  'lessons.misconception': '자주 하는 오해',
  'lessons.tryOwn': '내 환경으로 해 보기',
  'lessons.tryOwnWith': '필요한 명령 출력:',
  'lessons.back': '강의로 돌아가기',
  'lessons.whatIs': '{name}: 용어 설명',
  'lessons.close': '닫기',
  'present.start': '발표',
  'present.leave': '발표 마치기'
}
