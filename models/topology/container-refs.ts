import type { Ref } from './facts.ts'

/** Letters of a container's id that every tool prints. */
const SHORT = 12

/** A container by its id (whole or as `ps` cuts it) and its name, unique on its host; undefined where neither is known. */
export function containerRef(
  host: Ref,
  { id, name }: { id?: string | undefined; name?: string | undefined }
): Ref | undefined {
  const keys = [
    ...(name === undefined || name === '' ? [] : [`name:${name}`]),
    ...(id === undefined || id === '' ? [] : [`cid:${id.slice(0, SHORT).toLowerCase()}`])
  ]
  return keys.length === 0 ? undefined : { kind: 'container', keys, within: host }
}

/** A pod, likewise. */
export function podRef(
  host: Ref,
  { id, name }: { id?: string | undefined; name?: string | undefined }
): Ref | undefined {
  const ref = containerRef(host, { id, name })
  return ref && { ...ref, kind: 'pod' }
}

/** A systemd unit of a host, by its full name. */
export function unitRef(host: Ref, name: string): Ref {
  return { kind: 'systemd-unit', keys: [`name:${name}`], within: host }
}

/** A process of a host. Process ids are used again, so that a capture speaks of its own moment. */
export function processRef(host: Ref, pid: number): Ref {
  return { kind: 'process', keys: [`pid:${pid}`], within: host }
}

/** An image in a host's own store, by its name and tag; one without a name by its id. */
export function containerImageRef(host: Ref, { name, id }: { name: string | undefined; id: string }): Ref {
  return { kind: 'image', keys: [name === undefined ? `iid:${id.slice(0, SHORT)}` : `name:${name}`], within: host }
}
