import { execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadInputs } from '../../cli/inputs.ts'
import { tarOf } from '../support/tar.ts'
import { TINY_REPORT } from '../support/tiny-xz.ts'

let folder = ''
let told = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-inputs-'))
  told = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text)
    return true
  })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

async function put(name: string, bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, bytes)
  return path
}

async function namesOf(...args: string[]): Promise<string[]> {
  const loaded = await loadInputs(args)
  return 'inputs' in loaded ? loaded.inputs.map(({ name }) => name) : []
}

const lab = tarOf([
  { name: 'c-0/ip_a.txt', body: 'x' },
  { name: 'c-0/b.png', body: 'x' }
])
const MEMBER = 'sosreport-compute-0-2026-11-21-ab/sos_commands/openvswitch/ovs-vsctl_-t_5_show'

describe('an INPUT', () => {
  it('may be an archive, told by its bytes and not by its name', async () => {
    expect(await namesOf(await put('lab.txt', gzipSync(lab)))).toEqual(['lab.txt/c-0/ip_a.txt'])
    expect(told).toBe('lab.txt: read 1 of 2 files, passed over 1 binary\n')
    expect(await namesOf(await put('r.tar.xz', TINY_REPORT))).toEqual([`r.tar.xz/${MEMBER}`])
  })

  it('may be one packed file, or text that only is called an archive', async () => {
    expect(await namesOf(await put('ip_a.txt.gz', gzipSync('x')), await put('notes.zip', 'text'))).toEqual([
      'ip_a.txt',
      'notes.zip'
    ])
  })

  it.skipIf(process.platform === 'win32')('may be a pipe, as of a command whose output is handed over', async () => {
    const [text, packed] = [await put('text', 'br-int'), await put('packed', gzipSync(lab))]
    const pipeOf = (name: string, from: string): string => {
      const pipe = join(folder, name)
      execFileSync('mkfifo', [pipe])
      spawn('sh', ['-c', 'cat "$0" > "$1"', from, pipe], { stdio: 'ignore' })
      return pipe
    }
    expect(await loadInputs([pipeOf('63', text)])).toEqual({ inputs: [{ name: '63', text: 'br-int' }] })
    expect(await namesOf(pipeOf('62', packed))).toEqual(['62/c-0/ip_a.txt'])
    await expect(loadInputs(['/dev/null'])).resolves.toEqual({ inputs: [{ name: 'null', text: '' }] })
  })

  it('may be a folder with archives, and with an unpacked report', async () => {
    await put('case/c-0.tgz', gzipSync(lab))
    await put('case/note.txt', 'x')
    await put(`case/${MEMBER}`, 'x')
    await put('case/sosreport-compute-0-2026-11-21-ab/var/log/messages', 'x')
    await put('case/sosreport-compute-0-2026-11-21-ab/etc/shadow', 'x')
    expect(await namesOf(join(folder, 'case'))).toEqual([
      'case/c-0.tgz/c-0/ip_a.txt',
      'case/note.txt',
      `case/${MEMBER}`
    ])
    expect(told).toContain('case: read 3 files, passed over 2 of a sosreport\n')
  })

  it('that is cut is used as far as it goes', async () => {
    expect(await namesOf(await put('a.tar', lab.subarray(0, 600)))).toEqual(['a.tar/c-0/ip_a.txt'])
    expect(told).toContain('the end is missing')
  })

  it('of which nothing can be read is refused in one line', async () => {
    const seven = await put('a.7z', new Uint8Array([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]))
    await expect(loadInputs([seven])).rejects.toThrow('a 7-Zip archive; archives of this sort are not opened')
    await expect(loadInputs([await put('b.tar.xz', TINY_REPORT.subarray(0, 40))])).rejects.toThrow(
      'the packed bytes end too early'
    )
  })
})
