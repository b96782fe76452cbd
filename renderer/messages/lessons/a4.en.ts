/** A4: sizing of a proof of concept. */
export const a4En = {
  title: 'Sizing a proof of concept',
  intro:
    'Three controllers, two computes, and a place for volumes: what each number is for, and what traffic goes where.',
  'quorum.heading': 'Three controllers: a majority survives',
  'quorum.body':
    'Lit are three controllers. Pacemaker and Galera on them need a [[quorum]], which is more than half of all members. With three, two are enough, so one may fail.\n\nOne controller is cheaper and shows everything but what happens in a failure. Two are worse than one: neither may fail.',
  'quorum.question': 'A fourth controller is added. How many may fail at the same time now?',
  'quorum.choice.none': 'None',
  'quorum.choice.one': 'One',
  'quorum.choice.two': 'Two',
  'quorum.why':
    'More than half of four is three. The fourth adds cost and no safety, therefore numbers are odd: one, three, five.',
  'computes.heading': 'Two computes: networking is there',
  'computes.body':
    'Two are the least with which [[live-migration|live migration]], and the loss of one, can be tried; each needs room for the instances of both.\n\n“Networking on the computes” means what is lit: [[br-int]], where switches and routers are flows, tunnels to every other chassis, and [[br-ex]] with a bridge mapping, for [[floating-ip|floating IPs]], which are distributed here. `web` has one, `app` has none.',
  'computes.question': 'Which traffic goes past the controllers, without touching one?',
  'computes.choice.east': '`app` to `web`, on the other compute',
  'computes.choice.floating': '`web` to the outside, with its floating IP',
  'computes.choice.snat': '`app` to the outside, without a floating IP',
  'computes.choice.dhcp': 'A DHCP request of `web`',
  'computes.why':
    'OVN answers DHCP on the compute itself, east-west goes from compute to compute, and a distributed floating IP leaves by the own br-ex. Only SNAT takes the way over a controller. The next two pictures show it.',
  'east.heading': 'East-west: from compute to compute',
  'east.body':
    '`app` on `compute1` sends to `web` on `compute0`. At the lit step the frame is put into [[geneve|Geneve]], straight to the other compute, over the Tenant network. No controller has a part in it.\n\nSo the Tenant network has to be as fast between computes as instances shall be among themselves.',
  'snat.heading': 'SNAT: through the gateway chassis',
  'snat.body':
    '`app` sends to the outside. Routing happens on `compute1`, then the packet goes by Geneve to the [[gateway-chassis|gateway chassis]] `controller0`. There, at the lit step, the sender becomes the address of the router.\n\nThe chassis is one of the controllers by default; networker nodes may take that over.',
  'snat.misconception':
    'It is said that with networking on the computes the cards of the controllers do not matter. All instances without a floating IP share one controller for each router: plan its External and Tenant cards for them.',
  'storage.heading': 'Where the volumes are',
  'storage.body':
    'Three [[volume|volumes]] of one server, each from another backend. `data-a` is in Ceph: an object has copies on three hosts, so three hosts with OSDs are the least. `data-b` is a logical volume on the disk of `controller0`, exported by iSCSI; that is LVM, for demonstrations. `data-c` is a file on an NFS server.\n\nFor LVM and NFS no further node is needed, but each is as safe as that one disk or server.',
  'storage.question': '`controller0` breaks down. Click the volume that is gone with it.',
  'storage.wrong.nfs':
    'This one is on the NFS server. Pacemaker starts cinder-volume on another controller, and the file is still there.',
  'storage.wrong.ceph': 'The copies of this one are on the OSDs of three Ceph nodes. Two of three monitors are enough.',
  'storage.why':
    'It is `data-b`. cinder-volume can be started on another controller, but the disk cannot. LVM is no storage for anything that is to last.',
  'advice.heading': 'Advice for a plan, not a fault',
  'advice.body':
    'The classroom has one [[controller]]. That is a decision and no error, which is why Atlas never reports numbers of nodes as findings. The dialog New cloud starts with three and two; change that for a reason.\n\nWhat the reason costs is the last question. In this classroom [[floating-ip|floating IPs]] are distributed, too.',
  'advice.question': 'The one controller fails. What does not work any more?',
  'advice.choice.api': 'Creating an instance',
  'advice.choice.running': 'Instances that run',
  'advice.choice.east': 'Traffic from instance to instance',
  'advice.choice.snat': 'The way out for instances without a floating IP',
  'advice.why':
    'APIs, database and broker are on it, and it is the only gateway chassis. Instances run on computes, and the flows in their br-int stay when OVN’s databases are away.'
} as const
