import type { CONTAINER_ENGLISH } from '../../models/paths/container/english.ts'

/** 컨테이너 경로의 문장. 주어가 없으면 패킷이 주어입니다. */
export const koPathContainer: { readonly [key in keyof typeof CONTAINER_ENGLISH]: string } = {
  'path.ctLocal':
    '{host}의 프로세스가 {address}의 {port}번 포트에 접속합니다. 자기 주소이므로 패킷은 lo를 벗어나지 않습니다',
  'path.ctLocalPing': '{host}의 프로세스가 {address} 주소로 보냅니다',
  'path.ctLocalOut': '{host}의 프로세스가 {address} 주소로 보냅니다. {block} 대역은 {device}에 있습니다',
  'path.ctLeavesHost': '{from}의 {device}에서 {address} 주소로 나갑니다',
  'path.ctLeavesHostUnknown': '{from}에서 {address} 주소로 나갑니다',
  'path.ctArrives': '{host}의 {device}로 들어옵니다',
  'path.ctArrivesUnknown': '{host}로 들어옵니다',
  'path.ctTranslates': '{host}의 {hook}: {chains} 규칙이 목적지 {old}을(를) {new}(으)로 바꿉니다',
  'path.ctTranslatesAssumed':
    '{host}의 {hook}: {engine}이(가) {published} 게시 포트용으로 만든 규칙이 목적지 {old}을(를) {new}(으)로 바꿉니다',
  'path.ctMasquerades': '{host}의 POSTROUTING: {chains} 규칙이 출발지 {old}을(를) {new}(으)로 바꿉니다',
  'path.ctMasqueradesAssumed': '{host}의 POSTROUTING: {engine} 설정에 따라 출발지 {old}이(가) {new}(으)로 바뀝니다',
  'path.ctRoutes': '{host}가 라우팅합니다. {address} 주소는 {bridge} 뒤에 있습니다',
  'path.ctForwards': '{host}가 {in}에서 {bridge}(으)로 포워딩합니다. {address} 주소가 그 뒤에 있습니다',
  'path.ctForwardsRule':
    '{host}가 {in}에서 {bridge}(으)로 포워딩합니다. {address} 주소가 그 뒤에 있고 {chains} 규칙이 허용합니다',
  'path.ctBridge': '{bridge} 브리지가 프레임을 {outer}에 넘깁니다',
  'path.ctBridgeUnknown': '{bridge} 브리지가 프레임을 {container}의 veth 쌍에 넘깁니다',
  'path.ctVethIn':
    '{outer}은(는) veth 쌍의 한쪽 끝입니다. 프레임은 {container}의 네트워크 네임스페이스에 있는 다른 쪽 끝으로 나옵니다',
  'path.ctInner': '{container}의 네트워크 네임스페이스에 있는 {inner}에 {address} 주소가 있습니다',
  'path.ctInnerUnknown': '{address} 주소가 있는 {container}의 네트워크 네임스페이스에 들어왔습니다',
  'path.ctListens': '{container}의 {process}가 {port}번 포트에서 대기하다가 받습니다',
  'path.ctListensUnnamed': '{container}가 {port}번 포트에서 대기하다가 받습니다',
  'path.ctListensPod':
    '{pod} 파드의 컨테이너({members})가 {port}번 포트에서 대기하다가 받습니다. infra 컨테이너는 네트워크만 붙들고 있습니다',
  'path.ctEcho': '{container}가 받습니다',
  'path.ctSocket': '{host} 자체의 {port}번 포트에서 {process}가 대기합니다. 변환도 브리지도 없습니다',
  'path.ctSocketContainer':
    '{container}의 {process}가 {host} 자체의 {port}번 포트에서 대기합니다. 컨테이너가 호스트의 네트워크를 함께 쓰므로 변환도 브리지도 없습니다',
  'path.ctLanIn':
    '{host}의 {parent}에서 MAC이 {mac}인 {container}의 {driver} 장치로 바로 넘깁니다. 변환도 브리지도 없습니다',
  'path.ctLanInShared':
    '{host}의 {parent}에서 {address} 주소를 보고 {container}로 바로 넘깁니다. {driver} 장치는 MAC을 함께 쓰며, 변환도 브리지도 없습니다',
  'path.ctLanOut':
    '{container}는 {host}의 {parent}가 연결된 네트워크에 직접 있습니다({driver}). 호스트가 라우팅도 변환도 하지 않습니다',
  'path.ctLanOwnHost':
    '{container}는 {parent} 위의 {driver} 장치를 씁니다. 커널은 {host} 자신과 이 장치 사이의 패킷을 넘기지 않습니다',
  'path.ctLanPublished':
    '{container}의 네트워크는 {driver}라서 {engine}이 {published} 규칙을 만들지 않습니다. {address} 주소로 직접 접속합니다',
  'path.ctForwarder':
    '{host}의 {port}번 포트에서 {program}이(가) 연결을 직접 받습니다. 커널 규칙이 아니라 프로세스입니다',
  'path.ctProxyConnects': '{program}이(가) {source}에서 {address}의 {port}번 포트로 연결을 새로 엽니다',
  'path.ctRootlessport':
    '{container}의 네트워크 네임스페이스에 있는 나머지 절반이 {port}번 포트로 연결을 새로 엽니다. 컨테이너에는 누가 요청했는지 보이지 않습니다',
  'path.ctSlirp':
    '{program}이(가) 데이터를 {container}의 네트워크 네임스페이스로, {port}번 포트로 전달합니다. {program} 자체가 네트워크 스택입니다',
  'path.ctPasta': 'pasta가 {container}의 네트워크 네임스페이스로, {port}번 포트로 전달합니다',
  'path.ctResolves': '{gateway}의 aardvark-dns가 {name} 이름에 {address} 주소로 답합니다',
  'path.ctResolvesDocker': '컨테이너 안의 127.0.0.11인 docker DNS가 {name} 이름에 {address} 주소로 답합니다',
  'path.ctSends': '{container}가 {address}에서 보냅니다. 같은 대역이므로 게이트웨이를 거치지 않습니다',
  'path.ctSendsVia': '{container}가 {address}에서 게이트웨이 {gateway}(으)로 보냅니다',
  'path.ctSendsBare': '{container}가 보냅니다. 컨테이너는 {host}의 네트워크를 함께 씁니다',
  'path.ctVethOut': '네임스페이스에서 {bridge} 브리지의 포트인 {outer}(으)로 나옵니다',
  'path.ctBridgeUp': '{bridge} 브리지 자체에 {gateway} 주소가 있어 {host}가 패킷을 받아 라우팅합니다',
  'path.ctUserOut': '{program}이(가) 네임스페이스에서 꺼내 {host}에서 연결을 새로 엽니다',
  'path.ctLeft': '{host}의 {device}에서 출발지 {source}(으)로 나갔습니다. 그 너머는 물리 네트워크입니다.',
  'path.ctLeftUnknown': '{host}에서 출발지 {source}(으)로 나갔습니다. 그 너머는 물리 네트워크입니다.',
  'path.ctHostAnswers': '{host} 자체에 {address} 주소가 있습니다',
  'path.ctExited': '{container}가 실행 중이 아닙니다({state}). 그 포트를 가진 곳이 없습니다',
  'path.ctRefused': '{host}의 {address} 주소 {port}번 포트에서 대기하는 프로세스가 없습니다. 연결이 거부됩니다',
  'path.ctRefusedInside':
    '{container} 안의 {address} 주소 {port}번 포트에서 대기하는 프로세스가 없습니다. 연결이 거부됩니다',
  'path.ctElsewhere': '포트가 {published}(으)로만 게시되어 있습니다. {address}에서는 응답이 없습니다',
  'path.ctNotPublished':
    '{container}는 이 포트를 게시하지 않습니다. {host} 밖에서는 {address}에 이르는 길을 아무도 모릅니다',
  'path.ctNone': '{container}에는 네트워크가 없습니다(모드 none)',
  'path.ctNoRule':
    '{container}가 {port}번 포트를 게시하지만 {host}에 변환 규칙이 없습니다. 규칙이 지워졌습니다. podman network reload가 다시 만듭니다',
  'path.ctFiltered': '{host}의 {hook}: {chain}에서 버립니다(규칙 {chains})',
  'path.ctFilteredPolicy': '{host}의 {hook}: {chain}에 허용 규칙이 없고 기본 정책이 DROP입니다',
  'path.ctInternal': '{network} 네트워크는 internal입니다. 밖으로 나가는 길이 없습니다',
  'path.ctNoDns':
    '{network} 네트워크에는 이름에 답하는 DNS가 없습니다. {address} 주소로 묻거나 별도의 네트워크를 쓰세요',
  'path.ctNotSameNetwork': '{from}와 {to}가 함께 있는 네트워크가 없어 {to} 이름에 답하는 곳이 없습니다',
  'path.ctModeUnknown': '{container}의 연결 방식(브리지, 사용자의 프로세스, 호스트의 네트워크)',
  'path.ctPlaceUnknown': '{address} 주소를 가진 컨테이너',
  'path.ctRuleDoubtful': '{host}의 규칙이 {port}번 포트를 변환하는지',
  'path.ctRuleMissing': '{port}번 포트를 변환하는 규칙(붙여넣은 테이블에는 없음)',
  'path.ctForwardsFor': '{host}의 {port}번 포트에서 대기하는 {program}의 대상 컨테이너',
  'path.ctHolderUnknown': '{host}의 {port}번 포트를 가진 곳',
  'path.ctIsolationUnknown': '{host}가 {from}에서 {to}의 네트워크로 보내 주는지',
  'path.ctDnsUnknown': '{network} 네트워크에 이름에 답하는 DNS가 있는지',
  'path.ctInternalUnknown': '{network} 네트워크가 밖으로 이어지는지',
  'path.ctAddressUnknown': '{container}의 주소',
  'path.ctAssumedRules':
    '{published} 게시 포트의 {engine} 규칙이 제자리에 있습니다. {host}의 nat 규칙은 붙여넣지 않았습니다',
  'path.ctAssumedNoRule': '{host}의 규칙은 {port}번 포트를 변환하지 않습니다. nat 규칙은 붙여넣지 않았습니다',
  'path.ctAssumedRule': '{port}번 포트의 규칙이 들어맞습니다. 목록에 장치가 빠져 있거나 판단할 수 없는 조건이 있습니다',
  'path.ctAssumedFilter': '{host}의 필터가 허용합니다. filter 규칙은 붙여넣지 않았습니다',
  'path.ctAssumedFilterDoubt': '{host}의 필터가 허용합니다. 출력만으로 판단할 수 없는 규칙이 있습니다',
  'path.ctAssumedBridge': '{container}의 브리지와 veth 쌍은 {engine}이(가) 만드는 대로입니다. 붙여넣지 않았습니다',
  'path.ctAssumedListens': '{container} 안의 프로세스가 {port}번 포트에서 대기합니다. 소켓은 붙여넣지 않았습니다',
  'path.ctAssumedProxy':
    'docker의 기본 설정대로 docker-proxy가 동작합니다. 127.0.0.0/8로 가는 패킷은 변환되지 않습니다',
  'path.ctAssumedForwarder': '{program}이(가) {port}번 포트에서 대기합니다. {host}의 소켓은 붙여넣지 않았습니다',
  'path.ctAssumedPort': '{container}가 게시한 {port}번 포트를 묻는 것입니다',
  'path.ctAssumedRoute': '{host}가 패킷을 포워딩하고 {address}에 이르는 경로가 있습니다',
  'path.ctAssumedPhysical': '물리 네트워크가 {host}까지 전달합니다',
  'path.ctBackAnswers': '{at}에서 응답합니다. 출발지와 목적지가 서로 바뀝니다',
  'path.ctBackPasses': '응답이 {at}을(를) 지납니다',
  'path.ctBackRestores': '{host}의 연결 추적이 변환을 되돌립니다. {old}이(가) {new}(으)로 바뀝니다',
  'path.ctBackGets': '{at}이(가) 응답을 받습니다'
}
