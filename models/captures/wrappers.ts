import type { Token } from './shell-words.ts'
import { programName } from './programs.ts'

/** Where a command ran, as far as its own line tells. */
export interface Place {
  host?: string | undefined
  /** it ran on another host than the prompt's, whether or not `host` tells which */
  elsewhere?: boolean
  namespace?: string | undefined
  container?: string | undefined
}

/** What is left when one wrapper is taken off. */
export interface Unwrapped {
  place: Place
  /** the wrapped words … */
  rest?: Token[]
  /** … or a line for another shell (`ssh host 'a; b'`, `bash -c 'a'`) … */
  script?: string
  /** … or nothing: an interactive shell was opened there */
  enters?: 'ssh' | 'container' | 'namespace' | 'shell'
}

type Wrapper = (args: Token[]) => Unwrapped | undefined

const letters = (text: string): Set<string> => new Set(text.split(' '))

/** Skips options; those in `valued` take the next word unless it is glued on (`-n5`, `--ns=x`). Collects what they were given. */
function options(args: Token[], valued: Set<string>): { at: number; given: Map<string, string> } {
  const given = new Map<string, string>()
  let at = 0
  for (; at < args.length; at++) {
    const word = args[at]!.value
    if (args[at]!.operator || !word.startsWith('-') || word === '-') break
    if (word === '--') return { at: at + 1, given }
    const equals = word.indexOf('=')
    const short = word.slice(0, 2)
    if (word.startsWith('--') && equals > 0) given.set(word.slice(0, equals), word.slice(equals + 1))
    else if (valued.has(word)) given.set(word, args[++at]?.value ?? '')
    else if (!word.startsWith('--') && valued.has(short) && word.length > 2) given.set(short, word.slice(2))
    else if (!word.startsWith('--') && word.length > 2 && valued.has(`-${word.at(-1)}`)) {
      given.set(`-${word.at(-1)}`, args[++at]?.value ?? '')
      for (const flag of word.slice(1, -1)) given.set(`-${flag}`, '')
    } else {
      given.set(word, '')
      if (!word.startsWith('--')) for (const flag of word.slice(1)) given.set(`-${flag}`, '')
    }
  }
  return { at, given }
}

/** A wrapper that only skips its own options (and `skip` words) and runs the rest where it stands. */
function plain(valued: string, skip = 0): Wrapper {
  const takes = letters(valued)
  return (args) => ({ place: {}, rest: args.slice(options(args, takes).at + skip) })
}

function joined(args: Token[]): string {
  return args.map((token) => token.value).join(' ')
}

/** `args` run inside `place`: a command, a script for a shell there, or an interactive shell. */
function inside(place: Place, args: Token[], enters: 'ssh' | 'container' | 'namespace'): Unwrapped {
  return args.length === 0 ? { place, enters } : { place, rest: args }
}

/** What an interactive shell opened by `rest` would be, when `rest` is one. */
const SHELLS = letters('sh bash ash dash zsh ksh tcsh csh fish')
export function isShell(word: string): boolean {
  return SHELLS.has(programName(word))
}

const shell: Wrapper = (args) => {
  const { at, given } = options(args, letters('-o -O --rcfile --init-file -c'))
  const script = given.get('-c')
  if (script !== undefined) return { place: {}, script }
  return at >= args.length ? { place: {}, enters: 'shell' } : undefined
}

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

const su: Wrapper = (args) => {
  const { at, given } = options(args, letters('-c --command -s --shell -g -G -w'))
  const script = given.get('-c') ?? given.get('--command')
  if (script !== undefined) return { place: {}, script }
  const tail = args.slice(at).filter((token) => token.value !== '-')
  const late = tail.findIndex((token) => token.value === '-c' || token.value === '--command')
  if (late >= 0) return { place: {}, script: tail[late + 1]?.value ?? '' }
  return { place: {}, enters: 'shell' }
}

const sudo: Wrapper = (args) => {
  const { at, given } = options(
    args,
    letters('-u -g -p -C -h -r -t -U -T -D -R --user --group --prompt --host --chdir')
  )
  const rest = args.slice(at)
  if (rest.length > 0) return { place: {}, rest }
  return given.has('-i') || given.has('-s') || given.has('--login') || given.has('--shell')
    ? { place: {}, enters: 'shell' }
    : undefined
}

/** `podman|docker|crictl|lxc exec …`; anything else they do is a command of its own. */
const container: Wrapper = (args) => {
  const global = options(args, letters('-H --host --context --log-level --url --connection -c --root --runroot -l -D'))
  if (args[global.at]?.value !== 'exec' && args[global.at]?.value !== 'container') return undefined
  const tail = args.slice(global.at + (args[global.at]!.value === 'container' ? 2 : 1))
  const { at } = options(
    tail,
    letters('-e --env -u --user -w --workdir --env-file --detach-keys --preserve-fds --cwd --index')
  )
  const name = tail[at]
  if (!name) return undefined
  const command = tail.slice(at + 1)
  return inside({ container: name.value }, command[0]?.value === '--' ? command.slice(1) : command, 'container')
}

/** `oc|kubectl exec|rsh|debug`: another machine than the one in the prompt, named only by `debug node/…`. */
const cluster: Wrapper = (args) => {
  const valued = letters(
    '-n --namespace -c --container --context --kubeconfig --shell --image --as --cluster --user -f --filename'
  )
  const global = options(args, valued)
  const verb = args[global.at]?.value
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

const lxcAttach: Wrapper = (args) => {
  const { at, given } = options(args, letters('-n --name -P --lxcpath -e -s -R -v --set-var -f -u -g'))
  const name = given.get('-n') ?? given.get('--name')
  return name ? inside({ container: name, elsewhere: true }, args.slice(at), 'container') : undefined
}

/** `ip netns exec NS …` and `ip -n NS …`; ip's long options have one dash, so they are read one by one. */
const ip: Wrapper = (args) => {
  const kept: Token[] = [{ raw: 'ip', value: 'ip', operator: false, at: 0 }]
  let namespace: string | undefined
  let all = false
  let at = 0
  for (; args[at]?.value.startsWith('-'); at++) {
    const option = args[at]!.value.replace(/^--/, '-')
    if (option === '-n' || option === '-netns') namespace = args[++at]?.value
    else {
      all ||= option === '-all' || option === '-a'
      kept.push(args[at]!)
    }
  }
  if (args[at]?.value === 'netns' && /^e(?:x(?:ec?)?)?$/.test(args[at + 1]?.value ?? '')) {
    if (all) return { place: {}, rest: args.slice(at + 2) }
    const name = args[at + 2]
    return name ? inside({ namespace: name.value }, args.slice(at + 3), 'namespace') : undefined
  }
  return namespace ? { place: { namespace }, rest: [...kept, ...args.slice(at)] } : undefined
}

/** The namespace of a process has no name; it is called by the process, except for PID 1's, which is the host's own. */
const nsenter: Wrapper = (args) => {
  const { at, given } = options(args, letters('-t --target -S -G --setuid --setgid --wd -r -w'))
  const net = [...given].find(([option]) => option === '--net' || option === '-n' || option.startsWith('-n/'))
  const pid = given.get('-t') ?? given.get('--target')
  const file = net ? net[1] || net[0].replace(/^-n(?=\/)/, '') : ''
  const place: Place = {}
  if (file.includes('/')) place.namespace = programName(file)
  else if (net && pid && pid !== '1') place.namespace = `pid:${pid}`
  const rest = args.slice(at)
  return rest.length === 0 ? { place, enters: 'namespace' } : { place, rest }
}

const env: Wrapper = (args) => {
  let { at } = options(args, letters('-u --unset -C --chdir -S'))
  while (/^[A-Za-z_]\w*=/.test(args[at]?.value ?? '')) at++
  return at < args.length ? { place: {}, rest: args.slice(at) } : undefined
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

const WRAPPERS = new Map<string, Wrapper>([
  ['sudo', sudo],
  ['doas', plain('-u -C')],
  ['su', su],
  ['runuser', su],
  ['ssh', ssh],
  ['mosh', ssh],
  ['sshpass', plain('-p -f -d -P')],
  ['podman', container],
  ['docker', container],
  ['nerdctl', container],
  ['crictl', container],
  ['lxc', container],
  ['lxc-attach', lxcAttach],
  ['oc', cluster],
  ['kubectl', cluster],
  ['ip', ip],
  ['nsenter', nsenter],
  ['env', env],
  ['timeout', plain('-k -s --kill-after --signal', 1)],
  ['nice', plain('-n')],
  ['ionice', plain('-c -n -p')],
  ['chrt', plain('-T -P -D', 1)],
  ['taskset', plain('-p', 1)],
  ['stdbuf', plain('-i -o -e')],
  ['watch', plain('-n --interval -q')],
  ['time', plain('-f -o')],
  ['chroot', plain('--userspec --groups', 1)],
  ['nohup', plain('')],
  ['setsid', plain('')],
  ['unbuffer', plain('')],
  ['exec', plain('-a')],
  ['command', plain('')],
  ['builtin', plain('')],
  ['eval', (args) => (args.length > 0 ? { place: {}, script: joined(args) } : undefined)],
  ['ansible', ansible],
  ['pdsh', parallel('-w -x -g -l -t -u -f -R -N')],
  ['clush', parallel('-w -x -g -l -t -u -f -o -X')],
  ['pssh', parallel('-h -H -l -p -o -e -t -O -x')],
  ['parallel-ssh', parallel('-h -H -l -p -o -e -t -O -x')],
  ['salt', salt],
  ['vagrant', vagrant]
])
for (const name of SHELLS) WRAPPERS.set(name, shell)

/** Takes the outermost wrapper off a simple command, or returns undefined when its program is no wrapper. */
export function unwrap(tokens: Token[]): Unwrapped | undefined {
  const program = tokens[0]
  return program && WRAPPERS.get(programName(program.value))?.(tokens.slice(1))
}
