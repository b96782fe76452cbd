import type { Command } from './command.ts'
import { ovnList } from './ovn-list.ts'
import { ovnNbctlShow } from './ovn-nbctl-show.ts'
import { ovnSbctlShow } from './ovn-sbctl-show.ts'
import { ovsVsctlList } from './ovs-vsctl-list.ts'
import { ovsVsctlShow } from './ovs-vsctl-show.ts'
import { ipAddress } from './ip-address.ts'
import { ipBriefAddress } from './ip-brief-address.ts'
import { ipBriefLink } from './ip-brief-link.ts'
import { ipLink } from './ip-link.ts'
import { ipRoute } from './ip-route.ts'
import { openstack } from './openstack.ts'
import { brctlShow } from './brctl-show.ts'
import { blueprint } from '../blueprint/command.ts'

/** Every command Atlas reads. One line each; the order has no meaning. */
export const COMMANDS: readonly Command<any>[] = [
  ovnList,
  ovnNbctlShow,
  ovnSbctlShow,
  ovsVsctlList,
  ovsVsctlShow,
  ipAddress,
  ipBriefAddress,
  ipBriefLink,
  ipLink,
  ipRoute,
  openstack,
  brctlShow,
  blueprint
]
