import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { virshDomblklist } from '../../../models/commands/virsh-domblklist.ts'
import { virshDomiflist } from '../../../models/commands/virsh-domiflist.ts'
import { virshDominfo } from '../../../models/commands/virsh-dominfo.ts'
import { virshDumpxml } from '../../../models/commands/virsh-dumpxml.ts'
import { diskName, ownerOf } from '../../../models/text/virt/disks.ts'
import { runCommand } from '../../support/run-command.ts'

const SERVER = '9d8c1c9e-1f0f-4c1e-8f5b-2a3d6c7b8e90'
const PORT = '1b7d1880-bc75-4292-9fc2-ef882770c252'
const VOLUME = '0a1b2c3d-0000-4000-8000-00000000000a'

const IFLIST = ` Interface        Type       Source   Model    MAC
------------------------------------------------------------------
 tap1b7d1880-bc   bridge     br-int   virtio   fa:16:3e:00:00:01
 -                ethernet   -        virtio   FA:16:3e:00:00:02
`
const BLKLIST = ` Target   Source
------------------------------------------------------
 vda      vms/${SERVER}_disk
 vdb      volumes/volume-${VOLUME}
 hda      -
`
const INFO = `Id:             3
Name:           instance-00000003
UUID:           ${SERVER}
OS Type:        hvm
State:          running
Max memory:     2097152 KiB
`

describe('virsh domiflist, domblklist, dominfo', () => {
  it('knows them with options, and their outputs without them', () => {
    expect(virshDomiflist.matches('virsh -r -c qemu:///system domiflist 3')).toBe(true)
    expect(virshDomblklist.matches('virsh domblklist --details instance-00000003')).toBe(true)
    expect(virshDomiflist.matches('virsh domblklist 3')).toBe(false)
    expect(virshDomiflist.looksLike(IFLIST.split('\n'))).toBe(true)
    expect(virshDomblklist.looksLike(BLKLIST.split('\n'))).toBe(true)
    expect(virshDominfo.looksLike(INFO.split('\n'))).toBe(true)
  })

  it('reads all of it', () => {
    for (const [command, text] of [
      [virshDomiflist, IFLIST],
      [virshDomblklist, BLKLIST],
      [virshDominfo, INFO]
    ] as const)
      expect(runCommand<unknown>(command as typeof virshDominfo, text).ledger.leftover()).toEqual([])
    const { record } = runCommand(virshDomiflist, IFLIST, { commandLine: 'virsh domiflist --domain 3' })
    expect(record).toMatchObject({
      domain: '3',
      interfaces: [{ target: 'tap1b7d1880-bc' }, { mac: 'fa:16:3e:00:00:02' }]
    })
    const details = ` Type      Device   Target   Source
---------------------------------
 network   disk     vda      vms/${SERVER}_disk
 file      cdrom    hdc      /var/lib/nova/a file.iso`
    const disks = runCommand(virshDomblklist, details).record.disks
    expect(disks.map(({ target, source }) => [target, source])).toEqual([
      ['vda', `vms/${SERVER}_disk`],
      ['hdc', '/var/lib/nova/a file.iso']
    ])
  })

  it('joins number, name and uuid to one server, its tap to the port and its disks to the volumes', () => {
    const prompt = '[root@compute-0 ~]#'
    const list = ` Id   Name                State\n-----------------------------------\n 3    instance-00000003   running\n`
    const { nodes, links } = analyse([
      {
        name: 'a.txt',
        text: `${prompt} virsh list\n${list}\n${prompt} virsh domiflist 3\n${IFLIST}${prompt} virsh domblklist instance-00000003\n${BLKLIST}${prompt} virsh dominfo ${SERVER}\n${INFO}`
      },
      {
        name: 'b.txt',
        text: `$ openstack port list -c ID -c "MAC Address"
+--------------------------------------+-------------------+
| ID                                   | MAC Address       |
+--------------------------------------+-------------------+
| ${PORT} | fa:16:3e:00:00:01 |
+--------------------------------------+-------------------+
$ openstack server list
+--------------------------------------+-------+--------+----------+-------+--------+
| ID                                   | Name  | Status | Networks | Image | Flavor |
+--------------------------------------+-------+--------+----------+-------+--------+
| ${SERVER} | web-1 | ACTIVE |          |       | small  |
+--------------------------------------+-------+--------+----------+-------+--------+`
      }
    ])
    const servers = nodes.filter(({ kind }) => kind === 'server')
    expect(servers.map(({ name, parent }) => [name, parent])).toEqual([['web-1', 'host:compute-0']])
    expect(links.filter(({ kind }) => kind === 'attached').map(({ from, to }) => [from, to])).toEqual([
      [`server:${SERVER}`, `port:${PORT}`]
    ])
    expect(
      links.filter(({ kind, to }) => kind === 'backs' && to === `server:${SERVER}`).map(({ from }) => from)
    ).toEqual([`image:vms/${SERVER}_disk`, `volume:${VOLUME}`])
  })

  it('tells an error from an empty list', () => {
    const { record, ledger } = runCommand(virshDomiflist, "error: failed to get domain 'x'\n")
    expect(virshDomiflist.isError!(record)).toBe(true)
    expect(ledger.reports).toHaveLength(1)
  })
})

describe('virsh dumpxml', () => {
  const XML = `<domain type='kvm' id='3'>
  <name>instance-00000003</name>
  <uuid>${SERVER}</uuid>
  <metadata><nova:instance><nova:ports><nova:port uuid="${PORT}"/></nova:ports></nova:instance></metadata>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2'/>
      <source file='/var/lib/nova/instances/${SERVER}/disk' index='1'/>
      <backingStore type='file' index='2'>
        <format type='raw'/>
        <source file='/var/lib/nova/instances/_base/0123'/>
        <backingStore/>
      </backingStore>
      <target dev='vda' bus='virtio'/>
    </disk>
    <interface type='ethernet'>
      <mac address='fa:16:3e:00:00:01'/>
      <target dev='tap1b7d1880-bc'/>
    </interface>
  </devices>
</domain>`

  it('reads what a disk rests on, and the ports that Nova wrote down', () => {
    const { facts } = runCommand(virshDumpxml, XML)
    expect(facts.links.map(({ kind, from, to }) => [kind, from.keys[0], to.keys[0]])).toEqual([
      ['attached', `uuid:${SERVER}`, `uuid:${PORT}`],
      ['backs', `name:/var/lib/nova/instances/${SERVER}/disk`, `uuid:${SERVER}`],
      ['backs', 'name:/var/lib/nova/instances/_base/0123', `name:/var/lib/nova/instances/${SERVER}/disk`]
    ])
  })

  it('takes a file of /etc/libvirt/qemu for the domain it defines', () => {
    const { captures } = analyse([{ name: 'compute-0/etc/libvirt/qemu/instance-00000003.xml', text: XML }])
    expect(captures.map(({ command, host }) => [command, host])).toEqual([['virsh dumpxml', 'compute-0']])
  })

  it('takes what libvirt writes above the domain, and around one that runs, for part of it', () => {
    const remark = `<!--
WARNING: THIS IS AN AUTO-GENERATED FILE. CHANGES TO IT ARE LIKELY TO BE
OVERWRITTEN AND LOST. Changes to this xml configuration should be made using:
  virsh edit instance-00000003
or other application using the libvirt API.
-->
`
    const domain = `<domain type='kvm' id='3'>\n  <uuid>${SERVER}</uuid>\n</domain>`
    for (const text of [
      `${remark}\n${domain}`,
      `${remark}\n<domstatus state='running' pid='7'>\n${domain}\n</domstatus>`
    ]) {
      const { captures, nodes } = analyse([{ name: 'paste', text }])
      expect(captures).toMatchObject([{ command: 'virsh dumpxml', status: 'parsed', problems: [] }])
      expect(nodes.map(({ id }) => id)).toContain(`server:${SERVER}`)
    }
  })

  it('comes to the end where tags are opened and never closed', () => {
    const text = '<domain><interface>' + '<a>'.repeat(200_000) + '</b>'.repeat(200_000)
    expect(runCommand(virshDumpxml, text).facts.nodes).toEqual([])
  })

  it('keeps the server whatever one line is damaged to', () => {
    const lines = XML.split('\n')
    fc.assert(
      fc.property(fc.integer({ min: 3, max: lines.length - 1 }), fc.string(), (at, damage) => {
        const { record } = runCommand(virshDumpxml, [...lines.slice(0, at), damage, ...lines.slice(at + 1)].join('\n'))
        expect(record.domains[0]).toMatchObject({ name: 'instance-00000003', uuid: SERVER })
      })
    )
  })
})

describe('names of disks', () => {
  it('leaves how to get there, and secrets, away', () => {
    expect(diskName(`rbd:vms/${SERVER}_disk:id=openstack:key=AQsecret==:mon_host=10.0.0.1`)).toBe(`vms/${SERVER}_disk`)
    expect(diskName(`json:{"driver": "raw", "file": {"pool": "volumes", "image": "volume-${VOLUME}"}}`)).toBe(
      `volumes/volume-${VOLUME}`
    )
    expect(diskName('json:{"file.driver":"file","file.filename":"/a/b"}')).toBe('/a/b')
    expect(diskName('iscsi://user%secret@10.0.0.1/iqn.x/1')).toBe('iscsi://10.0.0.1/iqn.x/1')
  })

  it('tells what OpenStack keeps, in whatever pool', () => {
    expect(ownerOf(`nova-ssd/${SERVER}_disk.config`)).toEqual({ kind: 'server', uuid: SERVER })
    expect(ownerOf(`glance/${VOLUME}@snap`)).toEqual({ kind: 'image', uuid: VOLUME })
    expect(ownerOf(`/var/lib/glance/images/${VOLUME}`)).toEqual({ kind: 'image', uuid: VOLUME })
    expect(ownerOf(`volumes-fast/volume-${VOLUME}.deleted`)).toEqual({ kind: 'volume', uuid: VOLUME })
    expect(ownerOf('rhel-9.2-base.qcow2')).toBeUndefined()
  })
})
