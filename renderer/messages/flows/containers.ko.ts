import type { containersEnglish } from '../../../models/paths/flows/english/containers.ts'

export const containersKo: { readonly [key in keyof typeof containersEnglish]: string } = {
  'flow.container-stop': '서비스 중지: systemctl stop',
  'flow.container-stop.ask': '유닛 중지 요청. podman stop만 하면 Restart=always가 다시 시작함',
  'flow.container-stop.stop': '유닛의 ExecStop',
  'flow.container-stop.signal': '런타임(RHEL 8은 runc, RHEL 9는 crun)이 컨테이너의 PID 1에 보냄',
  'flow.container-stop.child': 'single-child 모드라 자식 하나에만 전달하고, 그 프로세스가 워커에 전달',
  'flow.container-stop.exit': '하던 일을 마치고 종료. 10초가 지나면 podman이 SIGKILL을 보냄',
  'flow.container-stop.reap': 'PID 1이 끝나면 컨테이너도 끝남. conmon이 종료 코드를 기록',
  'flow.container-stop.inactive': '유닛의 메인 프로세스가 끝남. 요청한 중지이므로 다시 시작하지 않음'
}
