import type { awaitedEn } from './awaited.en.ts'
import type { Message } from './message.ts'

export const awaitedKo: Record<keyof typeof awaitedEn, Message> = {
  'awaited.missing':
    '원래 자리에 없습니다: {missing}. 위치를 찾을 때까지 프로젝트에서 이 아카이브의 내용은 표시되지 않습니다.',
  'awaited.changed':
    '{changed}의 내용이 프로젝트를 저장할 때와 다릅니다. 지금 들어 있는 내용을 표시합니다. 원래 아카이브가 따로 있으면 찾아 주세요.',
  'awaited.both':
    '원래 자리에 없습니다: {missing}. 프로젝트를 저장할 때와 내용이 다릅니다: {changed}. 원래 아카이브를 찾아 주세요.',
  'awaited.lost':
    '{missing} 파일이 원래 자리에 없거나 다른 파일로 바뀌었습니다. 이미 읽은 내용은 그림에 남아 있지만, 위치를 찾을 때까지 원문은 표시되지 않습니다.',
  'awaited.locate': '위치 찾기…'
}
