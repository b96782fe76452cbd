import { describe, expect, it } from 'vitest'
import { crictlPods } from '../../../models/commands/crictl-pods.ts'
import { crictlPs } from '../../../models/commands/crictl-ps.ts'
import { kubectlGet } from '../../../models/commands/kubectl-get.ts'
import { runCommand } from '../../support/run-command.ts'

describe('crictl', () => {
  it('reads containers and pods', () => {
    const ps = [
      'CONTAINER           IMAGE               CREATED             STATE               NAME                ATTEMPT             POD ID',
      '1f73f2d81bf98       7ce0143dee376       2 hours ago         Running             nova-api            0                   4c1b9f6d3a2e1'
    ].join('\n')
    const { facts, ledger } = runCommand(crictlPs, ps)
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes.map(({ ref, props }) => [ref.keys, props.name, props.attributes!['state']])).toEqual([
      [['cid:1f73f2d81bf9'], 'nova-api', 'running']
    ])
    const pods =
      'POD ID          CREATED       STATE   NAME         NAMESPACE   ATTEMPT   RUNTIME\n4c1b9f6d3a2e1   2 hours ago   Ready   nova-api-0   openstack   0         (default)'
    expect(runCommand(crictlPods, pods).facts.nodes[0]!.props).toMatchObject({
      name: 'nova-api-0',
      attributes: { state: 'ready', namespace: 'openstack' }
    })
    expect(crictlPs.looksLike(ps.split('\n')) && crictlPods.looksLike(pods.split('\n'))).toBe(true)
  })
})

describe('kubectl get', () => {
  it('reads nodes', () => {
    const text = [
      'NAME       STATUS   ROLES           AGE   VERSION   INTERNAL-IP    EXTERNAL-IP   OS-IMAGE   KERNEL-VERSION   CONTAINER-RUNTIME',
      'worker-0   Ready    control-plane   9d    v1.29.5   192.168.1.10   <none>        Debian     6.1.0            cri-o://1.29.4'
    ].join('\n')
    const { facts, ledger } = runCommand(kubectlGet, text, { commandLine: 'kubectl get nodes -o wide' })
    expect(ledger.leftover()).toEqual([])
    expect(facts.nodes[0]!.props.attributes).toMatchObject({
      addresses: ['192.168.1.10'],
      containerRuntime: 'cri-o://1.29.4'
    })
  })

  it('puts pods on their nodes, and none where no node is told', () => {
    const text = [
      'NAMESPACE   NAME         READY   STATUS    RESTARTS     AGE   IP            NODE       NOMINATED NODE   READINESS GATES',
      'openstack   nova-api-0   2/2     Running   1 (3d ago)   9d    10.128.0.23   worker-0   <none>           <none>',
      'openstack   pending-0    0/1     Pending   0            9d    <none>        <none>     <none>           <none>'
    ].join('\n')
    const { facts } = runCommand(kubectlGet, text, { commandLine: 'oc get pods -A -o wide' })
    const pods = facts.nodes.filter(({ ref }) => ref.kind === 'pod')
    expect(pods.map(({ props }) => [props.name, props.attributes!['addresses']])).toEqual([
      ['nova-api-0', ['10.128.0.23']]
    ])
    const record = runCommand(kubectlGet, 'The connection to the server x:6443 was refused').record
    expect(kubectlGet.isError!(record)).toBe(true)
    expect(kubectlGet.matches('kubectl get pods -o yaml')).toBe(false)
  })
})
