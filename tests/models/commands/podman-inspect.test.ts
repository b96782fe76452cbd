import { describe, expect, it } from 'vitest'
import { podmanInspect } from '../../../models/commands/podman-inspect.ts'
import { podmanPodPs } from '../../../models/commands/podman-pod-ps.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'
import { runCommand } from '../../support/run-command.ts'

const lab = loadFolder(`${FIXTURES}/openstack-lab/podman`)
const textOf = (file: string): string => lab.find(({ name }) => name.endsWith(`/${file}`))!.text

describe('podman inspect', () => {
  it('reads a container, its conmon and its first process', () => {
    const { facts, ledger } = runCommand(podmanInspect, textOf('compute-0.podman_inspect_nova_compute.json'))
    expect(ledger.leftover()).toEqual([])
    const [container, process] = facts.nodes
    expect(container!.ref.keys).toEqual(['name:nova_compute', 'cid:1cd7dfd644ea'])
    expect(container!.props.attributes).toMatchObject({
      state: 'running',
      health: 'healthy',
      pid: 4334,
      conmonPid: 4332,
      ociRuntime: 'crun',
      image: 'registry.redhat.io/rhosp-rhel9/openstack-nova-compute:17.1'
    })
    expect(container!.props.attributes!['mounts']).toContainEqual(
      expect.objectContaining({ source: '/etc/hosts', destination: '/etc/hosts', readOnly: true })
    )
    expect(process!.ref.keys).toEqual(['pid:4334'])
    expect(facts.links.map(({ kind }) => kind)).toEqual(['runs'])
  })

  it('tells where the container is in its networks, by podman and docker', () => {
    const container = (settings: object) =>
      JSON.stringify([
        { Id: 'a'.repeat(64), Name: '/web', State: { Status: 'running', Pid: 9 }, NetworkSettings: settings }
      ])
    const network = { IPAddress: '10.89.0.4', IPPrefixLen: 24, Gateway: '10.89.0.1', MacAddress: 'AE:B2:00:00:00:04' }
    const { facts } = runCommand(
      podmanInspect,
      container({
        SandboxKey: '/run/netns/netns-5f0c3a52-9a3e-4d1b-8c57-1f2e3d4c5b6a',
        Ports: { '8080/tcp': [{ HostIp: '', HostPort: '58080' }], '9000/tcp': null },
        Networks: { app: { ...network, Aliases: ['web', 'aaaaaaaaaaaa'] }, none: { IPAddress: '' } }
      })
    )
    expect(facts.nodes[0]!.props.attributes).toMatchObject({
      networkNamespace: 'netns-5f0c3a52-9a3e-4d1b-8c57-1f2e3d4c5b6a',
      ports: ['0.0.0.0:58080->8080/tcp'],
      endpoints: [
        { name: 'app', address: '10.89.0.4/24', mac: 'ae:b2:00:00:00:04', gateway: '10.89.0.1', dnsNames: ['web'] }
      ]
    })
    // podman 2 tells of the default network without its name
    const old = runCommand(podmanInspect, container({ ...network, SandboxKey: '' })).facts
    expect(old.nodes[0]!.props.attributes!['endpoints']).toMatchObject([{ name: 'podman', address: '10.89.0.4/24' }])
    expect(old.nodes[0]!.props.attributes).not.toHaveProperty('networkNamespace')
  })

  it('never hands on the environment', () => {
    const json = JSON.stringify([
      {
        Id: 'a'.repeat(64),
        Name: 'x',
        State: { Status: 'running', Pid: 1 },
        Config: {
          Env: ['DB_PASSWORD=hunter2', 'KOLLA_CONFIG_STRATEGY=COPY_ALWAYS'],
          Labels: { config_id: 'tripleo_step4' }
        }
      }
    ])
    const { facts } = runCommand(podmanInspect, json)
    expect(JSON.stringify(facts)).not.toContain('hunter2')
    expect(facts.nodes[0]!.props.attributes).toMatchObject({ labels: { config_id: 'tripleo_step4' } })
  })

  it('tells what is not there', () => {
    const { record, facts } = runCommand(podmanInspect, textOf('compute-0.podman_error_no_container.txt'))
    expect(podmanInspect.isError!(record)).toBe(true)
    expect(facts.nodes).toEqual([])
  })

  it('keeps to whole objects: a template prints one value', () => {
    expect(podmanInspect.matches('podman inspect nova_compute')).toBe(true)
    expect(podmanInspect.matches('podman container inspect nova_compute')).toBe(true)
    expect(podmanInspect.matches("podman inspect -f '{{.State.Pid}}' nova_compute")).toBe(false)
  })
})

describe('podman pod ps', () => {
  it('reads the same pod from table and JSON', () => {
    for (const file of ['controller-0.podman_pod_ls.txt', 'controller-0.podman_pod_ls.json']) {
      const { facts, ledger } = runCommand(podmanPodPs, textOf(file))
      expect(ledger.leftover()).toEqual([])
      expect(facts.nodes.map(({ ref, props }) => [ref.keys, props.attributes])).toEqual([
        [['name:galera-pod', 'cid:eb085cbe9831'], { state: 'created', containers: 0 }]
      ])
    }
  })

  it('names the infra container', () => {
    const text = [
      'POD ID        NAME   STATUS   CREATED      INFRA ID      # OF CONTAINERS',
      '606047da34a0  web    Running  2 hours ago  7916f1a71300  3'
    ].join('\n')
    const { facts } = runCommand(podmanPodPs, text)
    expect(facts.nodes[1]!.ref.keys).toEqual(['cid:7916f1a71300'])
    expect(podmanPodPs.matches('podman pod list --ctr-names')).toBe(true)
  })
})
