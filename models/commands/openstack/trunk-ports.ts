import type { FactSink, FactValue, Ref } from '../../topology/facts.ts'
import { known, nodeValue } from '../../topology/facts.ts'
import { isUuid, refs } from '../../topology/ids.ts'
import type { Json } from '../../topology/vocabulary.ts'

type Dict = Record<string, Json>

/** Sub-ports as an attribute of their trunk. */
export function subportsOf(records: readonly Dict[]): FactValue {
  const subports = records.flatMap((record): FactValue[] => {
    const port = record['port_id']
    if (typeof port !== 'string' || !isUuid(port)) return []
    return [{ port: nodeValue(refs.byUuid('port', port), port), ...segmentationOf(record) }]
  })
  return subports.length > 0 ? subports : undefined
}

/** The parent port and its sub-ports know their trunk; a sub-port its parent and the tag its frames carry there. */
export function describeTrunk(
  parent: string,
  trunk: Ref,
  records: readonly Dict[],
  line: number,
  facts: FactSink
): void {
  const value = nodeValue(trunk, trunk.keys[0]!.replace(/^\w+:/, ''))
  facts.node(refs.byUuid('port', parent), { attributes: { trunk: value }, weak: true }, line)
  for (const record of records) {
    const port = record['port_id']
    if (typeof port !== 'string' || !isUuid(port)) continue
    const mac = record['mac_address']
    const parentPort = nodeValue(refs.byUuid('port', parent), parent)
    facts.node(
      refs.byUuid('port', port),
      {
        attributes: known({
          uuid: port,
          mac: typeof mac === 'string' ? mac.toLowerCase() : undefined,
          parentPort,
          ...segmentationOf(record)
        })
      },
      line
    )
  }
}

/** `subport` before the names: a port's own network has a segmentation id too. */
function segmentationOf(record: Dict): { [key: string]: FactValue } {
  const { segmentation_type: type, segmentation_id: printed } = record
  const id = typeof printed === 'number' ? printed : /^\d{1,8}$/.test(String(printed)) ? Number(printed) : undefined
  return {
    ...(typeof type === 'string' ? { segmentationType: type } : {}),
    ...(id === undefined ? {} : { segmentationId: id })
  }
}
