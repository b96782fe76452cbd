import { expect, test } from 'vitest'
import { TERMS, termOf } from '../../../models/lessons/glossary.ts'
import { DRAWN_KINDS } from '../../../models/views/kinds.ts'

test('everything that a picture draws as a thing of its own can be explained', () => {
  expect([...DRAWN_KINDS].filter((kind) => termOf(kind, 'a name of its own') === undefined)).toEqual([])
})

test.each([
  ['process', 'crun', 'oci-runtime'],
  ['process', 'containerd-shim-runc-v2', 'shim'],
  ['process', 'dumb-init', 'dumb-init'],
  ['process', 'httpd', 'process'],
  ['container', 'nova_conductor', 'conductor'],
  ['container', 'nova_api', 'container'],
  ['container', '4f1c2d9a7b3e-infra', 'infra-container'],
  ['container', 'shop-infra', 'container'],
  ['systemd-unit', 'tripleo_nova_api_healthcheck.timer', 'healthcheck'],
  ['systemd-unit', 'tripleo_nova_api.service', 'systemd-unit'],
  ['linux-bridge', 'cni-podman0', 'linux-bridge'],
  ['host', 'compute-0', 'compute'],
  ['host', 'ceph-0', 'host']
])('a %s called %s is explained by the term %s', (kind, name, term) => {
  expect(termOf(kind, name)?.id).toBe(term)
})

test('terms stand in the order of the alphabet', () => {
  const ids = TERMS.map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted())
})
