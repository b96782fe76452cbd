import { describe, expect, test } from 'vitest'
import { changed, judged, openstackFiles } from './support.ts'

const RULE = 'agent-down'
const LIST = /openstack_network_agent_list\.table\.txt$/
const list = openstackFiles(LIST)
const dead = (agent: RegExp) => (text: string) =>
  text
    .split('\n')
    .map((line) => (agent.test(line) ? line.replace(':-)', 'XXX') : line))
    .join('\n')

describe('agent-down', () => {
  test('finds none where every agent smiles', () => {
    expect(judged(list, RULE)).toMatchObject({ found: [], needs: [] })
  })

  test('is an error on a gateway, and where ports are', () => {
    const gateway = judged(changed(list, LIST, dead(/Gateway/)), RULE).found
    expect(gateway).toMatchObject([
      { severity: 'error', title: 'OVN Controller Gateway agent on controller-0 is not alive' }
    ])
    const ports = [
      ...changed(list, LIST, dead(/OVN Controller agent.*compute-1/)),
      ...openstackFiles(/sbctl_list_Port_Binding/, /sbctl_list_Chassis/)
    ]
    expect(judged(ports, RULE).found).toMatchObject([
      { severity: 'error', subjects: [expect.any(String), 'host:compute-1'] }
    ])
  })

  test('is an error where agents keep namespaces for ports', () => {
    const namespaces = {
      name: 'netns.txt',
      text: '[root@compute-0 ~]# ip netns\nqdhcp-0613f08b-9cfb-4736-aafd-4d81e6f75844 (id: 0)\n'
    }
    const { found } = judged([...changed(list, LIST, dead(/Metadata.*compute-0/)), namespaces], RULE)
    expect(found).toMatchObject([{ severity: 'error', text: { key: 'finding.agentDown' } }])
  })

  test('only warns where no port is known to be: the host may have been removed', () => {
    const { found, all } = judged(changed(list, LIST, dead(/Metadata.*compute-0/)), RULE)
    expect(found).toMatchObject([{ severity: 'warning', text: { key: 'finding.agentDownIdle' } }])
    expect(found[0]!.evidence).toEqual([{ capture: all.captures[0]!.id, line: expect.any(Number) }])
  })

  test('asks for the list when it is not there or not whole', () => {
    expect(judged([], RULE).needs).toEqual(['openstack network agent list'])
    const grep = [
      {
        name: 'p',
        text: `(overcloud) [stack@director ~]$ openstack network agent list | grep -v XXX\n${list[0]!.text}`
      }
    ]
    expect(judged(grep, RULE).needs).toEqual(['openstack network agent list'])
  })
})
