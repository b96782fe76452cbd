import { describe, expect, it } from 'vitest'
import { podmanGenerateKube } from '../../../models/commands/podman-generate-kube.ts'
import { runCommand } from '../../support/run-command.ts'

const YAML = `# Save the output of this file and use kubectl create -f to import
# it into Kubernetes.
#
# Created with podman-4.4.1
apiVersion: v1
kind: Pod
metadata:
  creationTimestamp: "2024-05-01T09:00:00Z"
  labels:
    app: web-pod
  name: web-pod
spec:
  containers:
  - env:
    - name: DB_PASSWORD
      value: hunter2
    image: registry.example.com/httpd:2.4
    name: web
    ports:
    - containerPort: 8080
      hostPort: 58080
  - image: registry.example.com/redis:7
    name: cache
`

describe('podman generate kube', () => {
  it('reads the pod and its containers, not their environment', () => {
    const { facts, ledger } = runCommand(podmanGenerateKube, YAML)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ ref, props }) => [ref.kind, props.name, props.attributes])).toEqual([
      ['pod', 'web-pod', { containers: 2 }],
      ['container', 'web', { image: 'registry.example.com/httpd:2.4', pod: 'web-pod' }],
      ['container', 'cache', { image: 'registry.example.com/redis:7', pod: 'web-pod' }]
    ])
    expect(JSON.stringify(facts)).not.toContain('hunter2')
    expect(podmanGenerateKube.looksLike(YAML.split('\n'))).toBe(true)
  })

  it('sees through the wrapper around a single container', () => {
    const single = YAML.slice(0, YAML.indexOf('  - image: registry.example.com/redis'))
    expect(runCommand(podmanGenerateKube, single).facts.nodes.map(({ ref }) => ref.kind)).toEqual(['container'])
  })

  it.each([
    ['first', (service: string) => `${service}---\n${YAML}`],
    ['last', (service: string) => `${YAML}---\n${service}`]
  ])('reads the pod where its service (-s) stands %s', (_, joined) => {
    const service = 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web-pod\nspec:\n  ports:\n  - name: "8080"\n'
    const { facts, ledger, record } = runCommand(podmanGenerateKube, joined(service))
    expect([ledger.leftover(), ledger.reports, podmanGenerateKube.isEmpty!(record)]).toEqual([[], [], false])
    expect(facts.nodes.map(({ props }) => props.name)).toEqual(['web-pod', 'web', 'cache'])
  })

  it('reads several pods, and what a deployment would make', () => {
    const other = YAML.slice(YAML.indexOf('apiVersion')).replaceAll('web', 'api').replaceAll('cache', 'store')
    const template = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: db-pod-deployment
spec:
  template:
    metadata:
      name: db-pod
    spec:
      containers:
      - image: registry.example.com/mariadb:10
        name: db
`
    const { facts, ledger } = runCommand(podmanGenerateKube, `${YAML}---\n${other}---\n${template}`)
    expect(ledger.reports).toEqual([])
    expect(facts.nodes.map(({ ref, props, line }) => [ref.kind, props.name, line])).toEqual([
      ['pod', 'web-pod', 5],
      ['container', 'web', 5],
      ['container', 'cache', 5],
      ['pod', 'api-pod', 25],
      ['container', 'api', 25],
      ['container', 'store', 25],
      ['container', 'db', 45]
    ])
  })

  it.each(['', 'kind: Service\n', YAML.slice(0, 300), 'Error: no such container x'])('bears %j', (text) => {
    expect(() => runCommand(podmanGenerateKube, text)).not.toThrow()
  })
})
