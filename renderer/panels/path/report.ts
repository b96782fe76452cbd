import type { MessageRow, PathRow } from '../../analysis/answers.ts'
import { translateText, type Say } from '../../messages/translate.ts'

/** A whole path as text, for a ticket or a chat, in the reader's language. */
export function pathReport(path: PathRow, say: Say, form: 'text' | 'markdown'): string {
  const mark = form === 'markdown'
  const code = (text: string): string => (mark ? `\`${text.replaceAll('`', "'")}\`` : text)
  const { disposition, reason, text, from, to, logical, hosts, legs, hops, assumed, next } = path
  const names = (links: readonly { name: string }[]): string => links.map(({ name }) => name).join(' > ')
  const title = `${from.name} > ${to.name}: ${say(`path.is.${disposition}`)}`
  const lines = [mark ? `## ${title}` : title, '']
  if (reason !== undefined) lines.push(translateText(say, text, reason), '')
  if (logical.length > 0) lines.push(`${say('view.logical')}: ${names(logical)}`)
  if (hosts.length > 0) lines.push(`${say('sources.hosts')}: ${names(hosts)}`)
  for (const leg of legs)
    lines.push(`${leg.from} > ${leg.to}: ${leg.encapsulation}${leg.id === undefined ? '' : ` ${leg.id}`}`)
  lines.push('')
  hops.forEach((hop, index) => {
    const host = hop.host === undefined ? '' : ` (${hop.host})`
    lines.push(
      `${index + 1}. ${mark ? `**${hop.at.name}**` : hop.at.name}${host}: ${translateText(say, hop.text, hop.does)}`
    )
    if (hop.message) lines.push(...messageLines(hop.message, say, code))
    if (hop.headers.length > 0) lines.push(`   ${code(hop.headers.join(' | '))}`)
    for (const command of hop.verify) lines.push(`   ${code(`$ ${command}`)}`)
  })
  if (assumed.length > 0) {
    lines.push('', say('path.assumed'))
    for (const each of assumed) lines.push(`- ${translateText(say, each.text, each.english)}`)
  }
  if (next.length > 0) lines.push('', say('path.next'), ...next.map((command) => `- ${code(command)}`))
  return `${lines.join('\n')}\n`
}

/** What a message carries, and by which exchange and queue or where to. */
function messageLines(message: MessageRow, say: Say, code: (text: string) => string): string[] {
  const { carries, exchange, queue = '', url } = message
  const named = exchange === '' ? say('flowPanel.defaultExchange') : exchange
  return [
    `   ${translateText(say, carries.text, carries.english)}`,
    ...(named === undefined
      ? []
      : [
          `   ${say('flowPanel.exchange')} ${named}, ${say('flowPanel.queue')} ${code(queue === '' ? say('flowPanel.everyQueue') : queue)}`
        ]),
    ...(url === undefined ? [] : [`   ${code(url)}`])
  ]
}
