import type { TopologyNode } from '../topology/vocabulary.ts'
import type { Plane } from './scene.ts'

/** The plane of a Neutron network: provider and external networks in one colour, tenant networks in the other. */
export function planeOfNetwork(network: TopologyNode | undefined): Plane {
  if (!network) return 'none'
  const { providerType, physicalNetwork, external } = network.attributes
  if (external === true || providerType === 'flat' || providerType === 'vlan' || physicalNetwork !== undefined)
    return 'ext'
  return 'ten'
}

/** A tunnel's type as its makers write it. */
export function tunnelTypeName(type: string): string {
  const names = new Map([
    ['geneve', 'Geneve'],
    ['vxlan', 'VXLAN'],
    ['gre', 'GRE'],
    ['stt', 'STT']
  ])
  return names.get(type) ?? type
}

/** `VLAN 104`, `flat`, `Geneve, VNI 5`: how a network travels, as far as it is known. */
export function encapsulation({ attributes }: TopologyNode): string | undefined {
  const { providerType, segmentationId, tunnelKey } = attributes
  switch (providerType) {
    case 'vlan':
      return typeof segmentationId === 'number' ? `VLAN ${segmentationId}` : 'VLAN'
    case 'flat':
      return 'flat'
    case 'geneve':
      return typeof tunnelKey === 'number' ? `Geneve, VNI ${tunnelKey}` : 'Geneve'
    case 'vxlan':
    case 'gre':
      return typeof segmentationId === 'number'
        ? `${providerType.toUpperCase()} ${segmentationId}`
        : providerType.toUpperCase()
    default:
      return typeof tunnelKey === 'number' && providerType === undefined ? `VNI ${tunnelKey}` : undefined
  }
}
