/** OVN's match language as a tree. Values keep their width: a MAC is 48 bits, IPv6 128. */

export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>='

export type Constant =
  | { kind: 'number'; value: bigint; mask: bigint | undefined; version: 4 | 6 | undefined }
  | { kind: 'string'; text: string }
  /** `$name`: an address set */
  | { kind: 'set'; name: string }
  /** `@name`: a port group */
  | { kind: 'group'; name: string }

/** Some bits of a field, the lowest being 0. */
export interface Bits {
  first: number
  last: number
}

export type Expression =
  | { kind: 'and' | 'or'; parts: Expression[] }
  | { kind: 'not'; part: Expression }
  | { kind: 'literal'; value: boolean }
  | { kind: 'field'; name: string; bits: Bits | undefined }
  | { kind: 'compare'; field: string; bits: Bits | undefined; relation: Relation; constants: Constant[] }
  /** what this reader does not know; true or false, nobody can tell */
  | { kind: 'opaque'; text: string }
