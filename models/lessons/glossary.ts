import type { NodeKind } from '../topology/vocabulary.ts'

/** A term of the course. Its words stand in the catalogues under its id. */
export interface Term {
  id: string
  /** other words for the same: what people and programs call it */
  aliases?: readonly string[]
  /** names of things it explains, as programs print them */
  names?: RegExp
  /** kinds it explains where no name says more */
  kinds?: readonly NodeKind[]
}

/** Every term, in alphabetical order. Names are tried before kinds. */
export const TERMS: readonly Term[] = [
  { id: 'br-ex', names: /^br-ex$/ },
  { id: 'backing-file', aliases: ['base image', '백킹 파일'] },
  { id: 'br-int', aliases: ['integration bridge', '통합 브리지'], names: /^br-int$/ },
  { id: 'br-tun', names: /^br-tun$/ },
  { id: 'bond', kinds: ['bond'] },
  { id: 'bridge-mapping', aliases: ['ovn-bridge-mappings', '브리지 매핑'] },
  { id: 'bundle', aliases: ['Pacemaker bundle', '번들'] },
  { id: 'call', aliases: ['RPC call'] },
  { id: 'cast', aliases: ['RPC cast'] },
  { id: 'ceph-mon', aliases: ['monitor', '모니터'], kinds: ['ceph-mon'] },
  { id: 'ceph-pool', aliases: ['pool', '풀'], kinds: ['ceph-pool'] },
  { id: 'chassis', aliases: ['섀시'] },
  { id: 'container', kinds: ['container'] },
  { id: 'controller', aliases: ['controller node', '컨트롤러 노드'], names: /^(overcloud-)?controller-?\d+$/ },
  {
    id: 'compute',
    aliases: ['compute node', '컴퓨트 노드', 'hypervisor'],
    names: /^(overcloud-)?(nova)?compute(hci)?-?\d+$/
  },
  { id: 'conmon', names: /^conmon$/ },
  { id: 'director', aliases: ['undercloud', '언더클라우드'], names: /^(director|undercloud)([-.].*)?$/ },
  { id: 'domain', kinds: ['domain'] },
  { id: 'exchange', aliases: ['익스체인지'], kinds: ['exchange'] },
  { id: 'fanout', names: /_fanout(_[0-9a-f]{32})?$/ },
  { id: 'fernet', aliases: ['Fernet token', 'Fernet 토큰'] },
  { id: 'floating-ip', aliases: ['FIP', '플로팅 IP'], kinds: ['floating-ip'] },
  { id: 'galera', names: /^(galera(-bundle.*)?|mysqld)$/ },
  { id: 'gateway-chassis', aliases: ['게이트웨이 섀시'] },
  { id: 'geneve', aliases: ['tunnel', '터널'], names: /^(ovn-[0-9a-z]{6}-\d+|genev_sys_6081)$/ },
  { id: 'guest-agent', aliases: ['qemu-guest-agent', 'qemu-ga', '게스트 에이전트'] },
  { id: 'haproxy', names: /^haproxy(-bundle.*)?$/ },
  { id: 'image', kinds: ['image'] },
  { id: 'instance', aliases: ['VM', 'server', 'virtual machine', '인스턴스', '가상 머신'], kinds: ['server'] },
  { id: 'ipmi', aliases: ['BMC', 'power management'] },
  { id: 'ksm', aliases: ['Kernel Samepage Merging'] },
  { id: 'kvm' },
  { id: 'libvirt', names: /^(nova_libvirt|libvirtd|nova_virtqemud|virtqemud)$/ },
  { id: 'localnet', names: /^provnet-/ },
  { id: 'ml2', aliases: ['Modular Layer 2'] },
  { id: 'namespace', aliases: ['네임스페이스'], kinds: ['namespace'] },
  { id: 'network', aliases: ['tenant network', 'provider network'], kinds: ['network'] },
  { id: 'nic', kinds: ['nic'] },
  { id: 'osd', aliases: ['Ceph OSD'], kinds: ['ceph-osd'] },
  { id: 'overlay', aliases: ['overlay disk', '오버레이 디스크', 'copy on write'] },
  { id: 'ovn-controller', names: /^ovn_controller$/ },
  { id: 'ovnmeta', aliases: ['metadata namespace'], names: /^ovnmeta-/ },
  { id: 'ovsdb', names: /^ovsdb-server(\.service)?$/ },
  { id: 'pacemaker', aliases: ['Corosync', 'pcs', '페이스메이커'], names: /^(pacemaker|corosync)(\.service)?$/ },
  { id: 'patch-port', aliases: ['패치 포트'], names: /^(patch-|int-br-|phy-br-)/ },
  { id: 'placement', aliases: ['Placement API', '플레이스먼트'], names: /^placement(-api|_api)?$/ },
  { id: 'port', kinds: ['port'] },
  { id: 'project', aliases: ['tenant', '프로젝트', '테넌트'], kinds: ['project'] },
  { id: 'provider-network', aliases: ['프로바이더 네트워크'] },
  { id: 'qcow2', aliases: ['QCOW2'] },
  { id: 'qdhcp', aliases: ['DHCP namespace'], names: /^qdhcp-/ },
  { id: 'qemu', names: /^qemu-(kvm|system-\w+)$/ },
  { id: 'qrouter', aliases: ['router namespace'], names: /^qrouter-/ },
  { id: 'queue', aliases: ['message queue', '메시지 큐'], kinds: ['queue'] },
  { id: 'quorum', aliases: ['쿼럼'] },
  { id: 'raw', aliases: ['raw image', 'raw 이미지'] },
  { id: 'reply-queue', names: /^reply_[0-9a-f]{32}$/ },
  { id: 'role-assignment', aliases: ['role', '역할'] },
  { id: 'router', aliases: ['라우터'], kinds: ['router'] },
  { id: 'scope', aliases: ['범위', 'token scope'] },
  { id: 'security-group', aliases: ['보안 그룹'], kinds: ['security-group'] },
  { id: 'snat', aliases: ['source NAT'] },
  { id: 'stack', aliases: ['Heat stack', 'stack-list', '스택'], kinds: ['stack'] },
  { id: 'tap', names: /^tap[0-9a-f]{8}-[0-9a-f]{2}$/ },
  { id: 'topic', aliases: ['routing key'] },
  { id: 'vip', aliases: ['virtual IP', '가상 IP'], kinds: ['vip'] },
  { id: 'virtio' },
  { id: 'vni', aliases: ['tunnel key'] },
  { id: 'volume', aliases: ['볼륨'], kinds: ['volume'] }
]

/** What explains a thing best: its name, else its kind. */
export function termOf(kind: string, name: string): Term | undefined {
  return TERMS.find(({ names }) => names?.test(name)) ?? TERMS.find(({ kinds }) => kinds?.some((each) => each === kind))
}
