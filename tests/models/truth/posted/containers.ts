import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../../models/analyse.ts'

interface Entry {
  file: string
  kind: string
  command: string
  expect: { names?: string[]; exited?: number }
}

/** Container lists that people posted: each name the index counts, once. */
export function containerLists(captures: string): void {
  const index = JSON.parse(readFileSync(join(captures, 'public', 'index.json'), 'utf8')) as Entry[]
  const lists = index.filter(({ kind }) => kind === 'podman').map((entry) => [entry.file, entry] as const)
  describe('podman ps and docker ps, as posted', () => {
    it.each(lists)('%s', (file, { expect: expected }) => {
      const { nodes } = analyse([{ name: file, text: readFileSync(join(captures, 'public', file), 'utf8') }])
      const containers = nodes.filter(({ kind }) => kind === 'container')
      // A row that was cut in its image has no name to count.
      const names = (expected.names ?? []).filter((name) => !name.includes('/'))
      expect(containers.map(({ name }) => name).sort()).toEqual([...new Set(names)].sort())
      const exited = containers.filter(({ attributes }) => attributes['state'] === 'exited')
      if (names.length === expected.names?.length) expect(exited.length).toBe(expected.exited)
    })
  })
}
