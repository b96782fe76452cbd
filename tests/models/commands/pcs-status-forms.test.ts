import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { pcsStatus } from '../../../models/commands/pcs-status.ts'
import { runCommand } from '../../support/run-command.ts'

const XML = `<pacemaker-result api-version="2.25" request="crm_mon --output-as xml">
  <summary>
    <current_dc present="true" version="2.1.5" name="ctl-a" id="1" with_quorum="true"/>
  </summary>
  <nodes>
    <node name="ctl-a" id="1" online="true" standby="false" maintenance="false" pending="false" unclean="false" type="member"/>
    <node name="ctl-b" id="2" online="true" standby="true" maintenance="false" pending="false" unclean="false" type="member"/>
    <node name="한국-0" id="r" online="false" standby="false" unclean="false" type="remote"/>
    <node name="galera-bundle-0" id="galera-bundle-0" online="true" type="remote" id_as_resource="galera-bundle-podman-0"/>
  </nodes>
  <resources>
    <bundle id="galera-bundle" type="podman" image="local/mariadb:pcmklatest" unique="false" managed="true" failed="false">
      <replica id="0">
        <resource id="galera" resource_agent="ocf:heartbeat:galera" role="Promoted" managed="true" failed="false" nodes_running_on="1">
          <node name="galera-bundle-0" id="galera-bundle-0" cached="true"/>
        </resource>
        <resource id="galera-bundle-podman-0" resource_agent="ocf:heartbeat:podman" role="Started" managed="true" failed="false">
          <node name="ctl-a" id="1" cached="true"/>
        </resource>
      </replica>
    </bundle>
    <group id="web" number_resources="1">
      <resource id="ip-10.3.0.9" resource_agent="ocf:heartbeat:IPaddr2" role="Started" failed="true" managed="false">
        <node name="ctl-b" id="2" cached="true"/>
      </resource>
    </group>
    <clone id="trigger-clone" multi_state="false">
      <resource id="trigger" resource_agent="ocf:pacemaker:Dummy" role="Started"><node name="ctl-a" id="1"/></resource>
      <resource id="trigger" resource_agent="ocf:pacemaker:Dummy" role="Stopped" nodes_running_on="0"/>
    </clone>
    <resource id="idle" resource_agent="ocf:heartbeat:Dummy" role="Stopped" target_role="Stopped" nodes_running_on="0"/>
  </resources>
  <failures>
    <failure op_key="ip-10.3.0.9_monitor_10000" node="ctl-b" exitstatus="not running" exitreason="a &lt;reason&gt;" exitcode="7"/>
  </failures>
  <status code="0" message="OK"/>
</pacemaker-result>`

describe('crm_mon as XML', () => {
  it('tells what the text tells', () => {
    const { nodes, captures } = analyse([{ name: 'paste', text: XML }])
    expect(captures.map(({ command, status, problems }) => [command, status, problems])).toEqual([
      ['pcs status', 'parsed', []]
    ])
    const of = (kind: string): unknown[] =>
      nodes
        .filter((node) => node.kind === kind)
        .map(({ name, parent, attributes }) => [name, parent, attributes['state']])
    expect(of('service')).toEqual([
      ['galera-bundle-0', 'host:ctl-a', 'started'],
      ['trigger', 'host:ctl-a', 'started'],
      ['idle', undefined, 'stopped']
    ])
    expect(nodes.filter(({ kind }) => kind === 'container').map(({ name }) => name)).toEqual(['galera-bundle-podman-0'])
    const vip = nodes.find(({ kind }) => kind === 'vip')!.attributes
    expect(vip).toMatchObject({ address: '10.3.0.9', state: 'failed', group: 'web' })
    expect(vip['failures']).toEqual(["ip-10.3.0.9_monitor_10000 on ctl-b 'not running' (7): a <reason>"])
    const pacemaker = nodes.filter(({ kind }) => kind === 'host').map(({ attributes }) => attributes['pacemaker'])
    expect(pacemaker).toEqual([
      { coordinator: true, quorum: true, state: 'online' },
      { state: 'standby' },
      { remote: true, state: 'offline' }
    ])
  })

  it('keeps what stands before the cut', () => {
    const { record, ledger } = runCommand(pcsStatus, XML.split('\n').slice(0, 19).join('\n'))
    expect(record.placed.map(({ resource, host }) => [resource, host])).toEqual([
      ['galera', 'galera-bundle-0'],
      ['galera-bundle-podman-0', 'ctl-a']
    ])
    expect(ledger.incomplete).toBe(true)
  })
})

describe('what crm_mon prints by option', () => {
  it('names no resource after a number of resources', () => {
    const { record, ledger } = runCommand(
      pcsStatus,
      `Node List:
  * Online: [ c0 c1 ]

Active Resources:
  * 2\t(ocf:heartbeat:IPaddr2):\tActive c0
  * Resource Group: web:
    * 1/1\t(systemd:httpd):\tActive c1`,
      { commandLine: 'crm_mon -1 --brief' }
    )
    expect(record.placed).toEqual([])
    expect(ledger.leftover()).toEqual([])
  })

  it('finds the host of a copy by its container, where resources are grouped by node', () => {
    const text = `Node List:
  * Node c0: online:
    * Resources:
      * galera-bundle-podman-0\t(ocf:heartbeat:podman):\t Started
  * GuestNode galera-bundle-0: online:
    * Resources:
      * galera\t(ocf:heartbeat:galera):\t Promoted

Node Attributes:
  * Node: c0:
    * galera-role                     \t: true      `
    const { nodes, captures } = analyse([{ name: 'paste', text }])
    expect(captures.map(({ status }) => status)).toEqual(['parsed'])
    const services = nodes.filter(({ kind }) => kind === 'service')
    expect(services.map(({ name, parent }) => [name, parent])).toEqual([['galera-bundle-0', 'host:c0']])
  })

  it('reads a cluster in maintenance to the end', () => {
    const text = `Cluster Summary:
  * Stack: corosync

              *** Resource management is DISABLED ***
  The cluster will not attempt to start, stop or recover services

Node List:
  * Node c0: maintenance

Active Resources:
  * ip-10.3.0.9\t(ocf:heartbeat:IPaddr2):\t Started c0 (unmanaged)`
    const { record, ledger } = runCommand(pcsStatus, text)
    expect(ledger.leftover()).toEqual([])
    expect(record.nodes.map(({ state }) => state)).toEqual(['maintenance'])
    expect(record.placed.map(({ flags }) => flags)).toEqual([['unmanaged']])
  })

  it('says that a part of the resources is a part, and knows refusals', () => {
    const { record } = runCommand(pcsStatus, '  * Online: [ c0 ]', { commandLine: 'crm_mon -1 --node c0' })
    expect(pcsStatus.isFiltered!(record)).toBe(true)
    for (const refusal of [
      'crm_mon: Connection to cluster failed: Connection refused',
      'Could not connect to the CIB: No such device or address'
    ])
      expect(pcsStatus.isError!(runCommand(pcsStatus, refusal).record)).toBe(true)
  })
})
