import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { podmanImages } from '../../../models/commands/podman-images.ts'
import { podmanInspect } from '../../../models/commands/podman-inspect.ts'
import { podmanNetwork } from '../../../models/commands/podman-network.ts'
import { podmanPodPs } from '../../../models/commands/podman-pod-ps.ts'
import { podmanPort } from '../../../models/commands/podman-port.ts'
import { podmanPs } from '../../../models/commands/podman-ps.ts'
import { podmanTop } from '../../../models/commands/podman-top.ts'
import { podmanVolumeLs } from '../../../models/commands/podman-volume-ls.ts'
import { runCommand } from '../../support/run-command.ts'

const REPOSITORY = 'undercloud.example:8787/rhosp/openstack-nova-api'

describe('podman images by option', () => {
  const images = (text: string, options: string): unknown[] => {
    const { record, ledger } = runCommand(podmanImages, text, { commandLine: `podman images ${options}` })
    expect(ledger.leftover()).toEqual([])
    return record.images.map(({ id, names, size }) => [id, names, size])
  }

  it('reads templates, where the colon of a registry is none between repository and tag', () => {
    expect(images(`${REPOSITORY}:17.1`, "--format '{{.Repository}}:{{.Tag}}'")).toEqual([
      [undefined, [`${REPOSITORY}:17.1`], undefined]
    ])
    expect(images(`${REPOSITORY} 17.1 95784e0e6f84`, "--format '{{.Repository}} {{.Tag}} {{.ID}}'")).toEqual([
      ['95784e0e6f84', [`${REPOSITORY}:17.1`], undefined]
    ])
    expect(images(`${REPOSITORY} 95784e0e6f84`, "--format '{{.Repository}} {{.ID}}'")).toEqual([
      ['95784e0e6f84', [], undefined]
    ])
    expect(images('IMAGE ID      SIZE\n95784e0e6f84  2 MB', "--format 'table {{.ID}}\\t{{.Size}}'")).toEqual([
      ['95784e0e6f84', [], '2 MB']
    ])
  })

  it('reads rows without heading and bare ids', () => {
    expect(images(`${REPOSITORY}  17.1  95784e0e6f84  2 months ago  1.9 GB`, '--noheading')).toEqual([
      ['95784e0e6f84', [`${REPOSITORY}:17.1`], '1.9 GB']
    ])
    expect(images('95784e0e6f84\n34c167d900af', '-q')).toEqual([
      ['95784e0e6f84', [], undefined],
      ['34c167d900af', [], undefined]
    ])
  })
})

describe('other lists of podman by option', () => {
  it('reads pods by template and by id', () => {
    const pods = (text: string, options: string): unknown[] =>
      runCommand(podmanPodPs, text, { commandLine: `podman pod ps ${options}` }).record.pods.map((pod) => [
        ...[pod.id, pod.name, pod.state, pod.infra]
      ])
    expect(pods('db Degraded', "--format '{{.Name}} {{.Status}}'")).toEqual([[undefined, 'db', 'degraded', undefined]])
    const table = 'NAME  STATUS   <no value>\ndb    Running  8937582ec789'
    expect(pods(table, "--format 'table {{.Name}}\\t{{.Status}}\\t{{.InfraId}}'")).toEqual([
      [undefined, 'db', 'running', '8937582ec789']
    ])
    expect(pods('606047da34a0', '-q')).toEqual([['606047da34a0', undefined, undefined, undefined]])
  })

  it('reads networks and volumes in every form, to the last line', () => {
    for (const [text, options] of [
      ['app bridge', "--format '{{.Name}} {{.Driver}}'"],
      ['app', '-q'],
      ['b244d892c062  app         bridge', '--noheading']
    ] as const) {
      const { record, ledger } = runCommand(podmanNetwork, text, { commandLine: `podman network ls ${options}` })
      expect([record.networks.map(({ name }) => name), ledger.leftover()]).toEqual([['app'], []])
    }
    for (const [text, line] of [
      ['data', 'podman volume ls -q'],
      ['[\n  {\n    "Name": "data",\n    "Labels": {\n      \n    }\n  }\n]', 'podman volume inspect data'],
      ['data /var/lib/x', "podman volume ls --format '{{.Name}} {{.Mountpoint}}'"]
    ] as const) {
      const { record, ledger } = runCommand(podmanVolumeLs, text, { commandLine: line })
      expect([record.rows.length, ledger.leftover()]).toEqual([1, []])
    }
  })

  it('adds the port that was asked for', () => {
    const { facts } = runCommand(podmanPort, '0.0.0.0:8080\n127.0.0.1:81', { commandLine: 'podman port web 80' })
    expect(facts.nodes.map(({ ref, props }) => [ref.keys, props.attributes!['ports']])).toEqual([
      [['name:web'], ['0.0.0.0:8080->80/tcp', '127.0.0.1:81->80/tcp']]
    ])
    expect(runCommand(podmanPort, '0.0.0.0:8080', { commandLine: 'podman port web' }).ledger.leftover()).toEqual([0])
  })

  it('reads ps with namespaces, and a table of a template without prompt', () => {
    const text = `CONTAINER ID  NAMES       PID         CGROUPNS    IPC         MNT         NET         PIDNS       USERNS      UTS
bca1d1e5eba6  haproxy     604         4026532255  4026532253  4026532251  4026532182  4026532254  4026531837  4026532252`
    const { record, ledger } = runCommand(podmanPs, text, { commandLine: 'podman ps --ns' })
    expect(ledger.leftover()).toEqual([])
    expect(record.containers.map(({ id, name, pid }) => [id, name, pid])).toEqual([['bca1d1e5eba6', 'haproxy', 604]])
    expect(podmanPs.looksLike(text.split('\n'))).toBe(true)
    const { nodes } = analyse([{ name: 'paste', text: 'NAMES     STATUS      PORTS\nhaproxy   Up 2 hours  ' }])
    expect(nodes.filter(({ kind }) => kind === 'container').map(({ name }) => name)).toEqual(['haproxy'])
  })

  it('names no container after a pod', () => {
    const text =
      'USER  PID  PPID  %CPU  ELAPSED  TTY  TIME  COMMAND\nroot  1    0     0.0   1h       ?    0s    sleep 9'
    expect(podmanTop.matches('podman pod top db')).toBe(true)
    expect(runCommand(podmanTop, text, { commandLine: 'podman pod top db' }).facts.nodes).toEqual([])
  })

  it('knows the image of an inspection, and JSON with blank lines in empty objects', () => {
    const image =
      '[\n  {\n    "Id": "95784e0e6f84",\n    "RepoTags": [\n      "a/b:1"\n    ],\n    "GraphDriver": {}\n  }\n]'
    expect(podmanInspect.looksLike(image.split('\n'))).toBe(true)
    const text =
      '{\n  "host": {\n    "buildahVersion": "1.28.2",\n    "slirp4netns": {\n      \n    }\n  },\n  "version": {\n    "Version": "4.3.1"\n  }\n}'
    const { captures } = analyse([{ name: 'paste', text }])
    expect(captures.map(({ command, status }) => [command, status])).toEqual([['podman info', 'parsed']])
  })
})

describe('podman generate kube', () => {
  it('goes on below its remarks, key by key', () => {
    const text = `# Save the output of this file
# Created with podman-4.3.1
apiVersion: v1
kind: Pod
metadata:
  name: db
spec:
  containers:
  - image: r/mysql:1
    name: mysqld
status: {}`
    const { captures, nodes } = analyse([{ name: 'paste', text }])
    expect(captures.map(({ command, status }) => [command, status])).toEqual([['podman generate kube', 'parsed']])
    expect(nodes.filter(({ kind }) => kind === 'container').map(({ name }) => name)).toEqual(['mysqld'])
  })
})
