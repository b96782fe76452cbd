import type { Input } from '../../models/reading.ts'

/** Outputs of clouds in which one box holds far more than fits a picture; each as it would be pasted. */

function rows<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

function hex(index: number, digits: number): string {
  return index.toString(16).padStart(digits, '0')
}

function uuid(kind: string, index: number): string {
  return `${kind.padEnd(8, '0').slice(0, 8)}-0000-4000-8000-${hex(index, 12)}`
}

function output(name: string, host: string, command: string, lines: readonly string[]): Input {
  return { name, text: [`[root@${host} ~]# ${command}`, ...lines, ''].join('\n') }
}

/** One host whose integration bridge has `count` taps; every `broken`th of them is in error. */
export function hostOfTaps(count: number, broken = 0): Input[] {
  const taps = rows(count, (index) => {
    const name = `tap${hex(index, 8)}-00`
    const error = broken > 0 && index % broken === broken - 1
    const failed = error ? [`                error: "could not open network device ${name} (No such device)"`] : []
    return [`        Port ${name}`, '            tag: 5', `            Interface ${name}`, ...failed]
  })
  return [bridge('br-int', taps.flat())]
}

/** One host with `count` ports of a kind on a bridge below the integration bridge. */
export function hostOfPorts(count: number, type: '' | 'internal' | 'patch'): Input[] {
  const ports = rows(count, (index) => {
    const name = `p${index}`
    const more = type === '' ? [] : [`                type: ${type}`]
    const peer = type === 'patch' ? [`                options: {peer=q${index}}`] : []
    return [`        Port ${name}`, '            tag: 7', `            Interface ${name}`, ...more, ...peer]
  })
  return [bridge('br-data', ports.flat())]
}

function bridge(name: string, ports: readonly string[]): Input {
  return output('compute-0.ovs-vsctl_show.txt', 'compute-0', 'ovs-vsctl show', [
    uuid('a1b2c3d4', 1),
    `    Bridge ${name}`,
    '        fail_mode: secure',
    ...ports,
    `        Port ${name}`,
    `            Interface ${name}`,
    '                type: internal',
    '    ovs_version: "2.17.9"'
  ])
}

/** `hosts` computes with `each` containers; every `broken`th container has left with an error. */
export function hostsOfContainers(hosts: number, each: number, broken = 0): Input[] {
  return rows(hosts, (host) =>
    output(`compute-${host}.podman_ps.txt`, `compute-${host}`, 'podman ps -a', [
      'CONTAINER ID  IMAGE                         COMMAND      CREATED      STATUS                   PORTS  NAMES',
      ...rows(each, (index) => {
        const failed = broken > 0 && index % broken === broken - 1
        const status = (failed ? 'Exited (1) 2 hours ago' : 'Up 2 hours (healthy)').padEnd(25)
        return `${hex(host * each + index + 1, 12)}  registry.example.com/app:17.1  kolla_start  2 hours ago  ${status}       app_${index}`
      })
    ])
  )
}

/** One network with `count` ports of servers; every `broken`th server is in error. */
export function networkOfPorts(count: number, broken = 0): Input[] {
  const list = (name: string, what: string, head: readonly string[], body: readonly (readonly string[])[]): Input => {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
    const rule = `+${head.map((cell, at) => '-'.repeat((body[0]?.[at] ?? cell).length + 2)).join('+')}+`
    const padded = head.map((cell, at) => cell.padEnd((body[0]?.[at] ?? cell).length))
    return output(name, 'director', `openstack ${what}`, [rule, line(padded), rule, ...body.map(line), rule])
  }
  const address = (index: number): string => `10.${1 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`
  return [
    list('net.txt', 'network list', ['ID', 'Name', 'Subnets'], [[uuid('0e', 1), 'crowd', uuid('50', 1)]]),
    list(
      'servers.txt',
      'server list --all-projects',
      ['ID', 'Name', 'Status', 'Networks', 'Image', 'Flavor'],
      rows(count, (index) => {
        const status = broken > 0 && index % broken === broken - 1 ? 'ERROR ' : 'ACTIVE'
        const networks = `crowd=${address(index)}`.padEnd(24)
        return [uuid('5e', index), `vm-${String(index).padStart(6, '0')}`, status, networks, 'cirros', 'tiny']
      })
    ),
    list(
      'ports.txt',
      'port list --long',
      ['ID', 'Name', 'MAC Address', 'Fixed IP Addresses', 'Status', 'Device Owner'],
      rows(count, (index) => {
        const mac = `fa:16:3e:${hex(index, 6).replace(/(..)(..)(..)/, '$1:$2:$3')}`
        const fixed = `ip_address='${address(index)}', subnet_id='${uuid('50', 1)}'`.padEnd(80)
        return [uuid('90', index), '', mac, fixed, 'ACTIVE', 'compute:nova']
      })
    )
  ]
}

/** A broker with `count` queues of no known service, or of `service`'s topic; every `unread`th has messages that nobody reads. */
export function brokerOfQueues(count: number, topic = 'app', unread = 0): Input[] {
  const line = (index: number): string => {
    const waits = unread > 0 && index % unread === unread - 1
    return `${topic}.host-${index}\t${waits ? 7 : 0}\t${waits ? 0 : 1}`
  }
  const lines = ['Timeout: 60.0 seconds ...', 'Listing queues for vhost / ...', 'name\tmessages\tconsumers']
  const command = 'rabbitmqctl list_queues name messages consumers'
  return [output('controller-0.queues.txt', 'controller-0', command, [...lines, ...rows(count, line)])]
}

/** A Ceph of `count` OSDs, `each` a host; every `down`th is down. */
export function clusterOfOsds(count: number, each: number, down = 0): Input[] {
  const osd = (index: number): string => {
    const state = down > 0 && index % down === down - 1 ? 'down' : 'up'
    return (
      `${String(index).padStart(5)}    hdd     1.00000          osd.${index}`.padEnd(50) +
      `${state.padStart(6)}   1.00000  1.00000`
    )
  }
  const hosts = rows(Math.ceil(count / each), (host) => [
    `${String(-2 - host).padStart(5)}           ${each}.00000      host ceph-${host}`,
    ...rows(Math.min(each, count - host * each), (index) => osd(host * each + index))
  ])
  return [
    output('controller-0.osd.txt', 'controller-0', 'ceph osd tree', [
      'ID     CLASS  WEIGHT       TYPE NAME              STATUS  REWEIGHT  PRI-AFF',
      `   -1         ${count}.00000  root default`,
      ...hosts.flat()
    ])
  ]
}
