import { useSay } from './messages/use-say.ts'
import { BlueprintDialogs } from './panels/blueprint/BlueprintDialogs.tsx'
import { CanvasPane } from './panels/canvas/CanvasPane.tsx'
import { Drawer } from './panels/drawer/Drawer.tsx'
import { DropZone } from './panels/DropZone.tsx'
import { Inspector } from './panels/inspector/Inspector.tsx'
import { LessonList } from './panels/lessons/LessonList.tsx'
import { LessonPanel } from './panels/lessons/LessonPanel.tsx'
import { Pointer } from './panels/lessons/Pointer.tsx'
import { useLessonKeys } from './panels/lessons/use-keys.ts'
import { PathBar } from './panels/path/PathBar.tsx'
import { SourcesPanel } from './panels/sources/SourcesPanel.tsx'
import { StatusBar } from './panels/StatusBar.tsx'
import { TitleBar } from './panels/TitleBar.tsx'
import { ViewTabs } from './panels/ViewTabs.tsx'
import { isLeftOpen, useStore } from './state/store.ts'

/** Arranges the panels, and nothing else. */
export function App() {
  const say = useSay()
  const leftOpen = useStore(isLeftOpen)
  const asking = useStore((state) => state.view === 'path' && state.work.inputs.length > 0)
  const rightOpen = useStore((state) => state.rightOpen && state.work.inputs.length > 0)
  const lesson = useStore((state) => state.lesson !== null)
  const lessonList = useStore((state) => state.lessonList)
  const presenting = useStore((state) => state.presenting)
  useLessonKeys()
  const folds = `${leftOpen ? '' : ' left-folded'}${rightOpen ? '' : ' right-folded'}`
  return (
    <div className={presenting ? 'window presenting' : 'window'}>
      <TitleBar />
      <div className={`window-body${lesson ? ' in-lesson' : folds}`}>
        {lessonList ? <LessonList /> : <SourcesPanel />}
        <main className="middle">
          <ViewTabs />
          {asking && !lesson && <PathBar />}
          <CanvasPane />
          {!lesson && <Drawer />}
        </main>
        {lesson ? <LessonPanel /> : rightOpen && <Inspector />}
      </div>
      <StatusBar />
      <DropZone />
      <BlueprintDialogs />
      {presenting && <Pointer />}
      <p className="out-of-sight" id="canvas-keys">
        {say('canvas.keys')}
      </p>
    </div>
  )
}
