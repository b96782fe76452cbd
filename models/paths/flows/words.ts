import { computeServerEnglish } from './english/compute-server.ts'
import { storageVolumeEnglish } from './english/storage-volume.ts'
import { storageImageEnglish } from './english/storage-image.ts'
import { networkOvnEnglish } from './english/network-ovn.ts'
import { networkOvsEnglish } from './english/network-ovs.ts'
import { orchestrationEnglish } from './english/orchestration.ts'
import { identityEnglish } from './english/identity.ts'
import { containersEnglish } from './english/containers.ts'
import { provisioningDeployEnglish } from './english/provisioning-deploy.ts'
import { provisioningNodeEnglish } from './english/provisioning-node.ts'

/** Titles of flows and what their messages carry, by `flow.<flow>` and `flow.<flow>.<step>`. */
export const FLOW_WORDS = {
  ...computeServerEnglish,
  ...storageVolumeEnglish,
  ...storageImageEnglish,
  ...networkOvnEnglish,
  ...networkOvsEnglish,
  ...orchestrationEnglish,
  ...identityEnglish,
  ...containersEnglish,
  ...provisioningDeployEnglish,
  ...provisioningNodeEnglish
}
