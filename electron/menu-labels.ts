import type { Language, ViewId } from '../models/desktop-api.ts'

/** Words of the native menu and dialogs. The window has catalogues of its own; main must speak before the window exists. */
const en = {
  file: 'File',
  newCloud: 'New cloud…',
  openFiles: 'Open files…',
  openFolder: 'Open folder…',
  openRecent: 'Open recent',
  noRecent: 'Nothing opened yet',
  save: 'Save project',
  saveAs: 'Save project as…',
  exportSvg: 'Export view as SVG…',
  exportPng: 'Export view as PNG…',
  exportDrawio: 'Export view for draw.io…',
  exportMermaid: 'Export view as Mermaid…',
  copyCollectorNode: 'Copy collector for a node',
  copyCollectorDirector: 'Copy collector for the director',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  find: 'Find…',
  palette: 'Command palette…',
  view: 'View',
  views: {
    deployment: 'Deployment',
    'host-network': 'Host network',
    overlay: 'Overlay',
    logical: 'Logical',
    services: 'Services',
    messaging: 'Messaging',
    containers: 'Containers',
    storage: 'Storage',
    path: 'Path'
  } satisfies Record<ViewId, string>,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to window',
  theme: 'Light or dark',
  language: 'Language',
  fullScreen: 'Full screen',
  developerTools: 'Developer tools',
  help: 'Help',
  about: 'About TripleO Atlas',
  allFiles: 'All files',
  project: 'TripleO Atlas project',
  unsavedTitle: 'The project has changes that are not saved.',
  unsavedDetail: 'Closing the window loses them.',
  discard: 'Close without saving',
  cancel: 'Cancel',
  goneTitle: 'The window stopped working.',
  goneDetail: 'Reloading starts it again; what was not saved is lost.',
  reload: 'Reload',
  quit: 'Quit'
}
export type MenuLabels = Readonly<typeof en>

const ko: MenuLabels = {
  file: '파일',
  newCloud: '새 클라우드…',
  openFiles: '파일 열기…',
  openFolder: '폴더 열기…',
  openRecent: '최근 항목 열기',
  noRecent: '아직 연 항목이 없음',
  save: '프로젝트 저장',
  saveAs: '다른 이름으로 프로젝트 저장…',
  exportSvg: '보기를 SVG로 내보내기…',
  exportPng: '보기를 PNG로 내보내기…',
  exportDrawio: '보기를 draw.io로 내보내기…',
  exportMermaid: '보기를 Mermaid로 내보내기…',
  copyCollectorNode: '노드용 수집 스크립트 복사',
  copyCollectorDirector: '디렉터용 수집 스크립트 복사',
  edit: '편집',
  undo: '실행 취소',
  redo: '다시 실행',
  cut: '잘라내기',
  copy: '복사',
  paste: '붙여넣기',
  selectAll: '모두 선택',
  find: '찾기…',
  palette: '명령 팔레트…',
  view: '보기',
  views: {
    deployment: '배포',
    'host-network': '호스트 네트워크',
    overlay: '오버레이',
    logical: '논리 구성',
    services: '서비스',
    messaging: '메시징',
    containers: '컨테이너',
    storage: '스토리지',
    path: '경로'
  } satisfies Record<ViewId, string>,
  zoomIn: '확대',
  zoomOut: '축소',
  fit: '화면 맞춤',
  theme: '라이트, 다크 전환',
  language: '언어',
  fullScreen: '전체 화면',
  developerTools: '개발자 도구',
  help: '도움말',
  about: 'TripleO Atlas 정보',
  allFiles: '모든 파일',
  project: 'TripleO Atlas 프로젝트',
  unsavedTitle: '저장하지 않은 변경 사항이 있습니다.',
  unsavedDetail: '창을 닫으면 변경 사항이 사라집니다.',
  discard: '저장하지 않고 닫기',
  cancel: '취소',
  goneTitle: '창이 작동을 멈췄습니다.',
  goneDetail: '다시 불러오면 다시 시작합니다. 저장하지 않은 내용은 사라집니다.',
  reload: '다시 불러오기',
  quit: '종료'
}

const LABELS: Readonly<Record<Language, MenuLabels>> = { en, ko }

/** The words of one language. */
export function menuLabels(language: Language): MenuLabels {
  return LABELS[language]
}

/** The language of the system, as far as the app speaks it. */
export function systemLanguage(locale: string): Language {
  return locale.toLowerCase().startsWith('ko') ? 'ko' : 'en'
}
