import './theme/fonts.css'
import './theme/base.css'
import './theme/controls.css'
import './theme/shell.css'
import './panels/panels.css'
import './panels/sources/sources.css'
import './panels/inspector/inspector.css'
import './panels/drawer/drawer.css'
import './panels/palette/palette.css'
import './panels/canvas/canvas.css'
import './panels/path/path.css'
import './panels/lessons/lessons.css'
import { createRoot } from 'react-dom/client'
import type { DesktopApi } from '../models/desktop-api.ts'
import { AppContext } from './actions/app.ts'
import { tellOfLost } from './actions/awaited-archives.ts'
import { wire } from './actions/wire.ts'
import { openChannel } from './analysis/channel.ts'
import { AnalysisClient } from './analysis/client.ts'
import { Session } from './analysis/session.ts'
import { SessionContext } from './analysis/use-analysis.ts'
import { App } from './App.tsx'
import { browserHost } from './host/browser-host.ts'
import { electronHost } from './host/electron-host.ts'

const { atlas } = globalThis as { atlas?: DesktopApi }
const client = new AnalysisClient(openChannel)
client.onLost = tellOfLost
const session = new Session(client)
const app = { host: atlas ? electronHost(atlas) : browserHost(), client, session }
wire(app)
createRoot(document.getElementById('root')!).render(
  <AppContext value={app}>
    <SessionContext value={session}>
      <App />
    </SessionContext>
  </AppContext>
)
