import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { FileHandles } from '../../electron/file-handles.ts'
import { LaunchFiles } from '../../electron/launch-files.ts'
import { menuLabels } from '../../electron/menu-labels.ts'
import { RecentFiles } from '../../electron/recent-files.ts'
import { desktopRequests } from '../../electron/requests.ts'

const answers = vi.hoisted(() => ({ open: [] as string[], save: '', asked: [] as unknown[] }))
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: (options: unknown) => {
      answers.asked.push(options)
      return Promise.resolve({ canceled: answers.open.length === 0, filePaths: answers.open })
    },
    showSaveDialog: (options: unknown) => {
      answers.asked.push(options)
      return Promise.resolve({ canceled: answers.save === '', filePath: answers.save })
    }
  }
}))

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-requests-'))
  Object.assign(answers, { open: [], save: '', asked: [] })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function desk() {
  const handles = new FileHandles()
  const recent = new RecentFiles(join(folder, 'recent.json'), handles)
  const launchFiles = new LaunchFiles()
  const requests = desktopRequests({
    window: () => undefined,
    handles,
    archives: new FileHandles(),
    recent,
    launchFiles,
    labels: () => menuLabels('en'),
    setLanguage: () => undefined,
    setEdited: () => undefined,
    recentChanged: () => undefined
  })
  return { requests, handles, recent, launchFiles }
}

const bytes = new TextEncoder().encode('new')

test('only a project that was chosen itself can be written over without asking', async () => {
  const { requests } = desk()
  await writeFile(join(folder, 'lab.atlas'), 'old')
  await writeFile(join(folder, 'notes.txt'), 'old')
  answers.open = [join(folder, 'lab.atlas'), join(folder, 'notes.txt')]
  const { files } = await requests.openFiles()
  expect(files.map((file) => typeof file.handle)).toEqual(['string', 'undefined'])
  await requests.saveFile({ handle: files[0]!.handle!, suggestedName: 'x', bytes })
  expect(await readFile(join(folder, 'lab.atlas'), 'utf8')).toBe('new')
})

test('the handle of a recent capture does not let the page write over it', async () => {
  const { requests, recent } = desk()
  await writeFile(join(folder, 'notes.txt'), 'old')
  recent.add(join(folder, 'notes.txt'), 'file')
  const [entry] = await requests.recentFiles()
  await expect(requests.saveFile({ handle: entry!.handle, suggestedName: 'x', bytes })).rejects.toThrow(
    'no such project'
  )
  expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('old')
})

test('a handle that main never gave out opens and writes nothing', async () => {
  const { requests } = desk()
  await expect(requests.openRecent('/etc/passwd')).rejects.toThrow('no such recent file')
  await expect(requests.saveFile({ handle: 'x', suggestedName: 'x', bytes })).rejects.toThrow('no such project')
})

test('what was only exported cannot be opened as a recent file', async () => {
  const { requests } = desk()
  answers.save = join(folder, 'view.svg')
  const saved = await requests.exportFile({ suggestedName: 'view.svg', bytes })
  await expect(requests.openRecent(saved!.handle)).rejects.toThrow('no such recent file')
})

test('a path keeps its handle, and only the last ten are remembered', async () => {
  const { recent, handles } = desk()
  expect(handles.handleFor('/a')).toBe(handles.handleFor('/a'))
  expect(handles.handleFor('/a')).not.toBe(handles.handleFor('/b'))
  for (let index = 0; index < 12; index++) recent.add(join(folder, `file-${index}`), 'file')
  expect(recent.list().map(({ name }) => name)).toEqual(Array.from({ length: 10 }, (_, index) => `file-${11 - index}`))
})

test('the dialog suggests a name without folders', async () => {
  const { requests } = desk()
  await requests.exportFile({ suggestedName: '../../lab.svg', bytes })
  expect(answers.asked).toEqual([{ defaultPath: '_.._lab.svg', filters: [{ name: 'SVG', extensions: ['svg'] }] }])
})

test('a failed save leaves the old file and no draft behind', async () => {
  const { requests } = desk()
  answers.save = join(folder, 'missing', 'lab.atlas')
  await expect(requests.saveFile({ suggestedName: 'lab.atlas', bytes })).rejects.toThrow()
  expect(await readdir(folder)).toEqual([])
})

test('recent files survive a restart, newest first, without doubles, and forget what is gone', async () => {
  const { requests, recent } = desk()
  for (const name of ['a', 'b', 'a']) {
    await writeFile(join(folder, name), name)
    recent.add(join(folder, name), 'file')
  }
  const again = desk()
  expect(again.recent.list().map(({ name }) => name)).toEqual(['a', 'b'])
  await rm(join(folder, 'a'))
  const [entry] = await requests.recentFiles()
  expect((await requests.openRecent(entry!.handle)).skipped).toEqual([{ name: 'a', reason: 'unreadable' }])
  expect((await requests.recentFiles()).map(({ name }) => name)).toEqual(['b'])
})

test('files of the command line are handed over once', async () => {
  const { requests, launchFiles } = desk()
  await writeFile(join(folder, 'a.txt'), 'a')
  launchFiles.add([join(folder, 'a.txt')])
  expect((await requests.takeLaunchFiles()).files.map(({ name }) => name)).toEqual(['a.txt'])
  expect(await requests.takeLaunchFiles()).toEqual({ files: [], skipped: [] })
})
