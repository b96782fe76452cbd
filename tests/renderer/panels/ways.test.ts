import { expect, test } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { pathAnswer } from '../../../renderer/analysis/path-answer.ts'
import { Sources } from '../../../renderer/analysis/sources.ts'
import { waysOf } from '../../../renderer/panels/path/ways.ts'
import { ovnLab } from '../../support/load-folder.ts'

const ROUTE = 'd802bac6-06d0-4cbb-93dd-1280c8e1e9d1'
const SECOND = ROUTE.replace(/1$/, '2')

test('equal routes are told apart by where they lead', () => {
  const inputs = ovnLab()
    .filter(({ name }) => /vsctl_show|ip_a|central.*ctl_list_/.test(name))
    .map(({ name, text }) => {
      if (!name.includes('static_route')) return { name, text: text.replace(ROUTE, `${ROUTE}, ${SECOND}`) }
      const other = text.replace(ROUTE, SECOND).replace('"10.0.0.1"', '"10.0.0.2"')
      return { name, text: `${text.trim()}\n\n${other}` }
    })
  const question = { from: 'vm-web-1', to: '8.8.8.8' }
  const answer = pathAnswer(new Lookup(analyse(inputs)), question, new Sources([], () => undefined))
  if (!('paths' in answer)) throw new Error('no answer')
  expect(waysOf(answer.paths)).toEqual(['br-ex, compute-0, 10.0.0.1', 'br-ex, compute-0, 10.0.0.2'])
  expect(waysOf(answer.paths.slice(0, 1))).toEqual(['br-ex, compute-0'])
})
