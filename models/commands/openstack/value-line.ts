import { fieldKey } from './fields.ts'

/** The states that ironic spells in two words. */
const STATES =
  /^(?:power (?:on|off)|(?:clean|deploy|inspect|adopt|rescue|unrescue|service) (?:failed|wait|hold)|wait call-back)$/

/** A line of `-f value` about machines: as `splitValues`, and ironic's states of two words stay together. */
export function splitMachineValues(line: string): string[] {
  const values: string[] = []
  for (const value of splitValues(line)) {
    const both = `${values.at(-1) ?? ''} ${value}`
    if (STATES.test(both)) values.splice(-1, 1, both)
    else values.push(value)
  }
  return values
}

/** Cuts a line of `-f value` at its blanks; what stands in brackets or quotes inside them stays together. */
export function splitValues(line: string): string[] {
  const values: string[] = []
  let start = 0
  let depth = 0
  let quote = ''
  for (let at = 0; at <= line.length; at++) {
    const char = line[at]
    if (char === undefined || (char === ' ' && depth === 0)) {
      values.push(line.slice(start, at))
      start = at + 1
      depth = 0
      quote = ''
    } else if (quote !== '') {
      if (char === '\\') at++
      else if (char === quote) quote = ''
    } else if (depth > 0 && (char === "'" || char === '"')) {
      quote = char
    } else if ('[{('.includes(char) && (depth > 0 || at === start)) {
      depth++
    } else if (depth > 0 && ']})'.includes(char)) {
      depth--
    }
  }
  return values
}

const ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|\d+|default|None|)$/i
const NUMBER = /^(?:-?\d+(?:\.\d+)?|None|)$/
const FLAG = /^(?:True|False|true|false|UP|DOWN|up|down|:-\)|XXX|None|)$/
const WORD = /^(?:\S*|(?:power|clean|deploy|inspect|adopt|rescue|unrescue|service|wait) \S+)$/
const MAC = /^(?:[0-9a-f]{2}(?::[0-9a-f]{2}){5}|None|)$/i
const IP = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]+|None|)$/i
/** never a word of free text */
const STRUCTURED =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}|\d{1,3}(?:\.\d{1,3}){3}|None|True|False|[[{].*|)$/is
const BRACKETS = /^(?:\[.*\]|\{.*\}|None|)$/s

/** Columns whose values have one shape and no blank. All others are free text, or a list in older releases. */
const SHAPES: { [key: string]: RegExp } = {}
const shape = (pattern: RegExp, keys: string): void => {
  for (const key of keys.split(' ')) SHAPES[key] = pattern
}
/** with `--names` a project is printed as `demo@Default` */
const PROJECT = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|default|None|[^\s@]+@\S+|)$/i
shape(PROJECT, 'project')
shape(
  ID,
  'id uuid image_id flavor_id port parent_port floating_network router network project_id domain_id instance_uuid'
)
shape(ID, 'volume_id server_id root_provider_uuid parent_provider_uuid node_uuid')
shape(ID, 'security_group remote_security_group network_id')
shape(
  NUMBER,
  'ram disk ephemeral vcpus swap rxtx_factor size mtu vcpus_used memory_mb memory_mb_used ip_version segment'
)
shape(FLAG, 'shared is_public dhcp protected enabled maintenance bootable forced_down alive distributed ha')
shape(
  WORD,
  'status state power_state task_state visibility container_format disk_format checksum binary ethertype direction'
)
shape(WORD, 'network_type router_type subnet gateway updated_at zone zone_status zone_resource service_name')
shape(IP, 'floating_ip_address fixed_ip_address host_ip')
shape(
  WORD,
  'hypervisor_hostname hypervisor_type host host_name device_owner region interface url service_type creation_time'
)
shape(WORD, 'provisioning_state zone_name availability_zone flavor flavor_name hostid os_ext_srv_attr_host')
shape(WORD, 'os_ext_srv_attr_hypervisor_hostname os_ext_srv_attr_instance_name agent_host')
shape(MAC, 'mac_address')
shape(BRACKETS, 'tags')

/** Flavors may be called anything; in a line of values one word is likelier. */
const LOOSE = new Set(['flavor', 'flavor_name', 'availability_zone', 'provisioning_state'])

/** True for a column, or a field, whose values hold no blank. */
export function isSolid(heading: string): boolean {
  const key = fieldKey(heading)
  return Object.hasOwn(SHAPES, key) && !LOOSE.has(key)
}

type Cell = readonly [column: string, value: string]

export interface Aligned {
  cells: Cell[]
  /** some columns could not be told; `cells` has the others */
  unsure: boolean
}

/** Gives each column its values: one where it has a shape, one or more words where it holds free text; only where that is sure. */
export function alignValues(values: readonly string[], columns: readonly string[]): Aligned {
  const shapes = shapesOf(columns)
  if (values.length === columns.length && values.every((value, at) => shapes[at]?.test(value) ?? true)) {
    return { cells: columns.map((column, at) => [column, values[at]!] as const), unsure: false }
  }
  const spare = values.length - columns.length
  if (spare < 0 || spare * columns.length > MOST_CHOICES) return { cells: [], unsure: true }
  const cells = new Alignment(values, shapes, spare).sure(columns)
  return { cells, unsure: cells.length < columns.length }
}

type Shapes = readonly (RegExp | undefined)[]

const KNOWN_SHAPES = new WeakMap<readonly string[], Shapes>()

function shapesOf(columns: readonly string[]): Shapes {
  let shapes = KNOWN_SHAPES.get(columns)
  if (!shapes) {
    shapes = columns.map((column) => (Object.hasOwn(SHAPES, fieldKey(column)) ? SHAPES[fieldKey(column)] : undefined))
    KNOWN_SHAPES.set(columns, shapes)
  }
  return shapes
}

const MOST_CHOICES = 20_000

/** All ways to deal the values out to the columns, in order. Column `c` begins at value `c` to `c + spare`. */
class Alignment {
  /** begins[c][k]: column c can begin at value c + k, as far as the columns before it go */
  readonly #begins: boolean[][]

  constructor(
    private readonly values: readonly string[],
    private readonly shapes: Shapes,
    private readonly spare: number
  ) {
    this.#begins = [...shapes, undefined].map(() => new Array<boolean>(spare + 1).fill(false))
    this.#begins[0]![0] = true
    for (let column = 0; column < shapes.length; column++) {
      for (let offset = 0; offset <= spare; offset++) {
        if (!this.#begins[column]![offset]) continue
        for (const next of this.#ends(column, offset)) this.#begins[column + 1]![next] = true
      }
    }
  }

  /** The columns that get the same values in every way. */
  sure(columns: readonly string[]): Cell[] {
    const cells: Cell[] = []
    let goals = new Array<boolean>(this.spare + 1).fill(false)
    goals[this.spare] = this.#begins[columns.length]![this.spare]!
    for (let column = columns.length - 1; column >= 0; column--) {
      const spans: [number, number][] = []
      const starts = new Array<boolean>(this.spare + 1).fill(false)
      for (let offset = 0; offset <= this.spare; offset++) {
        if (!this.#begins[column]![offset]) continue
        for (const next of this.#ends(column, offset)) {
          if (!goals[next]) continue
          starts[offset] = true
          if (spans.length < 2) spans.push([column + offset, column + 1 + next])
        }
      }
      if (spans.length === 1) cells.unshift([columns[column]!, this.values.slice(...spans[0]!).join(' ')])
      goals = starts
    }
    return cells
  }

  /** Where the next column may begin: right behind a value that has a shape, anywhere in free text. */
  #ends(column: number, offset: number): number[] {
    const start = column + offset
    const first = this.values[start]!
    const shape = this.shapes[column]
    if (shape) return shape.test(first) ? [offset] : []
    const ends = [offset]
    if (STRUCTURED.test(first)) return ends
    for (let next = offset + 1; next <= this.spare && !STRUCTURED.test(this.values[column + next]!); next++)
      ends.push(next)
    return ends
  }
}
