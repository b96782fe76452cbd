import type { archiveEn } from './archive.en.ts'
import type { Message } from './message.ts'

export const archiveKo: Record<keyof typeof archiveEn, Message> = {
  'archive.cutOff': '{name}의 끝부분이 없습니다. 그 앞까지는 읽었습니다. 아카이브를 다시 복사하세요.',
  'archive.damaged': '{name}이(가) 손상되었습니다. 온전한 부분은 읽었습니다. 아카이브를 다시 복사하세요.',
  'archive.unsupported': '{name}은(는) 여기서 읽지 않는 방식으로 압축되어 있습니다. 압축을 풀고 폴더를 여세요.',
  'archive.closed': '{name}은(는) 열지 않는 종류의 아카이브입니다. 압축을 풀고 폴더를 여세요.',
  'archive.encrypted': '{name}은(는) 암호화되어 있습니다. 암호로 압축을 풀고 폴더를 여세요.',
  'archive.depth': '{name}은(는) 아카이브 안에 너무 깊이 들어 있습니다. 압축을 풀고 폴더를 여세요.',
  'archive.limit.entries':
    '{name} 읽기를 멈췄습니다. 파일이 {most}개보다 많습니다. 그 앞까지는 읽었습니다. 압축을 풀고 필요한 부분만 여세요.',
  'archive.limit.bytes':
    '{name} 읽기를 멈췄습니다. 압축을 풀면 {most} MB가 넘습니다. 그 앞까지는 읽었습니다. 압축을 풀고 필요한 부분만 여세요.',
  'archive.limit.kept':
    '{name} 읽기를 멈췄습니다. 텍스트가 {most} MB가 넘습니다. 그 앞까지는 읽었습니다. 압축을 풀고 필요한 부분만 여세요.',
  'archive.limit.ratio':
    '{name} 읽기를 멈췄습니다. 압축을 풀면 크기가 {most}배가 넘습니다. 악의적인 아카이브일 수 있습니다. 그 앞까지는 읽었습니다.',
  'archive.limit.overlap':
    '{name} 읽기를 멈췄습니다. 파일들이 서로 겹쳐 있습니다. 악의적인 아카이브일 수 있습니다. 그 앞까지는 읽었습니다.'
}
