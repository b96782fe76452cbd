import type { Input } from '../../models/reading.ts'
import { ovnLab } from '../support/load-folder.ts'

/** The lab's hosts over again under other names, uuids and addresses. */
export function manyHosts(count: number): Input[] {
  const files = ovnLab().filter(({ name }) => /compute-0\/(ovs-vsctl_show|ip_a|ip_-br_a)/.test(name))
  return Array.from({ length: count }, (_, index) => {
    const mark = index.toString(16).padStart(4, '0')
    return files.map(({ name, text }) => ({
      name: name.replace('compute-0', `compute-${index}`),
      text: text
        .replaceAll(/\b([0-9a-f]{4})[0-9a-f]{4}-([0-9a-f]{4}-4)/g, `$1${mark}-$2`)
        .replaceAll('172.17.2.111', `172.17.${2 + (index >> 8)}.${index & 255}`)
    }))
  }).flat()
}
