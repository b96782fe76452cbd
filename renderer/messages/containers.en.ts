import { CONTAINER_WORDS } from '../../models/views/containers/english.ts'

/** The containers view. */
export const containersEn = {
  ...CONTAINER_WORDS,
  'view.containers': 'Containers',
  'nothing.containers':
    'Nothing is known of containers yet. Paste podman ps -a, podman inspect, systemctl list-units and ps -ef of a node.',
  'shape.section': 'group',
  'shape.panel': 'container, opened',
  'shape.facts': 'list',
  'shape.container': 'container',
  'shape.pod': 'pod',
  'shape.unit': 'unit',
  'shape.process': 'process',
  'shape.image': 'image'
} as const
