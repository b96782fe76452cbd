import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'

/** Outputs with the source of the document around them: reStructuredText, AsciiDoc, DocBook. */
const TABLE = [
  '+----+------+---------+',
  '| ID | Name | Enabled |',
  '+----+------+---------+',
  '| 5d0c3f7e9b1a4f268c4451a0be7d9e01 | demo | True |',
  '+----+------+---------+'
]
const COMMAND = 'openstack project list --long'
const read = (lines: string[]) => {
  const { captures } = analyse([{ name: 'paste.txt', text: `${lines.join('\n')}\n` }])
  return captures.map(({ command, status }) => [command, status])
}
const moved = (lines: string[]) => lines.map((line) => `   ${line}`)
const whole = [[COMMAND, 'parsed']]

describe('the source of a document', () => {
  it('has the directives of reStructuredText around outputs', () => {
    expect(read(['.. code-block:: console', '', ...moved([`$ ${COMMAND}`, ...TABLE])])).toEqual(whole)
    expect(read(['::', '', ...moved([`# ${COMMAND}`, ...TABLE]), '', '::', ''])).toEqual(whole)
    expect(read([...moved([`$ ${COMMAND}`]), '', '::', '', ...moved(TABLE)])).toEqual(whole)
    expect(read([`$ ${COMMAND}`, '', '.. parsed-literal::', '   :class: wide', '', ...moved(TABLE)])).toEqual(whole)
  })

  it('has the blocks of AsciiDoc around outputs', () => {
    expect(read(['[source,bash]', '----', `$ ${COMMAND}`, ...TABLE, '----'])).toEqual(whole)
    expect(read(['[subs=+quotes]', '----', `$ ${COMMAND}`, '----', '', '[listing]', '----', ...TABLE, '----'])).toEqual(
      whole
    )
  })

  it('has the tags of DocBook around and in outputs', () => {
    const [first, ...rest] = TABLE
    expect(read(['<screen>', `$ ${COMMAND}`, ...TABLE, '</screen>'])).toEqual(whole)
    expect(
      read([
        `<screen><prompt>$</prompt> <userinput>${COMMAND}</userinput>`,
        `<computeroutput>${first}`,
        ...rest,
        '</computeroutput></screen>'
      ])
    ).toEqual(whole)
  })

  it('is not what tools print', () => {
    const captures = read([
      '$ ip -6 addr show dev lo',
      '1: lo: <LOOPBACK,UP> mtu 65536',
      '    inet6 ::1/128 scope host'
    ])
    expect(captures).toEqual([['ip -6 a show dev lo', 'parsed']])
  })
})
