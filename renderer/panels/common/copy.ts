import { notify } from '../../state/window.ts'

/** Puts a text on the clipboard and says so; pages from file:// may not, and then say that. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notify('info', 'notice.copied', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text })
  } catch {
    notify('warning', 'notice.notCopied', { text })
  }
}
