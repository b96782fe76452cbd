/** A device as any of nmcli's forms tells it. */
export interface Device {
  name: string
  line: number
  type?: string
  mac?: string
  mtu?: number
  state?: string
  connection?: string
  addresses: string[]
}
