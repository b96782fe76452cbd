import { isIpAddress } from '../../text/ip/address-words.ts'
import { isHardwareAddress } from '../../text/ip/ip-device.ts'
import type { LineLedger } from '../../text/line-ledger.ts'
import { notesRemark } from '../../text/remark.ts'
import { newLink, setType, type Link, type NetworkctlRecord } from './record.ts'

/** `● 3: ens3`, above what is known of a link. */
const HEAD = /^[●○×*]\s+(\d{1,9}): (\S+)\s*$/
const FIELD = /^(?:[●○×*])?\s*([A-Z][\w ()/.-]{1,60}?): ?(?: (.*)|(.*))$/
const MORE = /^\s{8,}(\S.*)$/
const NOT_THERE = /^(?:Interface "[^"]{1,60}" not found\.|Failed to (?:find|resolve|connect) .*)$/
const JOURNAL = /^[A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \S+ \S+\[\d+\]: /

/** True for the first line of `networkctl status`: of a link, or with the state of all of them. */
export function isStatusHead(line: string, next: string): boolean {
  if (line.length > 300) return false
  if (HEAD.test(line)) return /^\s+(?:Link File|Network File|Type|State|Online state): /.test(next)
  return /^[●○×*]\s+(?:State|Interfaces): /.test(line) && /^\s+(?:Online state|State|Address): /.test(next)
}

/** Reads what `networkctl status` tells: a field a line, further values below the first, the journal's last lines at the end. */
export function readStatus(ledger: LineLedger, record: NetworkctlRecord): void {
  let link: Link | undefined
  let field = ''
  for (let index = 0; index < ledger.length; index++) {
    const line = ledger.at(index)
    if (line.trim() === '' || line.length > 2000 || ledger.isRead(index)) continue
    const head = HEAD.exec(line)
    const named = head || JOURNAL.test(line) ? null : FIELD.exec(line)
    const more = MORE.exec(line)?.[1]
    if (head) {
      record.links.push((link = newLink(head[1]!, head[2]!, index)))
      field = ''
    } else if (JOURNAL.test(line)) {
      ledger.ignore(index, 'the journal')
      continue
    } else if (NOT_THERE.test(line)) record.errors++
    else if (/^WARNING: .*output will be incomplete/.test(line)) ledger.markIncomplete()
    else if (named && !isIpAddress((more ?? '').split(' ', 1)[0]!.toLowerCase())) {
      // What bears a dot and no number is of all links.
      if (/^[●○×*]/.test(line)) link = undefined
      field = named[1]!
      take(record, link, field, (named[2] ?? named[3] ?? '').trim(), index)
    } else if (more !== undefined && field !== '') take(record, link, field, more.trim(), index)
    else if (!notesRemark(ledger, line, record)) continue
    ledger.take(index)
  }
}

function take(record: NetworkctlRecord, link: Link | undefined, field: string, value: string, line: number): void {
  const first = value.split(' ', 1)[0]!.toLowerCase()
  if (field === 'Address' && isIpAddress(first)) {
    // `10.0.0.5 on ens3` where all links are told of at once
    const on = link?.device.name ?? / on (\S+)/.exec(value)?.[1] ?? ''
    const known = link?.addresses ?? record.addresses
    known.push({ address: first, on, line })
    return
  }
  if (!link || value === '' || value === 'n/a') return
  const { device } = link
  if (field === 'Type') setType(link, value)
  else if (field === 'State') link.state = value
  else if (field === 'Driver') link.driver = value
  else if (field === 'Speed') link.speed = value
  else if (field === 'MTU' && /^\d{1,6}(?: |$)/.test(value)) device.mtu = Number(first)
  else if (/^(?:HW|Hardware) Address$/.test(field) && isHardwareAddress(first)) device.mac = first
  else if (field === 'Path') {
    const address = /pci-([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.\d)$/.exec(value)?.[1]
    if (address !== undefined) device.busAddress = address
  } else if (/^VLan Id$/i.test(field) && /^\d{1,4}$/.test(value)) device.vlanId = Number(value)
  else if (field === 'Master' && /^\S+$/.test(value)) device.master = value
  else if (field === 'Mode' && device.linkKind === 'bond') device.bondMode = value
  else if (field === 'Connected To') {
    const [, name, port] = /^(\S+)(?: \([^()]*\))? on port (\S+)/.exec(value) ?? []
    if (name !== undefined && port !== undefined) link.neighbor = { name, port }
  }
}
