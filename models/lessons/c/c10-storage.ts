import type { Lesson } from '../lesson.ts'

const LAYERS = ['image/layer 1 · base', 'image/layer 2 · httpd', 'image/upper directory of web']
const ROOT = 'volume/overlay mount / of web'

/** From an NFS export to a path in a container; layers and overlay. */
export const C10: Lesson = {
  row: 'C10',
  sample: 'lessons/c10-storage.yaml',
  cites: ['COURSE.md#C10'],
  steps: [
    {
      id: 'export',
      view: 'storage',
      highlight: ['volume/NFS export /srv/www', 'volume/NFS mount /mnt/www', 'volume/bind mount /var/www']
    },
    {
      id: 'bind',
      view: 'containers',
      highlight: ['container/web#mounts', 'container/web#box'],
      question: { kind: 'choice', choices: ['container', 'kernel', 'podman'], answer: 'kernel' }
    },
    {
      id: 'layers',
      view: 'storage',
      highlight: [...LAYERS, ROOT],
      misconception: true,
      question: {
        kind: 'pick',
        answers: ['image/upper directory of web'],
        wrong: { layer: ['image/layer 1 · base', 'image/layer 2 · httpd'], mount: [ROOT] }
      }
    },
    { id: 'mount', view: 'storage', highlight: [LAYERS[2]!, ROOT] },
    {
      id: 'copies',
      view: 'storage',
      highlight: LAYERS,
      question: { kind: 'choice', choices: ['one', 'two', 'three'], answer: 'three' },
      tryOwn: ['podman inspect web', 'podman images', 'ps -ef']
    }
  ]
}
