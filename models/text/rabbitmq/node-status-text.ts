import type { LineLedger } from '../line-ledger.ts'
import type { NodeStatus, Share } from './node-status-record.ts'

const HEADINGS = new Set(
  'Runtime|Plugins|Data directory|Config files|Log file(s)|Alarms|Tags|Memory|File Descriptors|Free Disk Space|Totals|Listeners'.split(
    '|'
  )
)
const UNITS: { readonly [unit: string]: number } = { b: 1, kb: 1e3, mb: 1e6, gb: 1e9, tb: 1e12 }
const LISTENER = /^(?:Node: \S+, )?interface: (\S+), port: (\d+), protocol: ([^,]+)(?:, purpose: .*)?$/i

/** Reads the text under headings; what is under an unknown heading is left over. */
export function readStatusText(ledger: LineLedger, start: number, status: NodeStatus): void {
  let section = ''
  for (let index = start; index < ledger.length; index++) {
    const text = ledger.at(index).trim()
    if (text === '' || ledger.isRead(index)) continue
    if (HEADINGS.has(text)) {
      section = text
      ledger.take(index)
      if (section === 'Alarms') status.alarms ??= []
    } else if (readEntry(section, text, status, index)) ledger.take(index)
  }
}

function readEntry(section: string, text: string, status: NodeStatus, line: number): boolean {
  if (section === '') return false
  if (text === '(none)') return true
  if (section === 'Alarms') {
    status.alarms = [...(status.alarms ?? []), text.replace(/^\* /, '')]
    return true
  }
  if (section === 'Listeners') return readListener(text, status)
  const pair = /^([^:]{1,80}):(?: (.*))?$/.exec(text)
  if (!pair) return /^\* |^<?[\w/.@-]+>?$/.test(text)
  const [, key = '', value = ''] = pair
  if (section === 'File Descriptors') readShare(key, value, status)
  else readPair(key, value, status, line)
  return true
}

function readPair(key: string, value: string, status: NodeStatus, line: number): void {
  if (key === 'Node name') {
    status.node ??= value
    status.line ||= line
  } else if (key === 'RabbitMQ version') status.version = value
  else if (key === 'Erlang configuration') status.erlang = value
  else if (key === 'Uptime (seconds)' && /^\d+$/.test(value)) status.uptime = Number(value)
  else if (key === 'Is under maintenance?') status.maintenance = value === 'true'
  else if (key === 'Total memory used') assign(status, 'memoryUsed', value)
  else if (key === 'Memory high watermark setting') assign(status, 'memoryLimit', /computed to: (.*)$/.exec(value)?.[1])
  else if (key === 'Free disk space') assign(status, 'diskFree', value)
  else if (key === 'Low free disk space watermark') assign(status, 'diskFreeLimit', value)
}

function assign(
  status: NodeStatus,
  key: 'memoryUsed' | 'memoryLimit' | 'diskFree' | 'diskFreeLimit',
  text: string | undefined
): void {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?) ?([kmgt]?b)\b/i.exec(text ?? '') ?? []
  const factor = UNITS[unit.toLowerCase()]
  if (amount !== undefined && factor !== undefined) status[key] = Math.round(Number(amount) * factor)
}

/** `Total: 55, limit: 19903` */
function readShare(key: string, value: string, status: NodeStatus): void {
  const [, used, limit] = /^(\d+)(?:, limit: (\d+))?$/.exec(value) ?? []
  if (used === undefined) return
  const share: Share = { used: Number(used), ...(limit === undefined ? {} : { limit: Number(limit) }) }
  if (key === 'Total') status.fileDescriptors = share
  else if (key === 'Sockets') status.sockets = share
}

function readListener(text: string, status: NodeStatus): boolean {
  const [, where, port, protocol] = LISTENER.exec(text) ?? []
  if (where === undefined || protocol === undefined) return false
  status.listeners = [...(status.listeners ?? []), { protocol, interface: where, port: Number(port) }]
  return true
}
