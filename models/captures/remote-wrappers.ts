import { inside, joined, letters, options, type Place, type Wrapper } from './wrapper.ts'

const SSH_VALUED = letters('-b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w -B')
const ssh: Wrapper = (args) => {
  const first = options(args, SSH_VALUED)
  const target = args[first.at]
  if (!target) return undefined
  const more = options(args.slice(first.at + 1), SSH_VALUED)
  const command = args.slice(first.at + 1 + more.at)
  const place = { ...hostPlace(target.value) }
  return command.length === 0 ? { place, enters: 'ssh' } : { place, script: joined(command) }
}

/** `user@host`, `ssh://user@host:22`; a shell variable is a host that this line does not name. */
function hostPlace(target: string): Place {
  const bare = target.replace(/^\w+:\/\//, '').replace(/:\d+$/, '')
  const host = bare.slice(bare.lastIndexOf('@') + 1).replace(/^\[|\]$/g, '')
  return /^[\w.:-]+$/.test(host) ? { host, elsewhere: true } : { elsewhere: true }
}

/** `oc|kubectl exec|rsh|debug`: another machine than the one in the prompt, named only by `debug node/…`. */
const cluster: Wrapper = (args) => {
  const valued = letters(
    '-n --namespace -c --container --context --kubeconfig --shell --image --as --cluster --user -f --filename'
  )
  const global = options(args, valued)
  const verb = args[global.at]?.value
  if (verb === 'ko') return kubeOvn(args.slice(global.at + 1))
  if (verb !== 'exec' && verb !== 'rsh' && verb !== 'debug') return undefined
  const tail = args.slice(global.at + 1)
  const first = options(tail, valued)
  const target = tail[first.at]
  if (!target) return undefined
  const after = tail.slice(first.at + 1)
  const command = after.slice(options(after, valued).at)
  const node = /^nodes?\/(.+)$/.exec(target.value)
  const place: Place = node
    ? { host: node[1]!, elsewhere: true }
    : { elsewhere: true, container: target.value.slice(target.value.indexOf('/') + 1) }
  return inside(place, command, node ? 'ssh' : 'container')
}

/** Kube-OVN's plugin: `kubectl ko nbctl show`, `kubectl ko trace POD ADDRESS icmp`, and with the node's name `kubectl ko vsctl NODE show`. */
const kubeOvn: Wrapper = (args) => {
  const [tool, ...rest] = args
  if (tool?.value === 'trace') {
    const name = 'ovn-trace'
    return { place: { elsewhere: true }, rest: [{ ...tool, raw: name, value: name }, ...rest] }
  }
  if (!tool || !/^(?:nb|sb|vs|of|dp|app)ctl$/.test(tool.value)) return undefined
  const ovn = /^[ns]b/.test(tool.value)
  const name = `${ovn ? 'ovn' : 'ovs'}-${tool.value}`
  const program = { ...tool, raw: name, value: name }
  if (ovn) return { place: { elsewhere: true }, rest: [program, ...rest] }
  const [node, ...words] = rest
  return node && { place: { host: node.value, elsewhere: true }, rest: [program, ...words] }
}

/** `juju ssh UNIT …`, `juju run|exec --unit UNIT …`: a unit names no host. */
const juju: Wrapper = (args) => {
  const valued = letters(
    '-m --model -u --unit --machine -a --application --app --timeout --format -o --output --proxy --pty'
  )
  const verb = args[0]?.value
  const tail = args.slice(1)
  const { at, given } = options(tail, valued)
  const place: Place = { elsewhere: true }
  if (verb === 'ssh') {
    const target = tail[at]
    if (!target) return undefined
    const command = tail.slice(at + 1).filter(({ value }) => value !== '--')
    return command.length === 0 ? { place, enters: 'ssh' } : { place, script: joined(command) }
  }
  const named = ['-u', '--unit', '--machine', '-a', '--application', '--app', '--all'].some((option) =>
    given.has(option)
  )
  if ((verb !== 'run' && verb !== 'exec') || !named || at >= tail.length) return undefined
  return { place, script: joined(tail.slice(at)) }
}

/** `ansible PATTERN -m shell -a 'COMMAND'` and the parallel shells: the hosts follow as banners or prefixes. */
const ansible: Wrapper = (args) => {
  for (let at = 0; at < args.length; at++) {
    const word = args[at]!.value
    const script = word === '-a' || word === '--args' ? args[at + 1]?.value : /^(?:-a|--args=)(.+)/s.exec(word)?.[1]
    if (script !== undefined) return { place: { elsewhere: true }, script }
  }
  return undefined
}
const parallel = (valued: string): Wrapper => {
  const takes = letters(valued)
  return (args) => {
    const { at } = options(args, takes)
    return at < args.length ? { place: { elsewhere: true }, script: joined(args.slice(at)) } : undefined
  }
}
const salt: Wrapper = (args) => {
  const at = args.findIndex((token) => token.value === 'cmd.run')
  return at < 0 ? undefined : { place: { elsewhere: true }, script: args[at + 1]?.value ?? '' }
}
const vagrant: Wrapper = (args) => {
  if (args[0]?.value !== 'ssh') return undefined
  const { at, given } = options(args.slice(1), letters('-c --command'))
  const place = hostPlace(args.slice(1)[at]?.value ?? given.get('') ?? '')
  const script = given.get('-c') ?? given.get('--command')
  return script === undefined ? { place, enters: 'ssh' } : { place, script }
}

/** Wrappers that run a command on another machine. */
export const REMOTE_WRAPPERS: readonly [program: string, wrapper: Wrapper][] = [
  ['ssh', ssh],
  ['mosh', ssh],
  ['oc', cluster],
  ['kubectl', cluster],
  ['kubectl-ko', kubeOvn],
  ['juju', juju],
  ['ansible', ansible],
  ['pdsh', parallel('-w -x -g -l -t -u -f -R -N')],
  ['clush', parallel('-w -x -g -l -t -u -f -o -X')],
  ['pssh', parallel('-h -H -l -p -o -e -t -O -x')],
  ['parallel-ssh', parallel('-h -H -l -p -o -e -t -O -x')],
  ['salt', salt],
  ['vagrant', vagrant]
]
