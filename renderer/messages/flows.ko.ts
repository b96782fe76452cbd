import type { FLOW_WORDS } from '../../models/paths/flows/words.ts'
import { computeServerKo } from './flows/compute-server.ko.ts'
import { storageVolumeKo } from './flows/storage-volume.ko.ts'
import { storageImageKo } from './flows/storage-image.ko.ts'
import { networkOvnKo } from './flows/network-ovn.ko.ts'
import { networkOvsKo } from './flows/network-ovs.ko.ts'
import { orchestrationKo } from './flows/orchestration.ko.ts'
import { identityKo } from './flows/identity.ko.ts'
import { containersKo } from './flows/containers.ko.ts'
import { provisioningDeployKo } from './flows/provisioning-deploy.ko.ts'
import { provisioningNodeKo } from './flows/provisioning-node.ko.ts'

/** 메시지 흐름의 이름과 각 메시지의 내용. 영어는 models/paths/flows/words.ts에 있습니다. */
export const flowsKo: { readonly [key in keyof typeof FLOW_WORDS]: string } = {
  ...computeServerKo,
  ...storageVolumeKo,
  ...storageImageKo,
  ...networkOvnKo,
  ...networkOvsKo,
  ...orchestrationKo,
  ...identityKo,
  ...containersKo,
  ...provisioningDeployKo,
  ...provisioningNodeKo
}
