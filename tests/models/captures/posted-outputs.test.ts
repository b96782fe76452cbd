import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

/** What stands right above an output that was posted without a prompt anybody knows. */
const HEALTH = '  cluster:\n    id:     0f6c2f3e-3d8c-4a52-8d0f-0a61f2d5c9aa\n    health: HEALTH_OK\n'
const PODS = 'NAME    READY   STATUS    RESTARTS   AGE\nweb-0   1/1     Running   0          4h12m\n'
const read = (text: string) => analyse([{ name: 'paste.txt', text }]).captures
const told = (text: string) => read(text).map(({ command, status, source }) => [command, status, source.firstLine])

describe('an output below a line of another kind', () => {
  it.each([
    ['an alias', `sudo mystatus -x lab\n${HEALTH}`, 'ceph -s'],
    ['a prompt like no other', `lab7 adm$ k get po\n${PODS}`, 'kubectl get pods'],
    ['a warning', `WARNING: the old client will go away\n${PODS}`, 'kubectl get pods']
  ])('is found: %s', (_, text, command) => {
    expect(told(text).at(-1)).toEqual([command, 'parsed', 2])
  })

  it('is no output when nobody knows it either', () => {
    expect(told('sudo mystatus -x lab\nfoo bar baz\n')).toEqual([[null, 'unrecognized', 1]])
  })
})

describe('the shell of a database', () => {
  const table = (size: string) =>
    `+--------------------+-------+\n| Variable_name      | Value |\n+--------------------+-------+\n| wsrep_cluster_size | ${size}     |\n+--------------------+-------+\n1 row in set (0.001 sec)\n`
  it.each(['MariaDB [(none)]>', 'MariaDB [nova]>', 'mysql>'])('is known by its prompt: %s', (prompt) => {
    const captures = read(`${prompt} show status like 'wsrep_cluster_size';\n${table('3')}\n${prompt} \\q\nBye\n`)
    expect(captures[0]).toMatchObject({ status: 'empty', problems: [{ text: { key: 'problem.asideCommand' } }] })
  })
})
