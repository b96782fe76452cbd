import { expect, test } from 'vitest'
import { filesOfCommandLine, LaunchFiles } from '../../electron/launch-files.ts'

test('files of a command line are absolute, switches are not files', () => {
  const argv = ['/opt/atlas', '--no-sandbox', 'lab', '../b.txt', '--flag=1', '/tmp/c']
  expect(filesOfCommandLine(argv, '/home/me', true)).toEqual(['/home/me/lab', '/home/b.txt', '/tmp/c'])
})

test('unpackaged, the first word is the app itself', () => {
  expect(filesOfCommandLine(['electron', '--no-sandbox', '.', 'lab'], '/home/me', false)).toEqual(['/home/me/lab'])
})

test('files wait for the window, wake it, and are handed over once', () => {
  const files = new LaunchFiles()
  files.add(['/a'])
  let woken = 0
  files.onArrival(() => woken++)
  files.add([])
  expect(woken).toBe(0)
  files.add(['/b'])
  expect(woken).toBe(1)
  expect(files.take()).toEqual(['/a', '/b'])
  expect(files.take()).toEqual([])
})
