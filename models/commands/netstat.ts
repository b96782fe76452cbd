/**
 * `netstat -lntp`, `netstat -tunlp`, `netstat -neopa`, with `-W` (net-tools 1.60 to 2.10): sockets with their processes.
 *
 *     Active Internet connections (only servers)
 *     Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
 *     tcp        0      0 172.17.1.10:5672        0.0.0.0:*               LISTEN      2231/beam.smp
 *     tcp6       0      0 :::3306                 :::*                    LISTEN      4410/mysqld
 *     udp        0      0 127.0.0.1:323           0.0.0.0:*                           1043/chronyd
 */
import { notesRemark } from '../text/remark.ts'
import { firstRows } from '../text/first-rows.ts'
import { contributeSockets, splitEndpoint, type Socket, type SocketRecord } from '../text/sockets/sockets.ts'
import { hasShortOption } from '../text/short-options.ts'
import { defineCommand } from './command.ts'

const TITLE = /^Active (?:Internet connections|UNIX domain sockets)/
const HEADER = /^\s*Proto\s+Recv-Q\s+Send-Q\s+Local Address\s+Foreign Address/
const UNIX = /^(?:unix\s|Proto\s+RefCnt\b)/
const ROW = /^\s*(tcp|udp|udplite|sctp|raw)6?\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S+)(?:\s+(\S.*))?$/
/** what `| grep` leaves */
const FILTERED =
  /^(?:tcp|udp)6?\s+\d+\s+\d+\s+\S+:\d+\s+\S+:(?:\*|\d+)\s+(?:(?:LISTEN|ESTABLISHED)\s+)?(?:\d+\/\S|-\s*$)/
const STATES: { [state: string]: string } = { LISTEN: 'LISTEN', ESTABLISHED: 'ESTAB' }

export const netstat = defineCommand<SocketRecord>({
  id: 'netstat',
  title: 'netstat',
  scope: 'host',
  matches: (commandLine) =>
    /^(?:\/\S*\/)?netstat(?:\s|$)/.test(commandLine.trim()) && !hasShortOption(commandLine, 'rsigM'),
  looksLike(output) {
    const rows = firstRows(output, 2)
    if (rows.some((row) => /^Active Internet connections/.test(row) || HEADER.test(row))) return true
    return rows.length > 0 && rows.every((row) => FILTERED.test(row))
  },
  read(lines) {
    const record: SocketRecord = { sockets: [], errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index).trimEnd()
      const socket = line.length < 1000 ? readSocket(line, index) : undefined
      if (socket) record.sockets.push(socket)
      else if (TITLE.test(line) || HEADER.test(line) || UNIX.test(line)) {
        lines.ignore(index, 'heading, or a socket without addresses')
        continue
      } else if (/^\((?:Not all processes|No info could|\s*will not)|^ will not be shown/.test(line)) {
        lines.ignore(index, 'says that only root sees all')
        continue
      } else if (!notesRemark(lines, line, record)) continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    contributeSockets(record, source, facts)
  },
  isError: (record) => record.sockets.length === 0 && record.errors > 0,
  isEmpty: (record) => record.sockets.length === 0
})

function readSocket(line: string, index: number): Socket | undefined {
  const match = ROW.exec(line)
  if (!match) return undefined
  const [, protocol = '', , , local = '', peer = '', rest = ''] = match
  const [from, to] = [splitEndpoint(local), splitEndpoint(peer)]
  if (!from || !to) return undefined
  const first = rest.split(/\s+/, 1)[0] ?? ''
  const connectionless = protocol.startsWith('udp') && to.port === '*'
  const process = /(?:^|\s)(\d{1,9})\/(\S+(?: \S+)?)/.exec(rest)
  return {
    protocol,
    state: Object.hasOwn(STATES, first) ? STATES[first]! : connectionless ? 'UNCONN' : first,
    localAddress: from.address,
    localPort: from.port,
    peerAddress: to.address,
    peerPort: to.port,
    processes: process ? [{ name: process[2]!.split(' ', 1)[0]!.replace(/:$/, ''), pid: Number(process[1]) }] : [],
    line: index
  }
}
