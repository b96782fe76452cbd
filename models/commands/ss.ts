/**
 * `ss -lntp`, `ss -tunlp`, `ss -tnp` (iproute2 3 to 6) with `-e`, `-a`, `-o`, `-m`, `-i`: sockets with their processes.
 *
 *     Netid State  Recv-Q Send-Q Local Address:Port  Peer Address:Port
 *     tcp   LISTEN 0      128    172.17.1.10:5672         *:*     users:(("beam.smp",pid=2231,fd=81))
 *     udp   UNCONN 0      0        127.0.0.1:323          *:*     users:(("chronyd",1043,5))
 *     State   Recv-Q  Send-Q  Local Address:Port  Peer Address:Port  Process
 *     ESTAB   0       0       172.17.1.11:41216   172.17.1.10:5672   users:(("nova-compute",pid=77,fd=9))
 */
import { notesRemark } from '../text/remark.ts'
import { firstRows } from '../text/first-rows.ts'
import { contributeSockets, splitEndpoint, type Socket, type SocketRecord } from '../text/sockets/sockets.ts'
import { hasShortOption } from '../text/short-options.ts'
import { defineCommand } from './command.ts'

const HEADER = /^\s*(?:Netid\s+)?(?:State\s+)?Recv-Q\s+Send-Q\s+Local Address:Port\s+Peer Address:Port/
const FAMILIES =
  /^(?:tcp|udp|raw|sctp|dccp|mptcp|tcp6|udp6|u_\w+|nl|p_raw|p_dgr|icmp6|vsock|v_str|v_dgr|xdp|tipc|\?\?\?)$/
const STATE =
  /^(?:LISTEN|ESTAB|UNCONN|TIME-WAIT|CLOSE-WAIT|FIN-WAIT-[12]|SYN-SENT|SYN-RECV|LAST-ACK|CLOSING|CLOSED?|UNKNOWN)$/
const PROCESS = /\("((?:[^"\\]|\\.){1,64})",(?:pid=)?(\d{1,9}),/g

export const ss = defineCommand<SocketRecord>({
  id: 'ss',
  title: 'ss',
  scope: 'host',
  matches: (commandLine) =>
    /^(?:\/\S*\/)?ss(?:\s|$)/.test(commandLine.trim()) &&
    !hasShortOption(commandLine, 's') &&
    !commandLine.includes('--summary'),
  looksLike(output) {
    const [first = ''] = firstRows(output, 1)
    return HEADER.test(first) || readSocket(first, 0, { family: 'tcp', state: '' })?.processes.length === 1
  },
  read(lines, commandLine) {
    const record: SocketRecord = { sockets: [], errors: 0 }
    const usual = usualOf(commandLine)
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const socket = readSocket(line, index, usual)
      const last = record.sockets.at(-1)
      if (HEADER.test(line)) {
        lines.ignore(index, 'heading')
        continue
      } else if (socket) record.sockets.push(socket)
      else if (isOther(line)) {
        lines.ignore(index, 'a socket of a family without addresses, or the inside of one')
        continue
      } else if (last && /^\s+users:\(/.test(line)) last.processes.push(...processesOf(line))
      else if (!notesRemark(lines, line, record)) continue
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

/** What is not printed where the command line asks for one family or one state. */
interface Usual {
  family: string
  state: string
}

const ASKED: { readonly [state: string]: string } = { established: 'ESTAB', connected: 'ESTAB', listening: 'LISTEN' }

function usualOf(commandLine: string): Usual {
  const family = /\s-\w*u/.test(commandLine) && !/\s-\w*t/.test(commandLine) ? 'udp' : 'tcp'
  const asked = /\sstate\s+([a-z-]+)/.exec(commandLine)?.[1] ?? ''
  return { family, state: Object.hasOwn(ASKED, asked) ? ASKED[asked]! : asked.toUpperCase() }
}

function readSocket(line: string, index: number, usual: Usual): Socket | undefined {
  if (line.length > 20_000 || line.length < 12) return undefined
  const words = line.trim().split(/\s+/)
  const family = FAMILIES.test(words[0]!) ? words.shift()! : usual.family
  // `state established` leaves the state's column out.
  if (/^\d+$/.test(words[0] ?? '') && (line.length < 60 || /^\d+$/.test(words[1] ?? ''))) words.unshift(usual.state)
  const [state = '', received = '', sent = '', local = '', peer = ''] = words
  if (
    (state !== usual.state && !STATE.test(state)) ||
    !/^\d+$/.test(received) ||
    !/^\d+$/.test(sent) ||
    !/^(?:tcp|udp|sctp)/.test(family)
  )
    return undefined
  const [from, to] = [splitEndpoint(local), splitEndpoint(peer)]
  if (!from || !to) return undefined
  return {
    protocol: family.replace(/6$/, ''),
    state,
    localAddress: from.address,
    localPort: from.port,
    peerAddress: to.address,
    peerPort: to.port,
    processes: processesOf(line),
    line: index
  }
}

/** The threads of one process share its sockets: each process counts once. */
function processesOf(line: string): { name: string; pid: number }[] {
  const processes = new Map<number, string>()
  if (line.length > 20_000) return []
  for (const match of line.matchAll(PROCESS)) processes.set(Number(match[2]), match[1]!)
  return [...processes].map(([pid, name]) => ({ name, pid }))
}

/** Unix, netlink and packet sockets; what `-i`, `-m` and `-o` print below a socket. */
function isOther(line: string): boolean {
  const first = line.trim().split(/\s+/, 1)[0] ?? ''
  if (/^\s/.test(line))
    return /^(?:skmem|cubic|bbr|reno|ts|sack|timer|bytes_|uid|ino|sk|<->|mem|inq|htcp|dctcp|wscale|---)/.test(first)
  return FAMILIES.test(first) && !/^(?:tcp|udp|sctp)/.test(first)
}
