import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FIXTURES } from '../../support/load-folder.ts'

/** What the collector may use of the machine the test runs on; every other tool is a stand-in. */
const REAL = ['sh', 'sed', 'grep', 'awk', 'ls', 'cat', 'timeout', 'env', 'id', 'dirname']
/** Tools that a test machine may have and must not be asked. */
const SILENT = 'sudo bridge ss pcs systemctl iptables-save nft virsh ceph rabbitmqctl docker date ovs-appctl'.split(' ')

/** A stand-in: what a tool prints for its arguments, as files below the fixtures. */
export interface FakeTool {
  [args: string]: string | { text: string }
}

/** Runs a script where only these tools exist, as a host of this name. Returns what it printed. */
export function runSandboxed(script: string, host: string, tools: { [name: string]: FakeTool }, shell: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-collect-'))
  try {
    for (const name of REAL) {
      const found = ['/usr/bin', '/bin'].map((bin) => join(bin, name)).find((path) => existsSync(path))
      if (found !== undefined) symlinkSync(found, join(folder, name))
    }
    for (const name of SILENT) writeTool(folder, name, 'exit 0')
    writeTool(folder, 'hostname', `echo ${host}`)
    for (const [name, answers] of Object.entries(tools)) {
      const cases = Object.entries(answers).map(([args, answer]) =>
        typeof answer === 'string'
          ? `'${args}') cat '${join(FIXTURES, answer)}';;`
          : `'${args}') printf '%s' '${answer.text}';;`
      )
      writeTool(folder, name, `case "$*" in\n${cases.join('\n')}\n*) exit 1;;\nesac`)
    }
    if ('ovn-nbctl' in tools) writeTool(folder, 'podman', PODMAN)
    const options = { env: { PATH: folder, HOME: folder }, encoding: 'utf8', input: script, cwd: folder } as const
    return execFileSync(shell, ['-s'], { ...options, maxBuffer: 2 ** 26 })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const PODMAN = `case "$1" in
ps) [ "$2" = --format ] && printf '%s\\n' ovn_controller ovn_cluster_north_db_server ovn_cluster_south_db_server;;
exec) shift 2; "$@";;
esac
exit 0`

function writeTool(folder: string, name: string, body: string): void {
  const path = join(folder, name)
  rmSync(path, { force: true })
  writeFileSync(path, `#!/bin/sh\n${body}\n`)
  chmodSync(path, 0o755)
}
