import type { Topology } from '../../topology/vocabulary.ts'

/** `ovn-nbctl --format=json list ACL` → `ACL`; a `find` or a list of columns is not the whole table. */
const LIST = /^ovn-(?:nb|sb)ctl (?:--(?:format=\w+|no-leader-only|timeout=\d+|db=\S+) )*list (\w+)$/

/** Options that change how it is printed, not what. */
const FORM =
  / (?:(?:-f|--format)[ =]\S+|--(?:no-leader-only|fit-width|print-empty)|--(?:timeout|db|max-width)[ =]\S+)(?=\s|$)/g

/**
 * Which lists were pasted whole. Only they prove that something is not there: a packet may be called lost for want of a route
 * only where every route is known. Works on captures and on a finished document alike.
 */
export class Tables {
  readonly #tables = new Set<string>()
  readonly #commands = new Set<string>()
  readonly #byHost = new Set<string>()
  readonly #told = new Set<string>()
  /** a model, not output: what it does not say is not there, or as director deploys it */
  readonly planned: boolean

  constructor({ captures }: Topology) {
    this.planned = captures.length > 0 && captures.every(({ command }) => command === 'blueprint' || command === null)
    for (const { command, host, status } of captures) {
      if (command === null || (status !== 'parsed' && status !== 'empty')) continue
      const table = LIST.exec(command)?.[1]
      if (table !== undefined) this.#tables.add(table.toLowerCase())
      this.#commands.add(command)
      if (host !== null) this.#byHost.add(`${host} ${command}`)
      const plain = command.replace(FORM, '')
      this.#told.add(plain).add(`${host ?? ''} ${plain}`)
    }
    if (captures.some(({ command }) => command === 'blueprint')) this.#commands.add('blueprint')
  }

  /** Whether one of these OVN tables was listed whole. */
  has(...tables: readonly string[]): boolean {
    return this.planned || tables.some((table) => this.#tables.has(table.toLowerCase()))
  }

  /** Whether one of these commands was pasted, whole. */
  ran(...commands: readonly string[]): boolean {
    return this.planned || commands.some((command) => this.#commands.has(command))
  }

  /** Whether the command was pasted from this host, whole. */
  ranOn(host: string, ...commands: readonly string[]): boolean {
    return this.planned || commands.some((command) => this.#byHost.has(`${host} ${command}`))
  }

  /** Whether the command, in whatever format, was pasted whole: from this host, or from anywhere. */
  told(command: string, host?: string): boolean {
    return this.#told.has(host === undefined ? command : `${host} ${command}`)
  }

  /** Every logical switch port with its MAC and addresses. */
  get ports(): boolean {
    return this.has('Logical_Switch_Port', 'Port_Binding') || this.ran('ovn-nbctl show', ...PORT_LISTS)
  }

  /** Every binding of a port to a chassis. */
  get bindings(): boolean {
    return this.has('Port_Binding') || this.ran('ovn-sbctl show')
  }

  get nat(): boolean {
    return this.has('NAT') || this.ran('ovn-nbctl show')
  }

  get routes(): boolean {
    return this.has('Logical_Router_Static_Route')
  }

  /** Whether anybody who pasted this can ask OVN. */
  get ovn(): boolean {
    return this.#tables.size > 0 || [...this.#commands].some((command) => command.startsWith('ovn-'))
  }

  get acls(): boolean {
    return !this.planned && this.has('ACL')
  }
}

const PORT_LISTS = ['openstack port list', 'openstack port list --long']
