import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { withoutAnsible } from '../../../models/captures/ansible.ts'

const read = (text: string) => analyse([{ name: 'paste.txt', text }])
const told = (text: string) => read(text).captures.map(({ command, host, status }) => [command, host, status])
const PLAY = `
PLAY [overcloud] ***************************************************************

TASK [Gathering Facts] *********************************************************
ok: [compute-1]

TASK [brokers : look] **********************************************************
task path: /home/kim/look.yml:4`
const RECAP = `
PLAY RECAP *********************************************************************
compute-1                  : ok=2    changed=1    unreachable=0    failed=0    skipped=0
`
const STATUS = `        "Cluster status of node rabbit@ctl-1 ...",
        "[{nodes,[{disc,['rabbit@ctl-1','rabbit@ctl-2']}]},",
        " {running_nodes,['rabbit@ctl-1']},",
        " {cluster_name,<<\\"rabbit@ctl-1\\">>}]"`

describe('what a play printed', () => {
  it('is the output of the command that the task ran, on its host', () => {
    const text = `${PLAY}
changed: [compute-1] => {
    "changed": true,
    "cmd": [
        "ip",
        "netns"
    ],
    "delta": "0:00:00.004",
    "rc": 0,
    "stdout": "qdhcp-0b6e6f6a-5a2a-4e0f-8d3c-000000000001 (id: 0)",
    "stdout_lines": [
        "qdhcp-0b6e6f6a-5a2a-4e0f-8d3c-000000000001 (id: 0)"
    ]
}
${RECAP}`
    expect(told(text)).toEqual([['ip netns', 'compute-1', 'parsed']])
    expect(read(text).nodes.find(({ kind }) => kind === 'namespace')?.parent).toBe('host:compute-1')
  })

  it('is told by its looks where only the lines were printed', () => {
    const text = `TASK [debug] *****\nok: [ctl-1] => {\n    "status.stdout_lines": [\n${STATUS}\n    ]\n}\nok: [ctl-3]\n`
    expect(told(text)).toEqual([['rabbitmqctl cluster_status', 'ctl-1', 'parsed']])
    expect(told(`    "stdout_lines": [\n${STATUS}\n    ]`)).toMatchObject([
      ['rabbitmqctl cluster_status', null, 'parsed']
    ])
  })

  it('is read from YAML as well', () => {
    const yaml = `TASK [look] *****
changed: [compute-1] => changed=true
  cmd: ip netns
  rc: 0
  stdout: |-
    qdhcp-0b6e6f6a-5a2a-4e0f-8d3c-000000000001
  stdout_lines: <omitted>
ok: [compute-2] =>
  msg:
  - Cluster status of node rabbit@ctl-1 ...
  - '[{nodes,[{disc,[''rabbit@ctl-1'']}]},'
  - ' {running_nodes,[''rabbit@ctl-1'']}]'
`
    expect(told(yaml)).toEqual([
      ['ip netns', 'compute-1', 'parsed'],
      ['rabbitmqctl cluster_status', 'compute-2', 'parsed']
    ])
  })

  it('is read where a single task was run, and no bracket of it is a value', () => {
    const text = `compute-1 | SUCCESS => {
    "changed": false,
    "cmd": [
        "ip",
        "netns"
    ],
    "stdout_lines": [
        "qdhcp-0b6e6f6a-5a2a-4e0f-8d3c-000000000001"
    ]
}
compute-2 | CHANGED | rc=0 => {
    "cmd": "ip netns",
    "stdout": "blue\\ngreen"
}
`
    expect(told(text)).toEqual([
      ['ip netns', 'compute-1', 'parsed'],
      ['ip netns', 'compute-2', 'parsed']
    ])
    const namespaces = read(text).nodes.filter(({ kind }) => kind === 'namespace')
    expect(namespaces.map(({ name }) => name)).toEqual(['qdhcp-0b6e6f6a-5a2a-4e0f-8d3c-000000000001', 'blue', 'green'])
  })

  it('ends where a result that was cut does', () => {
    const text = `TASK [a] ***\nok: [ctl-1] => {\n    "msg": [\n${STATUS}\n[root@ctl-2 ~]# ip netns\nqrouter-0b6e6f6a-5a2a-4e0f-8d3c-000000000001\n`
    expect(told(text)).toEqual([
      ['rabbitmqctl cluster_status', 'ctl-1', 'parsed'],
      ['ip netns', 'ctl-2', 'parsed']
    ])
  })

  it('leaves everything else as it is, and every line where it was', () => {
    const others = [
      'ok: [x]',
      '{"stdout_lines": ["a"]}',
      '  msg: hello',
      'TASKS',
      '    "stdout_lines": [',
      '    ]',
      'ok',
      '"msg": [',
      '"a"',
      ']'
    ]
    expect(withoutAnsible([...others])).toEqual(others)
    const lines = `${PLAY}\nok: [c] => {\n    "msg": [\n        "a",\n        "b`.split('\n')
    expect(withoutAnsible([...lines])).toHaveLength(lines.length)
  })

  it('keeps no password that a task was given', () => {
    const text = `TASK [x] ***\nok: [compute-1] => {\n    "cmd": "mysql -pHushHush1 -e 'select 1'",\n    "stdout_lines": [\n        "1"\n    ]\n}\n`
    expect(JSON.stringify(read(text))).not.toContain('HushHush1')
  })
})
