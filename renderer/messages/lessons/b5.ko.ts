import type { b5En } from './b5.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** B5: 고가용성. */
export const b5Ko: LessonTexts<typeof b5En> = {
  title: '고가용성',
  intro: '컨트롤러 세 대에서 무엇이 모두 실행되고 무엇이 한 곳에서만 실행되는지, 누가 그것을 정하는지 봅니다.',
  'vip.heading': '가상 IP와 HAProxy',
  'vip.body':
    '[[vip|가상 IP(VIP)]]는 한 번에 컨트롤러 한 대에만 있습니다. 밝게 표시된 것이 퍼블릭 VIP와 InternalApi VIP입니다. [[haproxy|HAProxy]]는 세 대 모두에서 실행되며 상태 확인에 응답하는 API 서버로 요청을 넘깁니다.\n\nkeystone이나 nova-api 같은 API 서비스는 상태를 데이터베이스에만 두므로 별도의 클러스터가 없습니다. 어느 컨트롤러가 응답해도 됩니다.',
  'pacemaker.heading': 'Pacemaker와 번들',
  'pacemaker.body':
    'Pacemaker라고 표시된 행이 [[bundle|번들(bundle)]]입니다. systemd 대신 [[pacemaker|Pacemaker]]가 시작하는 컨테이너입니다. 모든 컨트롤러에서 실행할 수도 있고, 한 대에서만 실행하다가 장애가 나면 다른 곳에서 시작할 수도 있습니다. 어느 노드가 살아 있는지는 Corosync가 알려 주며, 셋 중 둘이 있으면 [[quorum|쿼럼(quorum)]]이 유지됩니다.\n\nVIP도 Pacemaker가 옮깁니다. Pacemaker와 Corosync 자체는 호스트에서 실행됩니다.',
  'pacemaker.question':
    '번들의 이름 cinder-volume, Galera, HAProxy, RabbitMQ, Redis를 가렸습니다. cinder-volume을 클릭하십시오.',
  'pacemaker.wrong.everywhere':
    '이 번들은 모든 컨트롤러에서 실행됩니다. cinder-volume 두 개가 같은 이름으로 같은 볼륨을 다룰 수 있을까요?',
  'pacemaker.why':
    '컨트롤러 한 대에서만 실행되는 것이 cinder-volume입니다. 어느 노드에 있든 `openstack volume service list`에는 `hostgroup@…`으로 표시되므로 큐와 볼륨의 주인이 바뀌지 않습니다.',
  'galera.heading': 'Galera 데이터베이스',
  'galera.body':
    '[[galera|Galera]]는 세 대에서 실행되는 MariaDB이며 모두 전체 데이터를 가집니다. 어디에나 쓸 수 있지만 HAProxy가 모든 클라이언트를 한 곳으로 보내고 나머지는 예비로 두어 쓰기 충돌을 피합니다. 동기화된 노드인지는 9200 포트의 `clustercheck`가 HAProxy에 알려 줍니다.\n\n과반을 잃은 쪽은 데이터가 갈라지지 않도록 응답을 멈춥니다.',
  'rabbit.heading': 'RabbitMQ 클러스터',
  'rabbit.body':
    '브로커 세 개가 한 클러스터를 이룹니다. 익스체인지와 바인딩은 모든 노드가 압니다. classic 큐는 한 노드에 있고, [[director|디렉터]]의 정책이 세 노드 중 두 번째 노드에 미러링합니다.',
  'rabbit.misconception':
    'API나 데이터베이스처럼 RabbitMQ도 VIP 뒤에 그리는 경우가 많습니다. 클라이언트는 `transport_url`에 모든 브로커를 가지고 있고 직접 접속합니다.',
  'rabbit.question': 'nova-compute가 접속한 브로커에 장애가 났습니다. 다른 브로커로 전환하는 것은 누구입니까?',
  'rabbit.choice.haproxy': 'HAProxy',
  'rabbit.choice.client': 'nova-compute 자신',
  'rabbit.choice.pacemaker': 'VIP를 옮기는 Pacemaker',
  'rabbit.why':
    'oslo.messaging이 목록의 다음 브로커에 접속합니다. 고장 난 브로커는 Pacemaker가 다시 시작하지만 클라이언트는 이를 기다리지 않습니다.',
  'others.heading': '이름이 나오는 다른 메시지 버스',
  'others.body':
    '16과 17의 RPC는 [[rabbitmq|RabbitMQ]]를 씁니다. oslo.messaging에는 다른 드라이버도 있었고 지금도 있습니다.\n\n이 그림은 텔레메트리를 켠 환경이며 브로커 옆에 버스가 하나 더 있습니다. 밝게 표시된 `metrics_qdr` 라우터가 노드마다 있어 collectd와 ceilometer의 데이터를 클라우드 밖의 STF(Service Telemetry Framework)로 보냅니다.',
  'others.question': '16이나 17에서 어떤 용도로든 아직 만날 수 있는 것을 모두 고르십시오.',
  'others.choice.zeromq': 'ZeroMQ 드라이버',
  'others.choice.qpid': 'Qpid 브로커 드라이버',
  'others.choice.amqp1': 'AMQP 1.0',
  'others.choice.kafka': 'Kafka 드라이버',
  'others.why':
    'ZeroMQ와 Qpid 브로커 드라이버는 16 이전에 없어졌습니다. AMQP 1.0은 `metrics_qdr`(STF로 보내는 텔레메트리)에 남아 있습니다. Kafka 드라이버는 RPC가 아니라 알림(notification)에만 씁니다.'
}
