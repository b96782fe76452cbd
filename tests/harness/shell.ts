import type { Page } from '@playwright/test'

/** The running desktop app, on real Electron or on the stand-in; specs know nothing else. */
export interface Shell {
  page: Page
  /** what the next open dialog answers; none of them cancels it */
  answerOpen(paths: string[]): Promise<void>
  /** what the next save dialog answers; undefined cancels it */
  answerSave(path: string | undefined): Promise<void>
  /** clicks the menu item with this id */
  clickMenu(id: string): Promise<void>
  /** every label of the application menu, top level first */
  menuLabels(): Promise<string[]>
  /** what a second start with these files does to this one */
  secondStart(files: string[]): Promise<void>
  title(): Promise<string>
  /** the bounds the window would be restored to */
  bounds(): Promise<{ x: number; y: number; width: number; height: number }>
  resize(bounds: { x: number; y: number; width: number; height: number }): Promise<void>
  /** asks the window to close, as its cross does; `answer` is the button of the question it may ask */
  closeWindow(answer?: number): Promise<void>
  isOpen(): Promise<boolean>
  quit(): Promise<void>
}

export interface ShellOptions {
  /** where the app keeps its memory; the caller removes it */
  userData: string
  files?: string[]
}
