import type { b2En } from './b2.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** B2: RabbitMQ를 통한 RPC. */
export const b2Ko: LessonTexts<typeof b2En> = {
  title: 'RabbitMQ를 통한 RPC',
  intro: '한 서비스의 구성 요소끼리는 메시지로, 서로 다른 서비스끼리는 REST로 통신합니다. 여기서는 메시지를 봅니다.',
  'exchange.heading': '메시지는 익스체인지로 들어갑니다',
  'exchange.body':
    '보내는 쪽은 [[topic|토픽(topic)]]을 라우팅 키로 붙여 [[exchange|익스체인지(exchange)]]에 메시지를 넘깁니다. 어느 [[queue|큐]]로 갈지는 바인딩이 정합니다. 서비스마다 topic 익스체인지가 있습니다. `nova`, `neutron`이 있고 cinder는 `openstack`을 씁니다.',
  'queues.heading': '서버마다 큐가 세 가지 있습니다',
  'queues.body':
    'nova-compute는 모든 컴퓨트가 함께 쓰는 `compute`, 뒤에 자기 호스트 이름이 붙은 `compute.` 큐, 그리고 [[fanout]] 전용 큐에서 메시지를 받습니다. Nova는 항상 특정 컴퓨트로 보내므로 `compute0`으로 가는 메시지는 밝게 표시된 큐로 들어갑니다.\n\n메시지는 소비자가 가져갈 때까지 큐에 남습니다. 큐가 계속 늘어나면 소비자가 느리거나 없는 것입니다.',
  'kinds.heading': 'call, cast, fanout의 차이',
  'kinds.body':
    '[[cast]]는 보내고 기다리지 않습니다. nova-api는 인스턴스 생성을 이 방식으로 conductor에 맡깁니다. [[fanout]]은 토픽의 모든 서버로 갑니다. 그림은 인스턴스를 만들 때 오가는 메시지입니다.',
  'kinds.question': 'conductor가 scheduler에 호스트를 요청하고 응답을 기다려야 합니다. 무엇을 씁니까?',
  'kinds.choice.call': 'call',
  'kinds.choice.cast': 'cast',
  'kinds.choice.fanout': 'fanout',
  'kinds.why':
    '`select_destinations`는 [[call]]입니다. 응답 큐의 이름을 함께 보내고, 기본값인 60초 안에 응답이 없으면 `MessagingTimeout`으로 끝납니다.',
  'reply.heading': '응답이 돌아오는 길',
  'reply.body':
    '응답은 기본 익스체인지를 거쳐 호출한 쪽의 [[reply-queue|응답 큐(reply queue)]]로 바로 갑니다. 이름은 `reply_`와 16진수 32자리입니다.',
  'reply.question': '응답 큐는 몇 개입니까?',
  'reply.choice.message': '응답을 기다리는 메시지마다 하나',
  'reply.choice.process': '호출하는 프로세스마다 하나',
  'reply.choice.service': '서비스마다 하나를 함께 쓴다',
  'reply.why':
    '프로세스가 처음 call을 보낼 때 트랜스포트(transport)마다 하나를 만들어 계속 씁니다. 어느 응답이 어느 call의 것인지는 메시지의 ID로 구별합니다.',
  'broker.heading': '브로커로 가는 길',
  'broker.body':
    '각 서비스 설정의 `transport_url`에는 모든 RabbitMQ 노드가 InternalApi 이름과 포트 5672로 적혀 있고, oslo.messaging이 그중 하나를 고릅니다.\n\n관리 UI에서도 같은 구성을 볼 수 있습니다. 밝게 표시된 [[exchange|익스체인지(exchange)]]는 Exchanges 탭, 큐는 Queues 탭, 양쪽 끝의 프로세스는 Connections 탭에 있습니다. 각 노드의 127.0.0.1:15672에서만 접속할 수 있습니다.',
  'broker.misconception':
    '화이트보드에는 API처럼 RabbitMQ 앞에도 HAProxy와 VIP를 그리는 경우가 많습니다. RPC는 이들을 거치지 않습니다. 클라이언트가 브로커 노드 한 대에 직접 접속하고, 장애가 나면 다른 노드에 접속합니다.',
  'broker.question':
    'Pacemaker가 InternalApi VIP를 다른 컨트롤러로 옮겼고 브로커는 모두 정상입니다. nova-compute의 RPC 연결은 어떻게 됩니까?',
  'broker.choice.break': '끊어진 뒤 옮겨진 VIP를 통해 다시 연결된다',
  'broker.choice.nothing': '아무 일도 없다',
  'broker.choice.wait': 'HAProxy가 새 위치를 알 때까지 기다린다',
  'broker.why':
    '연결은 서비스에서 브로커 노드 한 대로 직접 이어집니다. VIP는 API와 데이터베이스에 쓰입니다. oslo.messaging은 접속한 브로커에 장애가 날 때만 목록의 다른 노드로 전환합니다.'
}
