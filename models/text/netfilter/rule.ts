/** One rule of a packet filter, as far as it was printed; addresses without the length of a whole address. */
export interface NetfilterRule {
  family: 4 | 6 | undefined
  table: string | undefined
  chain: string
  /** `DNAT`, `ACCEPT`, a chain; upper case as iptables prints it */
  target: string | undefined
  protocol?: string
  source?: string
  destination?: string
  /** `8080`, `8000:8010` */
  destinationPort?: string
  inInterface?: string
  outInterface?: string
  /** of DNAT, SNAT and REDIRECT: `10.0.0.5:80`, `:9697` */
  to?: string
  comment?: string
  packets?: number
  bytes?: number
  /** matches besides those above: `dst-type LOCAL`, `ctstate NEW`, `mark 0x2000/0x2000`; as printed where nobody knows them */
  conditions?: string[]
  /** of MARK: what it sets */
  setMark?: string
  line: number
}

export interface NetfilterChain {
  family: 4 | 6 | undefined
  table: string | undefined
  name: string
  policy?: string
  /** of a base chain of nftables: `nat prerouting` */
  hook?: string
  line: number
}

export interface NetfilterRecord {
  chains: NetfilterChain[]
  rules: NetfilterRule[]
  errors: number
  /** which tool's output it is; `loose` is a listing without the columns of interfaces */
  form?: 'saved' | 'listed' | 'loose' | 'nft'
}
