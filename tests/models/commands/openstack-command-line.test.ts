import { describe, expect, it } from 'vitest'
import { openstack } from '../../../models/commands/openstack.ts'
import { parseOpenStackCommandLine } from '../../../models/commands/openstack/command-line.ts'

describe('OpenStack command lines', () => {
  it.each([
    ['openstack network list', 'network', 'list'],
    ['openstack --os-cloud admin --debug floating   ip show 10.0.0.5', 'floating ip', 'show'],
    ['/usr/bin/openstack server create --flavor m1.tiny web', 'server', 'create'],
    ['openstack security group rule list', 'security group rule', 'list'],
    ['neutron net-list', 'network', 'list'],
    ['neutron router-port-list router1', 'port', 'list'],
    ['nova list --all-tenants', 'server', 'list'],
    ['nova boot --flavor 1 web', 'server', 'create'],
    ['cinder service-list', 'volume service', 'list'],
    ['ironic node-show x', 'baremetal node', 'show']
  ])('%s', (typed, resource, verb) => {
    expect(parseOpenStackCommandLine(typed)).toMatchObject({ resource, verb })
    expect(openstack.matches(typed)).toBe(true)
  })

  it.each([
    'ovs-vsctl show',
    'openstack',
    'openstack overcloud deploy --templates',
    'nova-manage db version',
    'ip a',
    ''
  ])('%j is none', (typed) => {
    expect(openstack.matches(typed)).toBe(false)
  })

  it.each([
    ['openstack port list --long', 'openstack port list --long'],
    ['openstack  --os-cloud a  port list  --fit-width', 'openstack port list'],
    ['openstack port list --format=json --max-width 80', 'openstack port list -f json'],
    ['openstack port list -f table --column ID -c "MAC Address"', 'openstack port list -c ID -c "MAC Address"'],
    ['openstack port list -fjson -cID', 'openstack port list -f json -c ID'],
    ['openstack port list --network private --noindent', 'openstack port list --network private']
  ])('%s is spelled %s', (typed, canonical) => {
    expect(parseOpenStackCommandLine(typed)?.canonical).toBe(canonical)
  })

  it('tells arguments from the values of options', () => {
    const parsed = parseOpenStackCommandLine('openstack port list --network private -c ID extra')
    expect(parsed).toMatchObject({ args: ['extra'], columns: ['ID'] })
    expect(parsed!.options.get('--network')).toBe('private')
  })
})
