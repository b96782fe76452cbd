/**
 * `ethtool IFACE`, `ethtool -i IFACE` (ethtool 3 to 6): link, speed and driver of one device.
 *
 *     Settings for eno1:
 *         Speed: 25000Mb/s
 *         Link detected: yes
 *     driver: mlx5_core
 *     bus-info: 0000:3b:00.0
 */
import { isElision } from '../text/elision.ts'
import { firstRows } from '../text/first-rows.ts'
import { deviceScope } from '../text/ip/device-facts.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { refs } from '../topology/ids.ts'
import { defineCommand } from './command.ts'

export interface EthtoolRecord {
  devices: { name: string; line: number; fields: { [attribute: string]: string } }[]
  errors: number
}

const SETTINGS = /^Settings for (\S+?):\s*$/
const FIELD = /^\s*([A-Za-z][\w ()/.-]{0,60}?): ?(.*)$/
const FIELDS: { [title: string]: string } = {
  Speed: 'speed',
  Duplex: 'duplex',
  'Link detected': 'linkDetected',
  driver: 'driver',
  'firmware-version': 'firmware',
  'bus-info': 'busAddress'
}

export const ethtool = defineCommand<EthtoolRecord>({
  id: 'ethtool',
  title: 'ethtool',
  scope: 'host',
  matches: (commandLine) => /^(?:\/\S*\/)?ethtool(?: (?:-i|--driver))? [A-Za-z][\w.@:-]*$/.test(commandLine.trim()),
  looksLike(output) {
    const rows = firstRows(output, 2)
    return SETTINGS.test(rows[0] ?? '')
  },
  read(lines, commandLine) {
    const record: EthtoolRecord = { devices: [], errors: 0 }
    const asked = /\s([A-Za-z][\w.@:-]*)$/.exec(commandLine.trim())?.[1]
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index)
      const settings = SETTINGS.exec(line)
      const field = line.length < 1000 ? FIELD.exec(line) : null
      const attribute = field && Object.hasOwn(FIELDS, field[1]!) ? FIELDS[field[1]!] : undefined
      if (settings) record.devices.push({ name: settings[1]!, line: index, fields: {} })
      else if (isElision(line)) lines.markIncomplete()
      else if (isToolRefusal(line) || /^(?:Cannot get|No data available|netlink error)/.test(line.trim()))
        record.errors++
      else if (attribute !== undefined) {
        const value = field![2]!.trim()
        if (record.devices.length === 0 && asked !== undefined)
          record.devices.push({ name: asked, line: index, fields: {} })
        const last = record.devices.at(-1)
        if (!last) continue
        if (value !== '' && !/^Unknown!/.test(value)) last.fields[attribute] = value
      } else if ((field || /^\s/.test(line)) && line.trim() !== '') {
        lines.ignore(index, 'what the device could do')
        continue
      } else continue
      lines.take(index)
    }
    return record
  },
  contribute(record, source, facts) {
    const scope = deviceScope(source.host, source.namespace, facts)
    if (!scope) return
    for (const { name, line, fields } of record.devices) {
      const { linkDetected, ...attributes } = fields
      const link = linkDetected === undefined ? {} : { linkDetected: linkDetected === 'yes' }
      facts.node(
        refs.device(scope.within, name),
        { name, parent: scope.within, attributes: { ...attributes, ...link } },
        line
      )
    }
  },
  isError: (record) => record.devices.length === 0 && record.errors > 0,
  isEmpty: (record) => record.devices.length === 0
})
