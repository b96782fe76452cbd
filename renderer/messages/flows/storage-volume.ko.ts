import type { storageVolumeEnglish } from '../../../models/paths/flows/english/storage-volume.ts'

export const storageVolumeKo: { readonly [key in keyof typeof storageVolumeEnglish]: string } = {
  'flow.volume-create': '볼륨 생성',
  'flow.volume-create.request': '크기, 타입, 원본 이미지나 스냅샷',
  'flow.volume-create.record': '쿼터를 예약하고 볼륨을 creating 상태로 기록',
  'flow.volume-create.schedule': '백엔드 선택 요청. 이때 클라이언트는 202를 받음. Cinder는 openstack 익스체인지를 씀',
  'flow.volume-create.create': '해당 백엔드 큐로 보냄',
  'flow.volume-create.rbd': 'volumes/volume-… 생성. 같은 Ceph의 이미지에서 만들면 images/…@snap의 클론',
  'flow.volume-create.available': 'available로 변경. nova-compute와 달리 cinder-volume이 DB에 직접 기록',
  'flow.volume-attach': '볼륨 연결',
  'flow.volume-attach.request': '이 인스턴스에 볼륨을 연결하는 요청',
  'flow.volume-attach.volume': 'available 상태인지, 가용 영역이 맞는지 확인',
  'flow.volume-attach.device': '디바이스 이름 예약. 여기서 API가 컴퓨트의 응답을 기다림',
  'flow.volume-attach.reserve': '커넥터 없는 attachment 생성: 볼륨이 reserved가 됨',
  'flow.volume-attach.attach': '나머지는 호스트가 처리',
  'flow.volume-attach.connector': '커넥터 정보: 호스트, 이니시에이터',
  'flow.volume-attach.export': 'initialize_connection: 볼륨 연결 정보가 돌아옴',
  'flow.volume-attach.reach': 'Ceph이면 QEMU가 이미지를 직접 열고, iSCSI이면 iscsid가 3260으로 로그인',
  'flow.volume-attach.device-add': '게스트에 디스크가 나타남',
  'flow.volume-attach.complete': '볼륨이 in-use가 됨'
}
