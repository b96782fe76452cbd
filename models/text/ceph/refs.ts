import { known, type NodeProps, type Ref } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'

/** The cluster itself. Not every command prints its id; then it is the one cluster there is. */
export function clusterRef(fsid: string | undefined): Ref {
  return { kind: 'service', keys: fsid === undefined ? ['called:ceph'] : [`name:ceph@${fsid}`] }
}

/** A monitor, by the name that stands in the map. */
export function monitorRef(name: string): Ref {
  return refs.byName('ceph-mon', `mon.${name}`)
}

/** A monitor bears the name of its host, where there is a host of that name. */
export function monitorProps(
  { name, address, inQuorum }: { name: string; address?: string | undefined; inQuorum?: boolean | undefined },
  fsid: string | undefined
): NodeProps {
  return { name: `mon.${name}`, parent: refs.host(name), attributes: known({ address, inQuorum, fsid }) }
}
