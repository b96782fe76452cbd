import type { Linker } from './linker.ts'
import type { TopologyNode } from '../topology/vocabulary.ts'

/**
 * The host name formats of TripleO's role files (`%stackname%-novacompute-%index%` …) and of class rooms (`compute0`).
 * Longer tokens stand before those they contain.
 */
const ROLES: readonly [token: string, role: string][] = [
  ['undercloud', 'Undercloud'],
  ['director', 'Undercloud'],
  ['controllerstoragenfs', 'ControllerStorageNfs'],
  ['controllerstoragedashboard', 'ControllerStorageDashboard'],
  ['controllernovastandalone', 'ControllerNovaStandalone'],
  ['controlleropenstack', 'ControllerOpenstack'],
  ['controllersriov', 'ControllerSriov'],
  ['controllerallnovastandalone', 'ControllerAllNovaStandalone'],
  ['controllernonova', 'ControllerNoNova'],
  ['controller', 'Controller'],
  ['distributedcomputehciscaleout', 'DistributedComputeHCIScaleOut'],
  ['distributedcomputehci', 'DistributedComputeHCI'],
  ['distributedcomputescaleout', 'DistributedComputeScaleOut'],
  ['distributedcompute', 'DistributedCompute'],
  ['computehciovsdpdk', 'ComputeHCIOvsDpdk'],
  ['computehcisriov', 'ComputeHCISriov'],
  ['computehci', 'ComputeHCI'],
  ['hcicompute', 'ComputeHCI'],
  ['computeovsdpdksriovrt', 'ComputeOvsDpdkSriovRT'],
  ['computeovsdpdksriov', 'ComputeOvsDpdkSriov'],
  ['computeovsdpdkrt', 'ComputeOvsDpdkRT'],
  ['computeovsdpdk', 'ComputeOvsDpdk'],
  ['computesriovrt', 'ComputeSriovRT'],
  ['computesriov', 'ComputeSriov'],
  ['computerealtime', 'ComputeRealTime'],
  ['computeinstanceha', 'ComputeInstanceHA'],
  ['computevdpa', 'ComputeVdpa'],
  ['computeppc64le', 'ComputePPC64LE'],
  ['computedvr', 'ComputeDVR'],
  ['computealt', 'ComputeAlt'],
  ['computelocalephemeral', 'ComputeLocalEphemeral'],
  ['computerbdephemeral', 'ComputeRBDEphemeral'],
  ['novacompute', 'Compute'],
  ['compute', 'Compute'],
  ['cephstorage', 'CephStorage'],
  ['cephall', 'CephAll'],
  ['cephfile', 'CephFile'],
  ['cephobject', 'CephObject'],
  ['ceph', 'CephStorage'],
  ['networkersriov', 'NetworkerSriov'],
  ['networker', 'Networker'],
  ['database', 'Database'],
  ['messaging', 'Messaging'],
  ['telemetry', 'Telemetry'],
  ['novamanager', 'Novacontrol'],
  ['ironicconductor', 'IronicConductor'],
  ['blockstorage', 'BlockStorage'],
  ['objectstorage', 'ObjectStorage'],
  ['swiftstorage', 'ObjectStorage'],
  ['standalone', 'Standalone']
]

/** A host's `role`, from its name where no plan states it, else from the nova services that run on it. */
export const hostRoles: Linker = {
  id: 'host-roles',
  run(draft) {
    for (const host of draft.ofKind('host')) {
      const role = roleByName(host.name)
      if (role !== undefined) draft.infer(host, 'role', role, 'TripleO names hosts of this role so')
      else if (host.attributes['role'] === undefined) {
        const served = roleByServices(draft.childrenOf(host.id))
        if (served) draft.infer(host, 'role', served.role, `${served.binary} runs here`)
      }
    }
  }
}

/** `overcloud-novacompute-0`, `controller0`, `dc1-computehci-12` → the role; `compute-node-rack3` is nobody's format. */
export function roleByName(name: string): string | undefined {
  const match = /^(?:[\w.-]*-)?([a-z0-9]*[a-z])-?\d*$/.exec(name.toLowerCase())
  const token = match?.[1]
  return ROLES.find(([word]) => word === token)?.[1]
}

function roleByServices(services: readonly TopologyNode[]): { role: string; binary: string } | undefined {
  const binaries = new Set(services.filter(({ kind }) => kind === 'service').map(({ name }) => name))
  if (binaries.has('nova-conductor')) return { role: 'Controller', binary: 'nova-conductor' }
  if (binaries.has('nova-compute')) return { role: 'Compute', binary: 'nova-compute' }
  return undefined
}
