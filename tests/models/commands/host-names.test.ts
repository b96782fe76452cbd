import { describe, expect, it } from 'vitest'
import { etcHosts } from '../../../models/commands/etc-hosts.ts'
import { hostname } from '../../../models/commands/hostname.ts'
import { osRelease } from '../../../models/commands/os-release.ts'
import { runCommand } from '../../support/run-command.ts'

const hostKeys = (text: string, host = 'c0') =>
  runCommand(hostname, text, { host }).facts.nodes.flatMap(({ ref }) => ref.keys)

describe('hostname', () => {
  it('names the host, whatever the prompt says', () => {
    expect(hostKeys('compute-0')).toEqual(['name:c0', 'name:compute-0'])
    expect(hostKeys('compute-0.localdomain')).toEqual(['name:c0', 'fqdn:compute-0.localdomain'])
    expect(hostKeys('Linux compute-0.localdomain 5.14.0-284.el9.x86_64 #1 SMP x86_64 GNU/Linux')[1]).toBe(
      'fqdn:compute-0.localdomain'
    )
    expect(hostKeys('localhost.localdomain')).toEqual([])
    expect(hostKeys('3f2a1b4c5d6e')).toEqual([])
  })

  it('reads hostnamectl and addresses', () => {
    const text =
      '   Static hostname: compute-0.localdomain\n         Icon name: computer-vm\n  Operating System: Red Hat Enterprise Linux 9.2 (Plow)\n            Kernel: Linux 5.14.0'
    const { facts, ledger } = runCommand(hostname, text)
    expect(ledger.leftover()).toEqual([])
    expect(Object.assign({}, ...facts.nodes.map(({ props }) => props.attributes))).toEqual({
      fqdn: 'compute-0.localdomain',
      operatingSystem: 'Red Hat Enterprise Linux 9.2 (Plow)',
      kernel: '5.14.0'
    })
    const clues = runCommand(hostname, '172.17.1.12 fe80::1 172.17.2.12 \n').facts.clues
    expect(clues.map(({ clue }) => clue.address)).toEqual(['172.17.1.12', '172.17.2.12'])
  })

  it('is asked for in many ways, and never guessed from a word', () => {
    for (const line of [
      'hostname',
      'hostname -f',
      'hostname --fqdn',
      'hostname -I',
      'hostnamectl',
      'hostnamectl status',
      'uname -a',
      'uname -n',
      'cat /etc/hostname'
    ])
      expect(hostname.matches(line), line).toBe(true)
    for (const line of ['hostname newname', 'uname -r', 'hostnamectl set-hostname x'])
      expect(hostname.matches(line), line).toBe(false)
    expect(hostname.looksLike(['compute-0'])).toBe(false)
  })
})

describe('/etc/hosts', () => {
  it('tells addresses of hosts, proves none', () => {
    const text =
      '# block\n127.0.0.1 localhost\n172.17.2.12 compute-0.tenant.localdomain compute-0.tenant\n172.17.1.10 ctl # api\n::1 localhost6\n깨짐'
    const { facts, ledger } = runCommand(etcHosts, text)
    expect(ledger.leftover()).toEqual([5])
    expect(facts.clues.map(({ clue }) => [clue.host.keys[0], clue.address])).toEqual([
      ['fqdn:compute-0.localdomain', '172.17.2.12'],
      ['name:ctl', '172.17.1.10']
    ])
    expect(facts.nodes.every(({ props }) => props.weak === true)).toBe(true)
    expect(etcHosts.looksLike(text.split('\n').slice(0, 5))).toBe(true)
    expect(etcHosts.looksLike(['10.0.0.0/24 dev eth0'])).toBe(false)
    expect(etcHosts.looksLike(['172.17.2.254 dev br-tenant  FAILED'])).toBe(false)
    expect(etcHosts.looksLike(['172.17.2.254 172.17.2.255'])).toBe(false)
    expect(etcHosts.looksLike(['10.0.0.4 dev eth0 lladdr 52:54:00:00:00:01 STALE'])).toBe(false)
    expect([etcHosts.matches('cat /etc/hosts'), etcHosts.matches('cat /etc/hostname')]).toEqual([true, false])
  })
})

describe('/etc/os-release', () => {
  it('tells system and OpenStack release', () => {
    const { facts, ledger } = runCommand(
      osRelease,
      'NAME="CentOS Stream"\nID="centos"\nPRETTY_NAME="CentOS Stream 9"\nRed Hat OpenStack Platform release 17.1.2 GA (Wallaby)'
    )
    expect(ledger.leftover()).toEqual([])
    expect(Object.assign({}, ...facts.nodes.map(({ props }) => props.attributes))).toEqual({
      operatingSystem: 'CentOS Stream 9',
      release: 'Red Hat OpenStack Platform release 17.1.2 GA (Wallaby)'
    })
    expect(osRelease.matches('cat /etc/rhosp-release')).toBe(true)
    expect(osRelease.looksLike(['Red Hat Enterprise Linux release 9.2 (Plow)'])).toBe(true)
    expect(osRelease.looksLike(['export OS_CLOUD=x'])).toBe(false)
  })
})
