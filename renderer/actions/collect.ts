import { collectScript, type CollectRole } from '../../models/collect/script.ts'
import { notify } from '../state/window.ts'
import type { App } from './app.ts'

/** Puts the collector on the clipboard; where a page may not do that, it becomes a file. */
export async function copyCollector(app: App, role: CollectRole): Promise<void> {
  const script = collectScript(role)
  try {
    await navigator.clipboard.writeText(script)
    notify('info', 'notice.collectorCopied')
  } catch {
    const blob = new Blob([script], { type: 'text/x-shellscript' })
    await app.host.exportFile({ suggestedName: `collect-${role}.sh`, blob })
  }
}
