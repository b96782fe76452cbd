import { containers, ports, type Service } from '../service.ts'

const LIBVIRT_PORTS = ports('tls-migration:16514 qemu-migration:61152-61215 vnc:5900-6923')

/** What runs servers, and Ceph, whose containers and units are its own. */
export const COMPUTE_SERVICES: readonly Service[] = [
  {
    ...{ id: 'nova_compute', kind: 'container', ports: [], source: 'roles.yaml: services.nova_compute' },
    containers: containers('nova_compute:nova-compute/nova-compute=/usr/bin/nova-compute')
  },
  {
    ...{ id: 'libvirt_16', kind: 'container', network: 'InternalApi', releases: ['16.1', '16.2'] },
    containers: containers('nova_libvirt:nova-libvirt/libvirtd=libvirtd nova_virtlogd:nova-libvirt/virtlogd=virtlogd'),
    ports: LIBVIRT_PORTS,
    source: 'roles.yaml: services.libvirt_16'
  },
  {
    ...{ id: 'libvirt_17', kind: 'container', network: 'InternalApi', releases: ['17.1'], ports: LIBVIRT_PORTS },
    containers: containers(`
      nova_virtqemud:nova-libvirt/virtqemud=virtqemud nova_virtproxyd:nova-libvirt/virtproxyd=virtproxyd
      nova_virtnodedevd:nova-libvirt/virtnodedevd=virtnodedevd nova_virtstoraged:nova-libvirt/virtstoraged=virtstoraged
      nova_virtsecretd:nova-libvirt/virtsecretd=virtsecretd nova_virtlogd_wrapper:nova-libvirt/virtlogd=virtlogd
    `),
    source: 'roles.yaml: services.libvirt_17'
  },
  {
    ...{ id: 'migration_target', kind: 'container', network: 'InternalApi', ports: ports('sshd:2022') },
    containers: containers('nova_migration_target:nova-compute=sshd'),
    source: 'roles.yaml: services.migration_target'
  },
  {
    ...{ id: 'ceilometer_compute', kind: 'container', ports: [], source: 'roles.yaml: services.ceilometer_compute' },
    containers: containers('ceilometer_agent_compute:ceilometer-compute/ceilometer-agent-compute')
  },
  ...ceph('mon', 'Storage', 'msgr1:6789 msgr2:3300', {
    ansible: ['ceph-mon-{host}', 'ceph-mon@{host}.service'],
    cephadm: ['ceph-{fsid}-mon-{host}', 'ceph-{fsid}@mon.{host}.service']
  }),
  ...ceph('mgr', 'Storage', 'msgr:6800-7300 dashboard:8444', {
    ansible: ['ceph-mgr-{host}', 'ceph-mgr@{host}.service'],
    cephadm: ['ceph-{fsid}-mgr-{host}-{random}', 'ceph-{fsid}@mgr.{host}.{random}.service']
  }),
  ...ceph('osd', 'Storage', 'msgr:6800-7300', {
    ansible: ['ceph-osd-{id}', 'ceph-osd@{id}.service'],
    cephadm: ['ceph-{fsid}-osd-{id}', 'ceph-{fsid}@osd.{id}.service']
  }),
  ...ceph('mds', 'Storage', 'msgr:6800-7300', {
    ansible: ['ceph-mds-{host}', 'ceph-mds@{host}.service'],
    cephadm: ['ceph-{fsid}-mds-mds-{host}-{random}', 'ceph-{fsid}@mds.mds.{host}.{random}.service']
  }),
  ...ceph('rgw', 'Storage', 'rgw:8080/13808', {
    ansible: ['ceph-rgw-{host}-rgw0', 'ceph-radosgw@rgw.{host}.rgw0.service'],
    cephadm: ['ceph-{fsid}-rgw-rgw-{host}-{random}', 'ceph-{fsid}@rgw.rgw.{host}.{random}.service']
  })
]

type Names = readonly [container: string, unit: string]

/** One row for ceph-ansible (16) and one for cephadm (17): nothing of the names stayed. */
function ceph(
  daemon: string,
  network: 'Storage',
  listens: string,
  names: { ansible: Names; cephadm: Names }
): readonly Service[] {
  const row = (id: string, releases: Service['releases'] & object, [name, unit]: Names): Service => ({
    ...{ id, kind: 'host', network, releases, ports: ports(listens), source: `roles.yaml: services.ceph_${daemon}` },
    containers: [{ name, unit, image: 'ceph', process: daemon === 'rgw' ? 'radosgw' : `ceph-${daemon}` }],
    ...(daemon === 'mon' || daemon === 'osd' ? {} : { unverified: 'names with 17.1; that of rgw with 16' })
  })
  return [row(`ceph_${daemon}`, ['16.1', '16.2'], names.ansible), row(`ceph_${daemon}_17`, ['17.1'], names.cephadm)]
}
