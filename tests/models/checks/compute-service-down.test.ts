import { describe, expect, test } from 'vitest'
import { changed, judged, openstackFiles } from './support.ts'

const RULE = 'compute-service-down'
const LIST = /openstack_compute_service_list\.table\.txt$/
const list = openstackFiles(LIST)
const edit = (row: RegExp, from: RegExp, to: string) => (text: string) =>
  text
    .split('\n')
    .map((line) => (row.test(line) ? line.replace(from, to) : line))
    .join('\n')

describe('compute-service-down', () => {
  test('finds none where all are up', () => {
    expect(judged(list, RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('finds a compute that is down, and counts its servers where they are known', () => {
    const down = changed(list, LIST, edit(/nova-compute.*compute-0/, /\| up +\|/, '| down |'))
    expect(judged(down, RULE).found).toMatchObject([
      { severity: 'error', title: 'nova-compute on compute-0 is down', text: { key: 'finding.computeServiceDown' } }
    ])
    const servers = openstackFiles(/openstack_server_list_--all-projects_--long\.json/)
    const counted = judged([...down, ...servers], RULE).found
    expect(counted).toMatchObject([
      { text: { key: 'finding.computeServiceDownServers', values: { count: expect.any(Number) } } }
    ])
  })

  test('remarks that a compute is disabled', () => {
    const disabled = changed(list, LIST, edit(/nova-compute.*compute-1/, /\| enabled +\|/, '| disabled |'))
    expect(judged(disabled, RULE).found).toMatchObject([{ severity: 'info' }])
  })

  test('asks for the list', () => {
    expect(judged([], RULE).needs).toEqual(['openstack compute service list --long'])
  })
})
