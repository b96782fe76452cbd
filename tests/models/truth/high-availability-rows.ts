/** What reference/ovn-paths.md says of each question, written by hand: verdict, datapaths, hosts, wires. */
export type Row = [question: string, verdict: string, logical: string, hosts: string, legs: string]

/** ML2/OVN, release 17.1, distributed floating IPs. Tunnel keys: public 1, dmz 2, frontend 3, backend 4, crunch 5, routers 6 and 7. */
export const OVN: Row[] = [
  // (a) same network, same host; (b) same network, two hosts
  ['web-2 to entrance', 'delivered', 'frontend', 'compute-1', ''],
  ['web-1 to web-2', 'delivered', 'frontend', 'compute-0 compute-1', 'compute-0>compute-1 geneve 3'],
  ['web-3 to 192.168.10.3', 'delivered', 'frontend', 'compute-2 compute-0', 'compute-2>compute-0 geneve 3'],
  [
    'worker-1 to worker-3, protocol tcp, port 22',
    'delivered',
    'crunch',
    'compute-0 compute-2',
    'compute-0>compute-2 geneve 5'
  ],
  // (c) between networks: routed on the sender's host, under the key of the network it arrives in
  ['web-1 to db', 'delivered', 'frontend shop-router backend', 'compute-0', ''],
  [
    'web-1 to member',
    'delivered',
    'frontend shop-router backend',
    'compute-0 compute-2',
    'compute-0>compute-2 geneve 4'
  ],
  [
    'member to web-2, protocol udp, port 514',
    'delivered',
    'backend shop-router frontend',
    'compute-2 compute-1',
    'compute-2>compute-1 geneve 3'
  ],
  // (d) out by SNAT: to the gateway chassis under the key of the router
  [
    'web-1 to internet',
    'provider',
    'frontend shop-router public',
    'compute-0 controller-0',
    'compute-0>controller-0 geneve 6; controller-0>public vlan 10'
  ],
  [
    'db to 10.0.0.1',
    'provider',
    'backend shop-router public',
    'compute-0 controller-0',
    'compute-0>controller-0 geneve 6; controller-0>public vlan 10'
  ],
  [
    'worker-2 to internet',
    'provider',
    'crunch analytics-router public',
    'compute-1 controller-1',
    'compute-1>controller-1 geneve 7; controller-1>public vlan 10'
  ],
  [
    'web-3 to outside:public',
    'provider',
    'frontend shop-router public',
    'compute-2 controller-0',
    'compute-2>controller-0 geneve 6; controller-0>public vlan 10'
  ],
  ['shop-router to internet', 'provider', 'shop-router public', 'controller-0', 'controller-0>public vlan 10'],
  // (e) floating IPs: distributed on the server's own host, centralized on the gateway chassis
  ['entrance to internet', 'provider', 'frontend shop-router public', 'compute-1', 'compute-1>public vlan 10'],
  [
    'member to internet',
    'provider',
    'backend shop-router public',
    'compute-2 controller-0',
    'compute-2>controller-0 geneve 6; controller-0>public vlan 10'
  ],
  ['outside:public to 10.0.0.221', 'delivered', 'public shop-router frontend', 'compute-1', 'public>compute-1 vlan 10'],
  [
    'outside:public to entrance, protocol tcp, port 443',
    'delivered',
    'public shop-router frontend',
    'compute-1',
    'public>compute-1 vlan 10'
  ],
  [
    'outside:public to 10.0.0.222',
    'delivered',
    'public shop-router backend',
    'controller-0 compute-2',
    'public>controller-0 vlan 10; controller-0>compute-2 geneve 4'
  ],
  ['outside:public to web-1', 'dropped', '', '', ''],
  [
    'outside:public to 10.0.0.210',
    'answered',
    'public shop-router public',
    'controller-0',
    'public>controller-0 vlan 10'
  ],
  [
    'outside:public to 10.0.0.221, protocol arp',
    'answered',
    'public shop-router',
    'compute-1',
    'public>compute-1 vlan 10'
  ],
  [
    'outside:public to 10.0.0.222, protocol arp',
    'answered',
    'public shop-router',
    'controller-0',
    'public>controller-0 vlan 10'
  ],
  [
    'web-1 to 10.0.0.221',
    'delivered',
    'frontend shop-router public shop-router frontend',
    'compute-0 controller-0 compute-1',
    'compute-0>controller-0 geneve 6; controller-0>compute-1 vlan 10'
  ],
  [
    'db to 10.0.0.222',
    'delivered',
    'backend shop-router shop-router backend',
    'compute-0 controller-0 compute-2',
    'compute-0>controller-0 geneve 6; controller-0>compute-2 geneve 4'
  ],
  [
    'entrance to 10.0.0.222',
    'delivered',
    'frontend shop-router public shop-router backend',
    'compute-1 controller-0 compute-2',
    'compute-1>controller-0 vlan 10; controller-0>compute-2 geneve 4'
  ],
  [
    'worker-1 to 10.0.0.221',
    'delivered',
    'crunch analytics-router public shop-router frontend',
    'compute-0 controller-1 compute-1',
    'compute-0>controller-1 geneve 7; controller-1>compute-1 vlan 10'
  ],
  [
    'worker-1 to entrance',
    'delivered',
    'crunch analytics-router public shop-router frontend',
    'compute-0 controller-1 compute-1',
    'compute-0>controller-1 geneve 7; controller-1>compute-1 vlan 10'
  ],
  [
    'worker-1 to member',
    'delivered',
    'crunch analytics-router public shop-router backend',
    'compute-0 controller-1 controller-0 compute-2',
    'compute-0>controller-1 geneve 7; controller-1>controller-0 vlan 10; controller-0>compute-2 geneve 4'
  ],
  // (f) a provider VLAN, no router
  ['collector to internet', 'provider', 'dmz', 'compute-2', 'compute-2>dmz vlan 104'],
  ['collector to 10.104.0.1, protocol arp', 'provider', 'dmz', 'compute-2', 'compute-2>dmz vlan 104'],
  ['outside:dmz to collector', 'delivered', 'dmz', 'compute-2', 'dmz>compute-2 vlan 104'],
  // (h), (i) what the own host answers
  ['web-1 to dhcp', 'answered', 'frontend', 'compute-0', ''],
  ['collector to dhcp', 'answered', 'dmz', 'compute-2', ''],
  ['web-2 to metadata', 'delivered', 'frontend', 'compute-1', ''],
  ['worker-3 to 169.254.169.254', 'delivered', 'crunch', 'compute-2', ''],
  ['web-1 to 192.168.10.1, protocol arp', 'answered', 'frontend', 'compute-0', ''],
  ['web-1 to web-2, protocol arp', 'answered', 'frontend', 'compute-0', ''],
  ['web-1 to shop-router', 'answered', 'frontend shop-router frontend', 'compute-0', ''],
  ['db to 192.168.10.1', 'answered', 'backend shop-router backend', 'compute-0', ''],
  // what gets nowhere
  ['web-1 to 192.168.10.99', 'dropped', 'frontend', 'compute-0', ''],
  ['web-1 to 192.168.10.99, protocol arp', 'dropped', 'frontend', 'compute-0', ''],
  ['web-1 to 192.168.20.99', 'dropped', 'frontend shop-router backend', 'compute-0', ''],
  ['web-1 to web-2, as 192.168.10.77', 'dropped', 'frontend', 'compute-0', ''],
  ['web-1 to 192.168.10.4, mac 02:00:00:00:00:99', 'dropped', 'frontend', 'compute-0', ''],
  ['web-1 to shop-router, protocol tcp, port 22', 'dropped', 'frontend shop-router', 'compute-0', ''],
  ['web-1 to 10.0.0.221, protocol arp', 'dropped', 'frontend', 'compute-0', ''],
  ['outside:public to 10.0.0.99', 'dropped', '', '', ''],
  [
    'outside:public to shop-router, protocol tcp, port 22',
    'dropped',
    'public shop-router',
    'controller-0',
    'public>controller-0 vlan 10'
  ],
  // any chassis answers for the address of a router, that to the outside included
  ['web-1 to 10.0.0.210', 'answered', 'frontend shop-router frontend', 'compute-0', ''],
  // its own floating IP: out and in again on its own host
  ['entrance to 10.0.0.221', 'delivered', 'frontend shop-router shop-router frontend', 'compute-1', ''],
  // from a floating IP: as from its server
  ['10.0.0.221 to internet', 'provider', 'frontend shop-router public', 'compute-1', 'compute-1>public vlan 10'],
  [
    'worker-2 to 10.0.0.222',
    'delivered',
    'crunch analytics-router public shop-router backend',
    'compute-1 controller-1 controller-0 compute-2',
    'compute-1>controller-1 geneve 7; controller-1>controller-0 vlan 10; controller-0>compute-2 geneve 4'
  ],
  // names that no row of the switch has go on to the server that DHCP names
  [
    'web-1 to dns',
    'provider',
    'frontend shop-router public',
    'compute-0 controller-0',
    'compute-0>controller-0 geneve 6; controller-0>public vlan 10'
  ],
  ['collector to metadata', 'delivered', 'dmz', 'compute-2', ''],
  // a network of its own without a router leads to the wire only
  ['collector to web-1', 'provider', 'dmz', 'compute-2', 'compute-2>dmz vlan 104'],
  // between hosts there is no datapath, and so no key
  ['compute-0 to compute-1', 'delivered', '', 'compute-0 compute-1', 'compute-0>compute-1 geneve']
]

/** The same cloud on ML2/OVS: VXLAN under the network's own segment, routers and DHCP on the controllers. */
export const OVS: Row[] = [
  ['web-2 to entrance', 'delivered', 'frontend', 'compute-1', ''],
  ['web-1 to web-2', 'delivered', 'frontend', 'compute-0 compute-1', 'compute-0>compute-1 vxlan 25884'],
  ['worker-1 to worker-3', 'delivered', 'crunch', 'compute-0 compute-2', 'compute-0>compute-2 vxlan 17829'],
  [
    'web-1 to db',
    'delivered',
    'frontend shop-router backend',
    'compute-0 controller-0 compute-0',
    'compute-0>controller-0 vxlan 25884; controller-0>compute-0 vxlan 27113'
  ],
  [
    'web-2 to internet',
    'provider',
    'frontend shop-router public',
    'compute-1 controller-0',
    'compute-1>controller-0 vxlan 25884; controller-0>public vlan 10'
  ],
  [
    'worker-3 to internet',
    'provider',
    'crunch analytics-router public',
    'compute-2 controller-1',
    'compute-2>controller-1 vxlan 17829; controller-1>public vlan 10'
  ],
  [
    'entrance to internet',
    'provider',
    'frontend shop-router public',
    'compute-1 controller-0',
    'compute-1>controller-0 vxlan 25884; controller-0>public vlan 10'
  ],
  [
    'outside:public to 10.0.0.221',
    'delivered',
    'public shop-router frontend',
    'controller-0 compute-1',
    'public>controller-0 vlan 10; controller-0>compute-1 vxlan 25884'
  ],
  [
    'outside:public to 10.0.0.221, protocol arp',
    'answered',
    'public shop-router',
    'controller-0',
    'public>controller-0 vlan 10'
  ],
  [
    'web-1 to 10.0.0.221',
    'delivered',
    'frontend shop-router frontend',
    'compute-0 controller-0 compute-1',
    'compute-0>controller-0 vxlan 25884; controller-0>compute-1 vxlan 25884'
  ],
  ['web-1 to dhcp', 'answered', 'frontend', 'compute-0 controller-0', 'compute-0>controller-0 vxlan 25884'],
  ['collector to dhcp', 'answered', 'dmz', 'compute-2 controller-0', 'compute-2>controller-0 vlan 104'],
  [
    'web-1 to metadata',
    'delivered',
    'frontend shop-router',
    'compute-0 controller-0',
    'compute-0>controller-0 vxlan 25884'
  ],
  ['collector to metadata', 'delivered', 'dmz', 'compute-2 controller-0', 'compute-2>controller-0 vlan 104'],
  [
    'web-1 to 192.168.10.1, protocol arp',
    'answered',
    'frontend shop-router',
    'compute-0 controller-0',
    'compute-0>controller-0 vxlan 25884'
  ],
  ['collector to internet', 'provider', 'dmz', 'compute-2', 'compute-2>dmz vlan 104'],
  ['outside:dmz to collector', 'delivered', 'dmz', 'compute-2', 'dmz>compute-2 vlan 104'],
  ['web-1 to 192.168.10.99', 'dropped', 'frontend', 'compute-0', ''],
  ['web-1 to web-2, as 192.168.10.77', 'dropped', 'frontend', 'compute-0', ''],
  // nobody outside knows the way to what has no floating IP; the router answers for itself where it runs
  ['outside:public to web-1', 'dropped', '', '', ''],
  [
    'outside:public to 10.0.0.210',
    'answered',
    'public shop-router public',
    'controller-0',
    'public>controller-0 vlan 10'
  ],
  [
    'outside:public to 10.0.0.222',
    'delivered',
    'public shop-router backend',
    'controller-0 compute-2',
    'public>controller-0 vlan 10; controller-0>compute-2 vxlan 27113'
  ],
  [
    'web-1 to shop-router',
    'answered',
    'frontend shop-router frontend',
    'compute-0 controller-0 compute-0',
    'compute-0>controller-0 vxlan 25884; controller-0>compute-0 vxlan 25884'
  ],
  ['shop-router to internet', 'provider', 'shop-router public', 'controller-0', 'controller-0>public vlan 10'],
  ['web-1 to web-2, protocol arp', 'delivered', 'frontend', 'compute-0 compute-1', 'compute-0>compute-1 vxlan 25884'],
  ['collector to 10.104.0.1, protocol arp', 'provider', 'dmz', 'compute-2', 'compute-2>dmz vlan 104'],
  ['web-1 to 192.168.10.99, protocol arp', 'dropped', 'frontend', 'compute-0', ''],
  [
    'worker-1 to member',
    'delivered',
    'crunch analytics-router public shop-router backend',
    'compute-0 controller-1 controller-0 compute-2',
    'compute-0>controller-1 vxlan 17829; controller-1>controller-0 vlan 10; controller-0>compute-2 vxlan 27113'
  ],
  // (e) translated in qrouter, whichever side it comes from
  [
    'entrance to 10.0.0.221',
    'delivered',
    'frontend shop-router frontend',
    'compute-1 controller-0 compute-1',
    'compute-1>controller-0 vxlan 25884; controller-0>compute-1 vxlan 25884'
  ],
  [
    'web-1 to 10.0.0.210',
    'answered',
    'frontend shop-router frontend',
    'compute-0 controller-0 compute-0',
    'compute-0>controller-0 vxlan 25884; controller-0>compute-0 vxlan 25884'
  ],
  [
    'web-1 to dns',
    'provider',
    'frontend shop-router public',
    'compute-0 controller-0',
    'compute-0>controller-0 vxlan 25884; controller-0>public vlan 10'
  ],
  ['web-1 to 10.0.0.221, protocol arp', 'dropped', 'frontend', 'compute-0', ''],
  ['compute-0 to compute-1', 'delivered', '', 'compute-0 compute-1', 'compute-0>compute-1 vxlan']
]
