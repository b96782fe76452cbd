import type { Command } from './command.ts'
import { ovnList } from './ovn-list.ts'
import { ovnAppctlConnectionStatus } from './ovn-appctl-connection-status.ts'
import { ovnNbctlAclList } from './ovn-nbctl-acl-list.ts'
import { ovnNbctlDhcpOptionsList } from './ovn-nbctl-dhcp-options-list.ts'
import { ovnNbctlLbList } from './ovn-nbctl-lb-list.ts'
import { ovnNbctlHaChassisGroupList } from './ovn-nbctl-ha-chassis-group-list.ts'
import { ovnNbctlLrList } from './ovn-nbctl-lr-list.ts'
import { ovnNbctlLrNatList } from './ovn-nbctl-lr-nat-list.ts'
import { ovnNbctlLrRouteList } from './ovn-nbctl-lr-route-list.ts'
import { ovnNbctlLrPolicyList } from './ovn-nbctl-lr-policy-list.ts'
import { ovnNbctlLrpGetGatewayChassis } from './ovn-nbctl-lrp-get-gateway-chassis.ts'
import { ovnNbctlLrpList } from './ovn-nbctl-lrp-list.ts'
import { ovnNbctlLsList } from './ovn-nbctl-ls-list.ts'
import { ovnNbctlLspGet } from './ovn-nbctl-lsp-get.ts'
import { ovnNbctlLspList } from './ovn-nbctl-lsp-list.ts'
import { ovnNbctlShow } from './ovn-nbctl-show.ts'
import { ovnSbctlLflowList } from './ovn-sbctl-lflow-list.ts'
import { ovnSbctlShow } from './ovn-sbctl-show.ts'
import { ovnTrace } from './ovn-trace.ts'
import { ovsOfctlDumpFlows } from './ovs-ofctl-dump-flows.ts'
import { ovsOfctlShow } from './ovs-ofctl-show.ts'
import { ovsOfctlDumpPorts } from './ovs-ofctl-dump-ports.ts'
import { ovsAppctlFdbShow } from './ovs-appctl-fdb-show.ts'
import { ovsAppctlDpifShow } from './ovs-appctl-dpif-show.ts'
import { ovsAppctlBondShow } from './ovs-appctl-bond-show.ts'
import { ovsAppctlLacpShow } from './ovs-appctl-lacp-show.ts'
import { ovsAppctlOfprotoTrace } from './ovs-appctl-ofproto-trace.ts'
import { ovsAppctlBfdShow } from './ovs-appctl-bfd-show.ts'
import { ovsdbClusterStatus } from './ovsdb-cluster-status.ts'
import { ovsDpctlShow } from './ovs-dpctl-show.ts'
import { ovsDpctlDumpFlows } from './ovs-dpctl-dump-flows.ts'
import { ovsVsctlList } from './ovs-vsctl-list.ts'
import { ovsVsctlListBr } from './ovs-vsctl-list-br.ts'
import { ovsVsctlListIfaces } from './ovs-vsctl-list-ifaces.ts'
import { ovsVsctlListPorts } from './ovs-vsctl-list-ports.ts'
import { ovsVsctlShow } from './ovs-vsctl-show.ts'
import { ipAddress } from './ip-address.ts'
import { ipBriefAddress } from './ip-brief-address.ts'
import { ipBriefLink } from './ip-brief-link.ts'
import { ipLink } from './ip-link.ts'
import { ipRoute } from './ip-route.ts'
import { ipNeighbour } from './ip-neighbour.ts'
import { ipNetns } from './ip-netns.ts'
import { ipRule } from './ip-rule.ts'
import { iptablesSave } from './iptables-save.ts'
import { iptablesList } from './iptables-list.ts'
import { nftList } from './nft-list.ts'
import { procNetBonding } from './proc-net-bonding.ts'
import { procNetDev } from './proc-net-dev.ts'
import { procNetVlan } from './proc-net-vlan.ts'
import { ss } from './ss.ts'
import { uptime } from './uptime.ts'
import { netstat } from './netstat.ts'
import { netstatInterfaces } from './netstat-interfaces.ts'
import { osNetConfig } from '../blueprint/tripleo/os-net-config.ts'
import { hostname } from './hostname.ts'
import { etcHosts } from './etc-hosts.ts'
import { osRelease } from './os-release.ts'
import { bridgeLink } from './bridge-link.ts'
import { bridgeFdb } from './bridge-fdb.ts'
import { bridgeVlan } from './bridge-vlan.ts'
import { networkctl } from './networkctl.ts'
import { nmcli } from './nmcli.ts'
import { ethtool } from './ethtool.ts'
import { lldp } from './lldp.ts'
import { teamdctl } from './teamdctl.ts'
import { ifconfig } from './ifconfig.ts'
import { ipRouteGet } from './ip-route-get.ts'
import { route } from './route.ts'
import { openstack } from './openstack.ts'
import { kubectlGet } from './kubectl-get.ts'
import { podmanInspect } from './podman-inspect.ts'
import { podmanPodPs } from './podman-pod-ps.ts'
import { podmanPs } from './podman-ps.ts'
import { podmanError } from './podman-error.ts'
import { podmanGenerateKube } from './podman-generate-kube.ts'
import { podmanImages } from './podman-images.ts'
import { podmanInfo } from './podman-info.ts'
import { podmanNetwork } from './podman-network.ts'
import { podmanPort } from './podman-port.ts'
import { podmanStats } from './podman-stats.ts'
import { podmanTop } from './podman-top.ts'
import { podmanVersion } from './podman-version.ts'
import { podmanVolumeLs } from './podman-volume-ls.ts'
import { runtimeList } from './runtime-list.ts'
import { ps } from './ps.ts'
import { sysClassNet } from './sys-class-net.ts'
import { systemctlIs } from './systemctl-is.ts'
import { systemctlListUnits } from './systemctl-list-units.ts'
import { systemctlListUnitFiles } from './systemctl-list-unit-files.ts'
import { systemctlShow } from './systemctl-show.ts'
import { systemctlStatus } from './systemctl-status.ts'
import { systemdCgls } from './systemd-cgls.ts'
import { lsns } from './lsns.ts'
import { crictlPs } from './crictl-ps.ts'
import { crictlPods } from './crictl-pods.ts'
import { rabbitmqadmin } from './rabbitmqadmin.ts'
import { rabbitmqadminNodes } from './rabbitmqadmin-nodes.ts'
import { rabbitmqctlAccess } from './rabbitmqctl-access.ts'
import { rabbitmqctlReport } from './rabbitmqctl-report.ts'
import { rabbitmqctlStatus } from './rabbitmqctl-status.ts'
import { rabbitmqDiagnostics } from './rabbitmq-diagnostics.ts'
import { rabbitmqctlList } from './rabbitmqctl-list.ts'
import { pcsConfig } from './pcs-config.ts'
import { pcsStatus } from './pcs-status.ts'
import { rabbitmqctlClusterStatus } from './rabbitmqctl-cluster-status.ts'
import { cephStatus } from './ceph-status.ts'
import { cephOsdTree } from './ceph-osd-tree.ts'
import { cephDf } from './ceph-df.ts'
import { cephHealth } from './ceph-health.ts'
import { cephMon } from './ceph-mon.ts'
import { cephOrch } from './ceph-orch.ts'
import { cephOsdDump } from './ceph-osd-dump.ts'
import { rbd } from './rbd.ts'
import { qemuImgInfo } from './qemu-img-info.ts'
import { qemuImgReport } from './qemu-img-report.ts'
import { virshList } from './virsh-list.ts'
import { virshDomblklist } from './virsh-domblklist.ts'
import { virshDomiflist } from './virsh-domiflist.ts'
import { virshDominfo } from './virsh-dominfo.ts'
import { virshDumpxml } from './virsh-dumpxml.ts'
import { brctlShow } from './brctl-show.ts'
import { blueprint } from '../blueprint/command.ts'
import { PLAN_FILES } from '../blueprint/tripleo/plan-files.ts'

/** Every command Atlas reads. One line each; the order has no meaning. */
export const COMMANDS: readonly Command<any>[] = [
  ovnList,
  ovnAppctlConnectionStatus,
  ovnNbctlAclList,
  ovnNbctlDhcpOptionsList,
  ovnNbctlLbList,
  ovnNbctlLrList,
  ovnNbctlLrNatList,
  ovnNbctlLrRouteList,
  ovnNbctlLrPolicyList,
  ovnNbctlHaChassisGroupList,
  ovnNbctlLrpGetGatewayChassis,
  ovnNbctlLrpList,
  ovnNbctlLsList,
  ovnNbctlLspGet,
  ovnNbctlLspList,
  ovnNbctlShow,
  ovnSbctlLflowList,
  ovnSbctlShow,
  ovnTrace,
  ovsOfctlDumpFlows,
  ovsOfctlShow,
  ovsOfctlDumpPorts,
  ovsAppctlFdbShow,
  ovsAppctlDpifShow,
  ovsAppctlBondShow,
  ovsAppctlLacpShow,
  ovsAppctlOfprotoTrace,
  ovsAppctlBfdShow,
  ovsdbClusterStatus,
  ovsDpctlShow,
  ovsDpctlDumpFlows,
  ovsVsctlList,
  ovsVsctlListBr,
  ovsVsctlListIfaces,
  ovsVsctlListPorts,
  ovsVsctlShow,
  ipAddress,
  ipBriefAddress,
  ipBriefLink,
  ipLink,
  ipRoute,
  ipNeighbour,
  ipNetns,
  ipRule,
  iptablesSave,
  iptablesList,
  nftList,
  procNetBonding,
  procNetDev,
  procNetVlan,
  uptime,
  ss,
  netstat,
  netstatInterfaces,
  osNetConfig,
  hostname,
  etcHosts,
  osRelease,
  bridgeLink,
  bridgeFdb,
  bridgeVlan,
  networkctl,
  nmcli,
  ethtool,
  lldp,
  teamdctl,
  ifconfig,
  ipRouteGet,
  route,
  openstack,
  kubectlGet,
  podmanInspect,
  podmanPodPs,
  podmanPs,
  podmanError,
  podmanGenerateKube,
  podmanImages,
  podmanInfo,
  podmanNetwork,
  podmanPort,
  podmanStats,
  podmanTop,
  podmanVersion,
  podmanVolumeLs,
  runtimeList,
  ps,
  sysClassNet,
  systemctlIs,
  systemctlListUnits,
  systemctlListUnitFiles,
  systemctlShow,
  systemctlStatus,
  systemdCgls,
  lsns,
  crictlPs,
  crictlPods,
  brctlShow,
  rabbitmqctlList,
  rabbitmqadmin,
  rabbitmqadminNodes,
  rabbitmqctlAccess,
  rabbitmqctlReport,
  rabbitmqctlStatus,
  rabbitmqDiagnostics,
  pcsConfig,
  pcsStatus,
  rabbitmqctlClusterStatus,
  cephStatus,
  cephOsdTree,
  cephDf,
  cephHealth,
  cephMon,
  cephOrch,
  cephOsdDump,
  rbd,
  qemuImgInfo,
  qemuImgReport,
  virshList,
  virshDomblklist,
  virshDomiflist,
  virshDominfo,
  virshDumpxml,
  blueprint,
  ...PLAN_FILES
]
