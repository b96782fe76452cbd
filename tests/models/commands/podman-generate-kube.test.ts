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

  it.each(['', 'kind: Service\n', YAML.slice(0, 300), 'Error: no such container x'])('bears %j', (text) => {
    expect(() => runCommand(podmanGenerateKube, text)).not.toThrow()
  })
})
