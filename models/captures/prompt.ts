import { isHostName as namesHost } from './host-words.ts'
import { isKnownProgram, looksTyped } from './programs.ts'
import { readTime } from './time.ts'

/** A shell prompt and what was typed after it. */
export interface Prompt {
  /** `hosted` prints where it is; `bare` (`$`, `#`, `sh-5.1#`, `mininet>`) does not */
  style: 'hosted' | 'bare'
  host?: string
  /** a kolla container calls itself in the prompt: `(nova_compute)[nova@compute-0 /]$` */
  container?: string
  /** the client whose own shell this is: `(openstack) network list` is typed `openstack network list` */
  client?: string
  /** what was typed; '' at an empty prompt */
  typed: string
  /** the prompt's text, the same as long as nothing but the command changes */
  text: string
  /** white space before it; the output of an indented paste bears it too */
  indent: string
  time?: string
}

/** Longest line start that is looked at: prompts are short, lines may have megabytes. */
const HEAD = 400

/** `cephadm shell` prompts `[ceph: root@host /]#`. */
const BRACKET = /^((?:\([^()\s]*\) ?)*)\[(?:ceph: )?([^\s\][@"']+@)?([^\s\][@"',:{}]+)((?:[ :][^\][]*)?)\] ?([$#%>])/
/** `[root@host ~] cmd`: the sign was lost on the way. */
const BRACKET_BARE = /^((?:\([^()\s]*\) ?)*)\[([\w.+-]+@)([\w.-]+)( (?:~|\/)?[^\][ ]*)\] (?=[a-z/])/
const USER_AT =
  /^((?:\([^()\s]*\) ?)*)([\w.+-]+(?:@[\w.-]+)?)@([\w.-]+)(?::((?:~|\/)[^$#%>]*|[^\s$#%>]*)| ((?:~|\/)[^\s$#%>\]]*|[\w.-]+)\]?)? ?([$#%>])(?=\s|$|[a-z/.(])/
const SUSE = /^([A-Za-z][\w.-]*):(~|\/)([^\s#$%>]*)(?: ([\w.-]+))? ?([$#%>])(?=\s|$)/
/** `compute1# cmd`: csh, and the install guides. */
const HOST_ONLY = /^([A-Za-z][\w.-]{0,80})([#$%]) +(?=[a-z/])/
const SHELL = /^(?:sh|bash|ash|dash|zsh|ksh|rbash)(?:-\d[\w.]*)?([$#%>])(?=\s|$|[a-z/])/
const FOLDER = /^(?:~|\/[\w./-]*) ([#$%])(?=\s|$)/
const CLIENT =
  /^(?:\((openstack|neutron|nova)\)|(virsh) [#>]|(ceph)>|(mysql|MariaDB \[[^\]\s]{1,64}\])>|(?:mininet|containernet)>)(?=\s|$)/
/** Themes of zsh: an arrow, perhaps the folder and the git branch. */
const ARROW = /^[❯➜λ»▶] +/
const WINDOWS = /^(?:PS )?[A-Za-z]:\\[^>]{0,200}> ?/
const STAMP =
  /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z| ?[+-]\d\d:?\d\d| [A-Z]{3,4})?|\d\d:\d\d:\d\d)\]? ?(?=[[(\w])/

/** Reads a line as prompt plus typed command; undefined for everything that is not certainly one. */
export function readPrompt(line: string): Prompt | undefined {
  const start = firstInk(line)
  const kind = start === line.length ? 'none' : kindOf(line, start)
  if (kind === 'none') return undefined
  const head = line.slice(start, start + HEAD)
  const rest = line.slice(start + HEAD)
  const found = (kind === 'any' ? hosted(head) : undefined) ?? bare(head)
  if (!found) return undefined
  let typed = (found.typed + rest).trim()
  // Enter on an empty line, and some terminals' redrawing, leave several prompts in one line: the last one counts.
  for (let round = 0; round < 5; round++) {
    const again = typed.startsWith(found.text) ? typed.slice(found.text.length) : undefined
    if (again === undefined || found.style === 'bare') break
    typed = again.trim()
  }
  return { ...found, typed, indent: line.slice(0, start) }
}

/** Index of the first character that is no white space. */
export function firstInk(line: string): number {
  let at = 0
  while (at < line.length && (line[at] === ' ' || line[at] === '\t')) at++
  return at
}

/** A cheap look at the first token, so that output lines cost next to nothing. */
function kindOf(line: string, start: number): 'none' | 'any' | 'bare' {
  const next = line[start + 1]
  switch (line[start]) {
    case '[':
      return next === '"' || next === '{' || next === undefined ? 'none' : 'any'
    case '(':
      return 'any'
    case '$':
    case '%':
    case '/':
    case '~':
      return 'bare'
    case '#':
      return next === '#' || next === undefined || next === '!' || next === '-' ? 'none' : 'bare'
    case '-':
    case '*':
      if (next === '*' && line[start] === '*') return line[start + 2] === '*' ? 'none' : 'any'
      return next === ' ' && (line[start + 2] === '`' || line[start + 2] === '[') ? 'any' : 'none'
    case '`':
      return next === '`' ? 'none' : 'any'
    case '<':
      return line.startsWith('<pre', start) || line.startsWith('<code', start) ? 'any' : 'none'
    case '|':
    case '+':
    case '"':
    case '{':
    case '}':
    case ']':
      return 'none'
  }
  if (line.charCodeAt(start) > 127) return '❯➜λ»▶'.includes(line[start]!) ? 'bare' : 'none'
  return byToken(line, start)
}

/** `user@host:~$`, `host:~ #`, `sh-5.1#` show by a sign in their first token. */
function byToken(line: string, start: number): 'none' | 'any' {
  const end = Math.min(line.length, start + 120)
  for (let at = start + 1; at < end; at++) {
    switch (line.charCodeAt(at)) {
      case 0x40: // @
      case 0x23: // #
      case 0x24: // $
      case 0x25: // %
      case 0x3e: // >
        return 'any'
      case 0x3a: // :
        if (line[at + 1] === '~' || line[at + 1] === '/' || line[at + 1] === '\\') return 'any'
        break
      case 0x20:
      case 0x09:
        if (line.startsWith(' at ', at)) return 'any'
        return (line[at + 1] === '[' && /^\[\w[\w.-]{0,40}@/.test(line.slice(at + 1, at + 50))) ||
          isStamp(line, start) ||
          ['virsh ', 'PS ', 'MariaDB ['].some((head) => line.startsWith(head, start))
          ? 'any'
          : 'none'
    }
  }
  return 'none'
}

function isStamp(line: string, start: number): boolean {
  const code = line.charCodeAt(start)
  if (code < 48 || code > 57) return false
  return (line[start + 2] === ':' && line[start + 5] === ':') || (line[start + 4] === '-' && line[start + 7] === '-')
}

type Found = Omit<Prompt, 'indent'>

function hosted(head: string): Found | undefined {
  const decoration = /^(?:[-*] +)?(?:`|\*\*|<pre[^>]*>|<code>)*/.exec(head)![0]
  const stamp = STAMP.exec(head.slice(decoration.length))
  const from = decoration.length + (stamp?.[0].length ?? 0)
  const bold = decoration.includes('**')
  const rest = withSign(head.slice(from))
  const text = bold ? rest.replace(/^([^*]{1,80}?[$#%>])\*\*/, '$1') : rest
  const time = stamp ? readTime(stamp[1]!) : undefined
  const made = bracket(text) ?? userAt(text) ?? suse(text) ?? hostOnly(text)
  if (!made) return undefined
  if (decoration.includes('`')) made.typed = made.typed.replace(/`\s*$/, '')
  if (bold) made.typed = made.typed.replace(/\*\*\s*$/, '').trimEnd()
  return time === undefined ? made : { ...made, time }
}

/** Archives of mailing lists write `root at host`, web pages hide what looks like the address of a mailbox. */
const SPELT =
  /^((?:\([^()\s]{0,60}\) ?){0,4}\[?[\w.+-]{1,40}) at (?=[\w.-]{1,80}(?::[~/][^$#\s]{0,200}[$#]| [^\][]{0,200}\] ?[$#]))/
const HIDDEN = /^((?:\([^()\s]{0,60}\) ?){0,4}\[?)\[email ?protected\](?=[: ])/

function withSign(text: string): string {
  return text.replace(SPELT, '$1@').replace(HIDDEN, '$1hidden@localhost')
}

/** True when a web page took the prompt's host out: two of them may be two hosts. */
export function hidesHost(line: string): boolean {
  return /\[email ?protected\]/.test(line.slice(0, HEAD))
}

/** `cephmon_19767 [ceph@host /]$`: some containers put their name in front. */
const NAMED = /^[a-z][\w.-]{1,60} (?=\[\w[\w.-]{0,40}@)/

function bracket(text: string): Found | undefined {
  const name = NAMED.exec(text)?.[0] ?? ''
  const found = bracketed(text.slice(name.length))
  return name === '' || !found ? found : { ...found, text: name + found.text }
}

function bracketed(text: string): Found | undefined {
  const found = BRACKET.exec(text) ?? BRACKET_BARE.exec(text)
  if (!found) return undefined
  if (found[5] === undefined && !isKnownProgram(firstWord(text.slice(found[0].length)))) return undefined
  const [whole, marks, user, host, folder] = found
  // Without `user@` only the usual `[host folder]` is one; `[1] 1234 #` and JSON are not.
  if (!user && !/^ (?:~|\/|[\w.-]+)(?:\([\w.-]*\))?$/.test(folder!)) return undefined
  if (!user && (!isHostName(host!) || whole.endsWith('>'))) return undefined
  // `(name)[…]` without a space is a kolla container's prompt, `(name) […]` a sourced rc file or virtualenv.
  const kolla = /\(([^()\s]*)\)$/.exec(marks!)?.[1]
  return place(whole, text, host!, kolla)
}

function userAt(text: string): Found | undefined {
  const found = USER_AT.exec(text)
  if (!found) return undefined
  const [whole, marks, , host, , folder, sign] = found
  const typed = text.slice(whole.length)
  const glued = typed !== '' && !/^\s/.test(typed)
  if (
    (sign === '>' || glued || (folder !== undefined && !/^[~/]/.test(folder))) &&
    typed.trim() !== '' &&
    !isKnownProgram(firstWord(typed))
  )
    return undefined
  if (sign === '>' && typed.trim() === '' && !text.includes(':')) return undefined
  return place(whole, text, host!, /\(([^()\s]*)\)$/.exec(marks!)?.[1])
}

function suse(text: string): Found | undefined {
  const found = SUSE.exec(text)
  if (!found) return undefined
  const typed = text.slice(found[0].length)
  const home = found[2] === '~'
  if (typed.trim() === '' ? !home : !isKnownProgram(firstWord(typed)) && !(home && found[5] !== '>')) return undefined
  return place(found[0], text, found[1]!, undefined)
}

function hostOnly(text: string): Found | undefined {
  const found = HOST_ONLY.exec(text)
  if (!found || SHELL.test(text) || !namesHost(found[1]!)) return undefined
  return looksTyped(text.slice(found[0].length)) ? place(found[0], text, found[1]!, undefined) : undefined
}

function place(whole: string, text: string, host: string, container: string | undefined): Found {
  const made: Found = { style: 'hosted', host, typed: text.slice(whole.length).trim(), text: whole }
  return container ? { ...made, container } : made
}

function isHostName(word: string): boolean {
  return /^[A-Za-z][\w.-]*$/.test(word)
}

function bare(head: string): Found | undefined {
  const sign = head[0]
  if (sign === '$' || sign === '#' || sign === '%') return signed(head, sign)
  const shell = SHELL.exec(head)
  if (shell) {
    const typed = head.slice(shell[0].length).trim()
    return typed !== '' && shell[1] === '>' && !isKnownProgram(firstWord(typed))
      ? undefined
      : { style: 'bare', typed, text: shell[0] }
  }
  const client = CLIENT.exec(head)
  if (client) return clientShell(client, head.slice(client[0].length).trim())
  const other = FOLDER.exec(head) ?? ARROW.exec(head) ?? WINDOWS.exec(head)
  if (!other) return undefined
  for (let typed = head.slice(other[0].length).trim(), rounds = 0; rounds < 4; rounds++) {
    if (isKnownProgram(firstWord(typed))) return { style: 'bare', typed, text: other[0] }
    if (!ARROW.test(head)) break
    typed = typed.slice(firstWord(typed).length).trim()
  }
  return undefined
}

/** `$ cmd`, `# cmd`, `#cmd`, `% cmd`. A `#` also begins remarks and headings, so what follows must read as a command. */
function signed(head: string, sign: '$' | '#' | '%'): Found | undefined {
  const typed = head
    .slice(1)
    .trim()
    .replace(/^(?:\$ +){1,5}(?=[a-z/])/, '')
  const spaced = head[1] === ' ' || head[1] === '\t'
  if (sign === '$') {
    if (typed === '') return { style: 'bare', typed, text: '$' }
    const word = firstWord(typed)
    const plausible = spaced ? /^(?:[A-Za-z_.~/][\w.~/+-]*|[A-Za-z_]\w*=.*|[({[].*)$/.test(word) : isKnownProgram(word)
    return plausible ? { style: 'bare', typed, text: sign } : undefined
  }
  // `# reg14=0x1,vlan_tci=0x0000,…` heads what `ovn-trace` prints.
  if (typed === '' || typed.startsWith('#') || /^\w{1,40}=[^\s,]{1,80},\w{1,40}=/.test(typed) || !looksTyped(typed))
    return undefined
  return { style: 'bare', typed, text: sign }
}

function clientShell(found: RegExpExecArray, typed: string): Found | undefined {
  const client = found[1] ?? found[2] ?? found[3] ?? (found[4] === undefined ? undefined : 'mysql')
  if (client === undefined) {
    const [first = '', ...rest] = typed.split(' ')
    const inside = first === 'sh' ? rest.join(' ') : typed
    return { style: 'bare', typed: inside, text: found[0] }
  }
  if (/^[[(]|^\S+@/.test(typed)) return undefined
  // Nothing of the client's runs when its shell is left.
  if (/^(?:exit|quit|q)$/.test(typed)) return { style: 'bare', client, typed: '', text: found[0] }
  return { style: 'bare', client, typed: typed === '' ? '' : `${client} ${typed}`, text: found[0] }
}

function firstWord(typed: string): string {
  return /^\s*(\S*)/.exec(typed)![1]!
}
