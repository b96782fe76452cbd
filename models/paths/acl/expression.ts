/** OVN's match language as a tree. Values keep their width: a MAC is 48 bits, IPv6 128. */

export type Relation = '==' | '!=' | '<' | '<=' | '>' | '>='

export type Constant =
  | { kind: 'number'; value: bigint; mask: bigint | undefined; version: 4 | 6 | undefined }
  | { kind: 'string'; text: string }
  /** `$name`: an address set */
  | { kind: 'set'; name: string }
  /** `@name`: a port group */
  | { kind: 'group'; name: string }

export type Expression =
  | { kind: 'and' | 'or'; parts: Expression[] }
  | { kind: 'not'; part: Expression }
  | { kind: 'literal'; value: boolean }
  | { kind: 'field'; name: string }
  | { kind: 'compare'; field: string; relation: Relation; constants: Constant[] }
  /** what this reader does not know; true or false, nobody can tell */
  | { kind: 'opaque'; text: string }
