/** Sentences of paths through containers; catalogues of other languages have the same keys. */
export const CONTAINER_ENGLISH = {
  'path.ctLocal': 'a process on {host} connects to {address} port {port}: an own address, so the packet stays on lo',
  'path.ctLocalPing': 'a process on {host} sends it to {address}',
  'path.ctLocalOut': 'a process on {host} sends it to {address}: {block} is on {device}',
  'path.ctLeavesHost': 'it leaves {from} for {address} by {device}',
  'path.ctLeavesHostUnknown': 'it leaves {from} for {address}',
  'path.ctArrives': 'it comes in at {device} of {host}',
  'path.ctArrivesUnknown': 'it comes in at {host}',
  'path.ctTranslates': '{hook} of {host}: rules {chains} make the destination {old} into {new}',
  'path.ctTranslatesAssumed':
    '{hook} of {host}: the rule that {engine} made for {published} makes the destination {old} into {new}',
  'path.ctMasquerades': 'POSTROUTING of {host}: rules {chains} make the source {old} into {new}',
  'path.ctMasqueradesAssumed': 'POSTROUTING of {host}: the source {old} becomes {new}, as {engine} sets it up',
  'path.ctRoutes': '{host} routes it: {address} is behind {bridge}',
  'path.ctForwards': '{host} forwards it from {in} to {bridge}: {address} is behind it',
  'path.ctForwardsRule':
    '{host} forwards it from {in} to {bridge}: {address} is behind it, and rules {chains} let it pass',
  'path.ctBridge': 'the bridge {bridge} hands the frame to {outer}',
  'path.ctBridgeUnknown': 'the bridge {bridge} hands the frame to the veth pair of {container}',
  'path.ctVethIn':
    '{outer} is one end of a veth pair: the frame comes out at the other, in the network namespace of {container}',
  'path.ctInner': '{inner} in the network namespace of {container} has {address}',
  'path.ctInnerUnknown': 'the frame is in the network namespace of {container}, which has {address}',
  'path.ctListens': '{process} of {container} listens on port {port} and gets it',
  'path.ctListensUnnamed': '{container} listens on port {port} and gets it',
  'path.ctListensPod':
    'a container of the pod {pod} ({members}) listens on port {port} and gets it; the infra container only holds the network',
  'path.ctEcho': '{container} gets it',
  'path.ctSocket': '{process} listens on port {port} of {host} itself: no translation, no bridge',
  'path.ctSocketContainer':
    '{process} of {container} listens on port {port} of {host} itself: the container shares the network of the host, so there is no translation and no bridge',
  'path.ctLanIn':
    '{parent} of {host} hands it straight to {container}, whose {driver} device has the MAC {mac}: no translation, no bridge',
  'path.ctLanInShared':
    '{parent} of {host} hands it straight to {container} by the address {address}, for {driver} devices share the MAC: no translation, no bridge',
  'path.ctLanOut':
    '{container} is on the wire of {parent} of {host} itself ({driver}): the host neither routes nor translates it',
  'path.ctLanOwnHost':
    '{container} has a {driver} device on {parent}: the kernel hands nothing from {host} itself to it, nor back',
  'path.ctLanPublished':
    '{container} has a {driver} network: {engine} makes no rule for {published}, ask for {address} instead',
  'path.ctForwarder':
    '{program} listens on port {port} of {host} and accepts the connection itself: a process, no rule of the kernel',
  'path.ctProxyConnects': '{program} opens a connection of its own from {source} to {address} port {port}',
  'path.ctRootlessport':
    'its half in the network namespace of {container} opens a connection of its own to port {port}: the container does not see who asked',
  'path.ctSlirp':
    '{program} carries the data into the network namespace of {container}, to port {port}: {program} is its network stack',
  'path.ctPasta':
    'pasta passes it on into the network namespace of {container}, to port {port}, as the container sees its host',
  'path.ctResolves': 'aardvark-dns on {gateway} answers the name {name} with {address}',
  'path.ctResolvesDocker': 'the DNS of docker, 127.0.0.11 in the container, answers the name {name} with {address}',
  'path.ctSends': '{container} sends it from {address}; it is for its own block: no gateway',
  'path.ctSendsVia': '{container} sends it from {address} to its gateway {gateway}',
  'path.ctSendsBare': '{container} sends it; the container shares the network of {host}',
  'path.ctVethOut': 'it comes out of the namespace at {outer}, a port of the bridge {bridge}',
  'path.ctBridgeUp': 'the bridge {bridge} has {gateway} itself: {host} takes the packet up to route it',
  'path.ctUserOut': '{program} takes it out of the namespace and opens a connection of its own on {host}',
  'path.ctLeft': 'Left {host} by {device} as {source}. Beyond this: the physical network.',
  'path.ctLeftUnknown': 'Left {host} as {source}. Beyond this: the physical network.',
  'path.ctHostAnswers': '{host} has {address} itself',
  'path.ctExited': '{container} does not run ({state}): nobody has its port',
  'path.ctRefused': 'nothing on {host} listens on {address} port {port}: the connection is refused',
  'path.ctRefusedInside': 'nothing in {container} listens on {address} port {port}: the connection is refused',
  'path.ctElsewhere': 'the port is published as {published} only: nothing answers at {address}',
  'path.ctNotPublished': '{container} does not publish the port: outside {host} nobody knows the way to {address}',
  'path.ctNone': '{container} has no network (mode none)',
  'path.ctNoRule':
    'no rule of {host} translates port {port}, though {container} publishes it: the rules were flushed, podman network reload makes them again',
  'path.ctFiltered': '{hook} of {host}: {chain} drops it (rules {chains})',
  'path.ctFilteredPolicy': '{hook} of {host}: no rule of {chain} accepts it, and its policy is to drop',
  'path.ctInternal': 'the network {network} is internal: nothing of it is led outside',
  'path.ctNoDns': 'no DNS answers names in the network {network}: ask for {address}, or use a network of its own',
  'path.ctNotSameNetwork':
    '{from} and {to} have no network in common, so that the name {to} is not answered; their networks are kept apart',
  'path.ctModeUnknown':
    'how {container} is connected: by a bridge, by a process of its user, or to the network of the host',
  'path.ctPlaceUnknown': 'which container has {address}',
  'path.ctRuleDoubtful': 'whether the rules of {host} translate port {port}',
  'path.ctRuleMissing': 'the rule that translates port {port}: it is in none of the tables that were pasted',
  'path.ctForwardsFor': 'for which container {program} listens on port {port} of {host}',
  'path.ctHolderUnknown': 'who has port {port} of {host}',
  'path.ctIsolationUnknown': 'whether {host} lets {from} reach the network of {to}',
  'path.ctDnsUnknown': 'whether a DNS answers names in the network {network}',
  'path.ctInternalUnknown': 'whether the network {network} leads outside',
  'path.ctAddressUnknown': 'which address {container} has',
  'path.ctAssumedRules': '{engine} has its rules for {published} in place: no nat rules of {host} were pasted',
  'path.ctAssumedNoRule': 'no rule of {host} translates port {port}: its nat rules were not pasted',
  'path.ctAssumedRule':
    'the rule for port {port} matches: the listing leaves out on which devices it holds, or holds conditions nobody can judge',
  'path.ctAssumedFilter': 'filters of {host} let it pass: no filter rules were pasted',
  'path.ctAssumedFilterDoubt':
    'filters of {host} let it pass: some of the rules cannot be judged from what was printed',
  'path.ctAssumedBridge':
    'the bridge and the veth pair of {container} are as {engine} makes them: they were not pasted',
  'path.ctAssumedListens': 'something in {container} listens on port {port}: its sockets were not pasted',
  'path.ctAssumedProxy': 'docker-proxy runs, as docker has it: packets to 127.0.0.0/8 are not translated',
  'path.ctAssumedForwarder': '{program} listens on port {port}: the sockets of {host} were not pasted',
  'path.ctAssumedPort': 'the question is for port {port}, which {container} publishes',
  'path.ctAssumedRoute': '{host} forwards packets and has a route to {address}',
  'path.ctAssumedPhysical': 'the physical network carries it to {host}',
  'path.ctBackAnswers': '{at} answers: source and destination change places',
  'path.ctBackPasses': 'the answer passes {at}',
  'path.ctBackRestores': 'connection tracking of {host} undoes the translation: {old} becomes {new}',
  'path.ctBackGets': '{at} gets the answer'
} as const satisfies { readonly [key: string]: string }
