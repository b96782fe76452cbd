import { contextBridge, ipcRenderer } from 'electron'
import {
  DESKTOP_REQUESTS,
  type DesktopApi,
  LAUNCH_FILES_CHANNEL,
  MENU_CHANNEL,
  type MenuCommand
} from '../models/desktop-api.ts'
import { channelOf } from './channels.ts'

/** Functions for one channel each: the page never gets hold of ipcRenderer, nor of an event that carries it. */
function subscribe<T>(channel: string, listener: (value: T) => void): () => void {
  const forward = (_event: unknown, value: T): void => listener(value)
  ipcRenderer.on(channel, forward)
  return () => void ipcRenderer.removeListener(channel, forward)
}

const requests = Object.fromEntries(
  DESKTOP_REQUESTS.map((request) => {
    return [request, (...given: unknown[]) => ipcRenderer.invoke(channelOf(request), ...given) as Promise<unknown>]
  })
)

const api = {
  ...requests,
  onMenuCommand: (listener: (command: MenuCommand) => void) => subscribe(MENU_CHANNEL, listener),
  onLaunchFiles: (listener: () => void) => subscribe(LAUNCH_FILES_CHANNEL, () => listener())
} as unknown as DesktopApi

contextBridge.exposeInMainWorld('atlas', api)
