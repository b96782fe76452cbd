import { programName } from './programs.ts'
import { REMOTE_WRAPPERS } from './remote-wrappers.ts'
import type { Token } from '../text/shell-words.ts'
import { inside, joined, letters, options, plain, type Place, type Unwrapped, type Wrapper } from './wrapper.ts'

const SHELLS = letters('sh bash ash dash zsh ksh tcsh csh fish')

const shell: Wrapper = (args) => {
  const { at, given } = options(args, letters('-o -O --rcfile --init-file -c'))
  const script = given.get('-c')
  if (script !== undefined) return { place: {}, script }
  return at >= args.length ? { place: {}, enters: 'shell' } : undefined
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
  const verb = args[global.at]?.value === 'container' ? global.at + 1 : global.at
  if (args[verb]?.value !== 'exec') return undefined
  const tail = args.slice(verb + 1)
  const { at } = options(
    tail,
    letters('-e --env -u --user -w --workdir --env-file --detach-keys --preserve-fds --cwd --index')
  )
  const name = tail[at]
  if (!name) return undefined
  const command = tail.slice(at + 1)
  return inside({ container: name.value }, command[0]?.value === '--' ? command.slice(1) : command, 'container')
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

/** `watch` hands its words to a shell. */
const watch: Wrapper = (args) => {
  const { at } = options(args, letters('-n --interval -q'))
  return at < args.length ? { place: {}, script: joined(args.slice(at)) } : undefined
}

const WRAPPERS = new Map<string, Wrapper>([
  ...REMOTE_WRAPPERS,
  ['sudo', sudo],
  ['doas', plain('-u -C')],
  ['su', su],
  ['runuser', su],
  ['sshpass', plain('-p -f -d -P')],
  ['podman', container],
  ['docker', container],
  ['nerdctl', container],
  ['crictl', container],
  ['lxc', container],
  ['incus', container],
  ['lxc-attach', lxcAttach],
  ['ip', ip],
  ['nsenter', nsenter],
  ['env', env],
  ['timeout', plain('-k -s --kill-after --signal', 1)],
  ['nice', plain('-n')],
  ['ionice', plain('-c -n -p')],
  ['chrt', plain('-T -P -D', 1)],
  ['taskset', plain('-p', 1)],
  ['stdbuf', plain('-i -o -e')],
  ['watch', watch],
  ['time', plain('-f -o')],
  ['chroot', plain('--userspec --groups', 1)],
  ['nohup', plain('')],
  ['setsid', plain('')],
  ['unbuffer', plain('')],
  ['exec', plain('-a')],
  ['command', plain('')],
  ['builtin', plain('')],
  ['eval', (args) => (args.length > 0 ? { place: {}, script: joined(args) } : undefined)]
])
for (const name of SHELLS) WRAPPERS.set(name, shell)

/** Takes the outermost wrapper off a simple command, or returns undefined when its program is no wrapper. */
export function unwrap(tokens: Token[]): Unwrapped | undefined {
  const program = tokens[0]
  return program && WRAPPERS.get(programName(program.value))?.(tokens.slice(1))
}
