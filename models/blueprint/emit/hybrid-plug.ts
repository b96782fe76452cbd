import { nodeValue } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import type { NeutronPort } from '../plan/plan.ts'
import type { PlanWriter } from './writer.ts'

/**
 * A server's NIC where the firewall is iptables: those rules need a Linux bridge, so the tap is a port of one, and a pair
 * of veth devices joins that to br-int.
 */
export function emitHybridPlug(port: NeutronPort, server: string, write: PlanWriter, tag: number): void {
  const { line, mac } = port
  const host = port.host!.ref
  const { mtu } = port.network
  const end = port.uuid.slice(0, 11)
  const bridge = refs.device(host, `qbr${end}`, 'linux-bridge')
  const master = nodeValue(bridge, `qbr${end}`)
  write.node(bridge, `qbr${end}`, host, { mtu }, line)
  const device = (name: string, attributes: Parameters<PlanWriter['node']>[3]) =>
    write.node(refs.device(host, name), name, host, { mtu, ...attributes }, line)
  const tap = device(`tap${end}`, { deviceType: 'tap', mac: mac.replace(/^fa/, 'fe'), master })
  const qvb = device(`qvb${end}`, { deviceType: 'veth', master })
  const qvo = device(`qvo${end}`, { deviceType: 'veth' })
  write.link('member', tap, bridge, line)
  write.link('member', qvb, bridge, line)
  write.link('veth', qvb, qvo, line)
  const externalIds = { 'attached-mac': mac, 'iface-id': port.uuid, 'iface-status': 'active', 'vm-uuid': server }
  write.port(host, 'br-int', `qvo${end}`, [{ name: `qvo${end}`, externalIds }], { tag }, line)
}
