import { agentDown } from './agent-down.ts'
import { bondDegraded } from './bond-degraded.ts'
import { bridgeMappingMissing } from './bridge-mapping-missing.ts'
import { bridgeWithoutNic } from './bridge-without-nic.ts'
import type { Check } from './check.ts'
import { computeServiceDown } from './compute-service-down.ts'
import { containerExited } from './container-exited.ts'
import { factsDisagree } from './facts-disagree.ts'
import { patchWithoutPeer } from './patch-without-peer.ts'
import { portError } from './port-error.ts'
import { queueWithoutConsumer } from './queue-without-consumer.ts'
import { tunnelMissing } from './tunnel-missing.ts'

/** Every rule Atlas checks. One line each; the order has no meaning. */
export const CHECKS: readonly Check[] = [
  agentDown,
  bondDegraded,
  bridgeMappingMissing,
  bridgeWithoutNic,
  computeServiceDown,
  containerExited,
  factsDisagree,
  patchWithoutPeer,
  portError,
  queueWithoutConsumer,
  tunnelMissing
]
