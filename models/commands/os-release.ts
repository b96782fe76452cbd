/**
 * `cat /etc/os-release`, `/etc/redhat-release`, `/etc/rhosp-release`: what a host runs.
 *
 *     NAME="Red Hat Enterprise Linux"
 *     VERSION_ID="9.2"
 *     PRETTY_NAME="Red Hat Enterprise Linux 9.2 (Plow)"
 *     Red Hat OpenStack Platform release 17.1.2 GA (Wallaby)
 *     Red Hat Enterprise Linux release 9.2 (Plow)
 */
import { firstRows } from '../text/first-rows.ts'
import { isToolRefusal } from '../text/refusal.ts'
import { defineCommand } from './command.ts'

export interface ReleaseRecord {
  operatingSystem?: { text: string; line: number }
  release?: { text: string; line: number }
  errors: number
}

const SETTING = /^([A-Z][A-Z0-9_]{1,40})=(.*)$/
const RELEASE = /^[A-Z][\w .()-]{2,80} release \d[\w. ()-]{0,80}$/
const OPENSTACK = /^(?:Red Hat OpenStack|RDO|TripleO)/

export const osRelease = defineCommand<ReleaseRecord>({
  id: 'os-release',
  title: 'cat /etc/os-release',
  scope: 'host',
  matches: (commandLine) =>
    /^(?:\/\S*\/)?(?:cat|less|more|head)\s.*\/etc\/[a-z]+-release(?:\s|$)/.test(commandLine.trim()),
  looksLike(output) {
    const rows = firstRows(output, 12)
    if (RELEASE.test(rows[0] ?? '')) return rows.every((row) => RELEASE.test(row) || SETTING.test(row))
    return (
      SETTING.test(rows[0] ?? '') &&
      rows.some((row) => row.startsWith('PRETTY_NAME=')) &&
      rows.some((row) => row.startsWith('ID='))
    )
  },
  read(lines) {
    const record: ReleaseRecord = { errors: 0 }
    for (let index = 0; index < lines.length; index++) {
      const line = lines.at(index).trim()
      const setting = SETTING.exec(line)
      if (setting?.[1] === 'PRETTY_NAME')
        record.operatingSystem ??= { text: setting[2]!.replace(/^["']|["']$/g, ''), line: index }
      else if (setting) {
        lines.ignore(index, 'the pretty name says it')
        continue
      } else if (line.length < 200 && RELEASE.test(line)) {
        if (OPENSTACK.test(line)) record.release = { text: line, line: index }
        else record.operatingSystem ??= { text: line.replace(' release ', ' '), line: index }
      } else if (isToolRefusal(line)) record.errors++
      else continue
      lines.take(index)
    }
    return record
  },
  contribute({ operatingSystem, release }, source, facts) {
    if (!source.host) return
    if (operatingSystem)
      facts.node(source.host, { attributes: { operatingSystem: operatingSystem.text } }, operatingSystem.line)
    if (release) facts.node(source.host, { attributes: { release: release.text } }, release.line)
  },
  isError: (record) => !record.operatingSystem && !record.release && record.errors > 0,
  isEmpty: (record) => !record.operatingSystem && !record.release
})
