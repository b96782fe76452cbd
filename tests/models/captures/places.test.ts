import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import type { Topology } from '../../../models/topology/vocabulary.ts'
import { fixture } from '../../support/ovn-lab.ts'

const show = fixture('ovn-lab/compute-0/ovs-vsctl_show.txt')
const ipa = fixture('ovn-lab/compute-0/ip_-br_a.txt')
const esc = (t: string) =>
  t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const wrap = (t: string, w: number) =>
  t
    .split('\n')
    .map((l) => l.replace(new RegExp(`(.{${w}})(?=.)`, 'g'), '$1\n'))
    .join('\n')
const term = `\x1b]0;root@compute-0:~\x07\x1b[?2004h`
const P = '[root@compute-0 ~]# '
const body = `${P}ovs-vsctl show\n${show}${P}ip -br a\n${ipa}${P}exit\n`
/** The same two outputs, as the places they are kept in hold them. */
const PLACES: { readonly [place: string]: string } = {
  'a recording of script(1)': `Script started on 2026-11-21 09:12:00+09:00 [TERM="xterm-256color" TTY="/dev/pts/0" COLUMNS="200" LINES="50"]\n${term}${P}ovs-vsctk\b\x1b[Kl show\r\n\x1b[?2004l\r${show.replaceAll('\n', '\r\n')}${term}${P}ip -br a\r\n\x1b[?2004l\r${ipa.replaceAll('\n', '\r\n')}${term}${P}exit\r\n\nScript done on 2026-11-21 09:13:00+09:00 [COMMAND_EXIT_CODE="0"]\n`,
  'a narrow tmux pane': wrap(body, 80),
  Markdown: '# Ticket\nSome words.\n\n```console\n' + body + '```\n\nmore words\n',
  HTML: `<html><body><p>It fails:</p>\n<pre><code>${esc(body)}</code></pre>\n<p>bye</p></body></html>\n`,
  'HTML with colours': `<div class="highlight"><pre><span></span><span class="gp">${esc(P)}</span>ovs-vsctl show\n${esc(show)}</pre></div>\n<pre>${esc(P)}ip -br a\n${esc(ipa).replaceAll('\n', '<br/>\n')}</pre>\n`,
  'a code block of Jira': `h2. Problem\n{code:bash}\n${body}{code}\n*see* above\n`,
  'a block of Jira that begins in the middle of a line': `{noformat}${body}{noformat}\n`,
  'a quoted mail':
    'On Friday somebody wrote:\n\n' +
    body
      .split('\n')
      .map((l) => `> ${l}`)
      .join('\n') +
    '\n\nThanks\n',
  'a mail quoted twice': body
    .split('\n')
    .map((l) => `> > ${l}`)
    .join('\n')
}

function shapeOf(text: string): { nodes: string[]; captures: string[] } {
  const { nodes, captures }: Topology = analyse([{ name: 'paste-1', text }])
  return {
    nodes: nodes.map(({ id, certainty }) => `${id} ${certainty}`),
    captures: captures.map(({ command, host, status }) => `${command} ${host} ${status}`)
  }
}

describe('two outputs read the same from', () => {
  it.each(Object.keys(PLACES))('%s', (place) => {
    expect(shapeOf(PLACES[place]!)).toEqual(shapeOf(body))
    expect(shapeOf(body).captures).toEqual(['ovs-vsctl show compute-0 parsed', 'ip -br a compute-0 parsed'])
  })
})

it('leaves XML that a command printed as it is', () => {
  const xml = '<domain type="kvm">\n  <name>a</name>\n  <devices><interface type="bridge"/></devices>\n</domain>\n'
  const { captures } = analyse([
    { name: 'x', text: `[root@compute-0 ~]# virsh dumpxml a\n${xml}[root@compute-0 ~]# exit\n` }
  ])
  expect(captures[0]?.source).toMatchObject({ firstLine: 1, lastLine: 5 })
})
