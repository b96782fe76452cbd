import type { d1En } from './d1.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** D1: 호스트의 Open vSwitch. */
export const d1Ko: LessonTexts<typeof d1En> = {
  title: '호스트의 Open vSwitch',
  intro:
    '호스트에는 Linux 커널의 장치와 브리지가 있고, Open vSwitch의 브리지도 있습니다. 무엇을 어떤 명령으로 보는지 알아봅니다.',
  'devices.heading': '커널의 네트워크 장치',
  'devices.body':
    '`compute0`에서 밝게 표시된 카드는 Linux 커널의 [[nic|네트워크 장치]]입니다. `ip -br a`를 실행하면 장치마다 이름, 상태, 주소가 한 줄씩 나옵니다.\n\n물리 NIC만 나오는 것은 아닙니다. `vlan10`과 `vlan20`, 인스턴스의 tap, 그리고 Open vSwitch 브리지와 이름이 같은 장치도 나옵니다. 주소가 없는 NIC은 대개 어떤 브리지의 포트입니다.',
  'bridges.heading': 'Open vSwitch 브리지 세 개',
  'bridges.body':
    '[[br-int]]에는 인스턴스와 터널이 연결되고, [[br-ex]]는 프로바이더 네트워크로, `br-trunk`는 클라우드 자체의 VLAN 네트워크로 이어집니다. `ovs-vsctl show`는 브리지마다 포트와 그 타입을 보여 줍니다. 타입은 `internal`, `patch`, `geneve` 등이고, 시스템 장치에는 타입이 표시되지 않습니다.\n\n[[patch-port|패치 포트]]는 두 브리지를 잇습니다. Linux 장치가 아니므로 `ovs-vsctl show`에는 나오지만 `ip` 출력에는 나오지 않습니다.',
  'linux.heading': '종류가 다른 브리지 하나',
  'linux.body':
    'Linux에도 자체 브리지가 있습니다. `ip link show type bridge`와 `bridge link`로 브리지와 멤버를 볼 수 있습니다.\n\n`ovs-vsctl list-br`은 Open vSwitch 브리지의 이름만 한 줄씩 출력합니다.',
  'linux.question': '이 호스트에서 `ovs-vsctl list-br`에 나오지 않는 브리지를 클릭하십시오.',
  'linux.wrong.ovs': 'Open vSwitch 브리지입니다. `ovs-vsctl list-br`에 나옵니다.',
  'linux.why':
    '`br-storage`는 `eth1`을 멤버로 둔 Linux 브리지이고, Storage 네트워크의 주소는 이 브리지에 있습니다. Open vSwitch는 이 브리지를 알지 못합니다.',
  'database.heading': 'ovs-vsctl show의 내용은 어디서 오는가',
  'database.body':
    'Open vSwitch는 구성 정보를 [[ovsdb|OVSDB]]라는 데이터베이스에 저장합니다. `Bridge`, `Port`, `Interface` 같은 테이블을 `ovsdb-server`가 제공하고 파일은 `conf.db`입니다. `ovs-vsctl show`는 이 테이블을 출력합니다.\n\n즉 설정된 내용을 보여 주는 것입니다. 열지 못한 인터페이스도 `error`와 함께 그대로 나옵니다.',
  'database.question': '`ovs-vsctl add-br br-test`를 실행했습니다. 브리지를 실제로 만드는 것은 무엇입니까?',
  'database.choice.vsctl': '`ovs-vsctl`이 시스템 콜로 직접 만든다',
  'database.choice.vswitchd': '데이터베이스의 변경을 읽은 `ovs-vswitchd`',
  'database.choice.networkmanager': 'NetworkManager',
  'database.why':
    '`ovs-vsctl`은 행을 쓰고 `ovs-vswitchd`가 반영할 때까지 기다릴 뿐입니다. 두 데몬은 RHOSP에서도 컨테이너가 아니라 호스트에서 실행됩니다.',
  'datapath.heading': '자체 데이터패스',
  'datapath.body':
    '플로우의 첫 패킷은 `ovs-vswitchd`로 올라가 OpenFlow 테이블을 거칩니다. 그 결과가 커널 모듈 `openvswitch`에 들어가고, 이후 패킷은 커널에서 바로 처리됩니다. 지금 커널에 있는 플로우는 `ovs-appctl dpctl/dump-flows`로 볼 수 있습니다.',
  'datapath.misconception':
    'Open vSwitch를 Linux 브리지를 감싼 것으로 설명하는 경우가 많습니다. 그렇지 않습니다. 자체 커널 데이터패스가 있고 그 아래에 Linux 브리지는 없습니다. `brctl show`나 `bridge link`에도 OVS 브리지는 나오지 않습니다. OpenStack 노드의 Linux 브리지는 다른 용도입니다. iptables를 쓰는 ML2/OVS의 `qbr` 브리지가 한 예입니다.'
}
