import { known } from '../../topology/facts.ts'
import { refs } from '../../topology/ids.ts'
import { contributeService } from './control-service.ts'
import type { Fields } from './fields.ts'
import type { Context, Resource } from './resource.ts'
import { headings } from './resource.ts'

const SHORT = 'Binary | Host | Zone | Status | State | Updated At'

/** `openstack compute service list`, `nova service-list`. */
export const computeService: Resource = {
  words: 'compute service',
  lists: [
    headings(`ID | ${SHORT}`),
    headings(SHORT),
    headings(`ID | ${SHORT} | Disabled Reason | Forced Down`),
    headings(`ID | ${SHORT} | Disabled Reason`),
    headings('Id | Binary | Host | Zone | Status | State | Updated_at | Disabled Reason | Forced down'),
    headings('Id | Binary | Host | Zone | Status | State | Updated_at | Disabled Reason')
  ],
  signs: [['binary', 'host', 'state', 'status']],
  fits: (row) => row.text('binary')?.startsWith('nova-') ?? true,
  contribute
}

/** `openstack volume service list`, `cinder service-list`. */
export const volumeService: Resource = {
  words: 'volume service',
  lists: [
    headings(SHORT),
    headings(`${SHORT} | Disabled Reason`),
    headings(`${SHORT} | Cluster`),
    headings(`${SHORT} | Backend State`),
    headings(`${SHORT} | Cluster | Backend State`),
    headings(`${SHORT} | Cluster | Backend State | Disabled Reason`),
    headings('Binary | Host | Zone | Status | State | Updated_at | Disabled Reason'),
    headings('Binary | Host | Zone | Status | State | Updated_at | Cluster | Disabled Reason'),
    headings('Binary | Host | Zone | Status | State | Updated_at | Cluster | Disabled Reason | Backend State')
  ],
  signs: [['binary', 'host', 'state', 'status']],
  fits: (row) => row.text('binary')?.startsWith('cinder-') ?? true,
  contribute
}

function contribute(row: Fields, context: Context): void {
  const binary = row.name('binary')
  const host = row.name('host')
  if (binary === undefined || host === undefined) return
  const attributes = known({
    state: row.text('state')?.toLowerCase(),
    status: row.text('status')?.toLowerCase(),
    zone: row.name('zone'),
    disabledReason: row.name('disabled_reason'),
    forcedDown: row.flag('forced_down'),
    cluster: row.text('cluster'),
    backendState: row.text('backend_state')
  })
  contributeService(row, context, { binary, host, attributes })
}

/** `openstack host list`, `nova host-list`: services without their `nova-`. */
export const computeHost: Resource = {
  words: 'host',
  lists: [headings('Host Name | Service | Zone'), headings('host_name | service | zone')],
  signs: [['host_name', 'service', 'zone']],
  contribute(row, context) {
    const service = row.name('service')
    const host = row.name('host_name')
    if (service === undefined || host === undefined) return
    contributeService(row, context, { binary: `nova-${service}`, host, attributes: known({ zone: row.name('zone') }) })
  }
}

/** `nova-manage cell_v2 list_hosts`: the compute hosts that a cell was told of. */
export const cellHost: Resource = {
  words: 'cell host',
  lists: [headings('Cell Name | Cell UUID | Hostname')],
  signs: [['cell_uuid', 'hostname']],
  contribute(row, { facts }) {
    const host = row.name('hostname')
    const cell = row.name('cell_name')
    if (host !== undefined) facts.node(refs.host(host), { attributes: known({ cell }) }, row.line)
  }
}
