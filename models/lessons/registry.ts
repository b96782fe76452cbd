import type { Lesson } from './lesson.ts'
import { A1 } from './a/a1-provisioning.ts'
import { A2 } from './a/a2-undercloud.ts'
import { A3 } from './a/a3-all-in-one.ts'
import { A4 } from './a/a4-proof.ts'
import { A5 } from './a/a5-classroom.ts'
import { A6 } from './a/a6-tools.ts'
import { A7 } from './a/a7-two-worlds.ts'
import { A8 } from './a/a8-three-people.ts'
import { A9 } from './a/a9-isolated-networks.ts'
import { B1 } from './b/b1-services.ts'
import { B2 } from './b/b2-rpc.ts'
import { B3 } from './b/b3-volume-image.ts'
import { B4 } from './b/b4-server-create.ts'
import { B5 } from './b/b5-high-availability.ts'
import { B6 } from './b/b6-identity.ts'
import { C1 } from './c/c1-container.ts'
import { C2 } from './c/c2-engines.ts'
import { C3 } from './c/c3-layers.ts'
import { C4 } from './c/c4-pods.ts'
import { C5 } from './c/c5-port.ts'
import { C6 } from './c/c6-rootless.ts'
import { C7 } from './c/c7-output.ts'
import { C8 } from './c/c8-machine-beside-container.ts'
import { C9 } from './c/c9-kubernetes.ts'
import { C10 } from './c/c10-storage.ts'
import { D1 } from './d/d1-host.ts'
import { D2 } from './d/d2-geneve.ts'
import { D3 } from './d/d3-before-now.ts'
import { D4 } from './d/d4-types.ts'
import { D5 } from './d/d5-provider.ts'
import { D6 } from './d/d6-dhcp.ts'
import { D7 } from './d/d7-floating.ts'
import { D8 } from './d/d8-metadata.ts'
import { E1 } from './e/e1-virtualisation.ts'
import { E2 } from './e/e2-image-disk.ts'
import { E3 } from './e/e3-ceph.ts'
import { E4 } from './e/e4-memory.ts'

/** Every lesson, in the order of the course. */
export const LESSONS: readonly Lesson[] = [
  A1,
  A2,
  A3,
  A4,
  A5,
  A6,
  A7,
  A8,
  A9,
  B1,
  B2,
  B3,
  B4,
  B5,
  B6,
  C1,
  C2,
  C3,
  C4,
  C5,
  C6,
  C7,
  C8,
  C9,
  C10,
  D1,
  D2,
  D3,
  D4,
  D5,
  D6,
  D7,
  D8,
  E1,
  E2,
  E3,
  E4
]
