import type { c10En } from './c10.en.ts'
import type { LessonTexts } from './lesson-texts.ts'

/** C10: 스토리지에서 컨테이너까지. */
export const c10Ko: LessonTexts<typeof c10En> = {
  title: '스토리지에서 컨테이너까지',
  intro: '파일이 컨테이너로 들어오는 두 가지 길, 외부 마운트와 이미지 레이어를 봅니다.',
  'export.heading': '익스포트, 마운트, 바인드 마운트',
  'export.body':
    '`nfs-server`가 `/srv/www`를 익스포트하고 `podman-host`가 이를 `/mnt/www`에 마운트합니다. 컨테이너는 `-v /mnt/www:/var/www`로 시작합니다. [[bind-mount|바인드 마운트(bind mount)]]는 같은 디렉터리를 컨테이너의 마운트 네임스페이스에서 `/var/www`로 한 번 더 보여 줍니다.',
  'bind.heading': '컨테이너에서 보이는 모습',
  'bind.body':
    '마운트 목록에 `/mnt/www → /var/www`가 있습니다. httpd는 `/var/www` 아래의 파일을 다른 파일과 똑같이 엽니다. 복사본은 생기지 않으며 [[container|컨테이너]]를 삭제해도 파일은 남습니다.',
  'bind.question': '서버와 NFS로 통신하는 것은 무엇입니까?',
  'bind.choice.container': '컨테이너 안의 httpd',
  'bind.choice.kernel': 'podman-host의 커널',
  'bind.choice.podman': 'podman',
  'bind.why': '호스트가 마운트했으므로 컨테이너에는 NFS 클라이언트도, NFS용 네트워크도 필요 없습니다.',
  'layers.heading': '레이어와 overlay 마운트',
  'layers.body':
    '이미지는 읽기 전용 레이어의 목록입니다. 컨테이너마다 그 위에 전용 디렉터리가 하나 생기고, 커널의 [[overlayfs|overlay 파일 시스템]]이 이들을 하나의 루트로 보여 줍니다. 레이어의 파일은 위로 복사한 뒤에 수정합니다. 레이어 자체는 바뀌지 않으며 같은 이미지를 쓰는 모든 컨테이너가 함께 씁니다.',
  'layers.misconception':
    '여기서 말하는 overlay는 qcow2 오버레이가 아닙니다. qcow2는 바뀐 디스크 블록을, overlayfs는 바뀐 파일을 통째로 보관합니다.',
  'layers.question':
    'httpd가 아무것도 마운트되지 않은 컨테이너의 `/tmp`에 로그를 씁니다. 파일이 보관되는 곳을 클릭하세요.',
  'layers.wrong.layer': '이 레이어는 읽기 전용입니다. 이미지에 속하며 그 이미지의 모든 컨테이너가 함께 씁니다.',
  'layers.wrong.mount':
    '이 마운트는 레이어와 upper 디렉터리를 하나의 트리로 보여 줄 뿐 아무것도 보관하지 않습니다. 쓴 내용은 어디로 갈까요?',
  'layers.why':
    '쓸 수 있는 것은 upper 디렉터리뿐입니다. 컨테이너를 삭제하면 함께 삭제되므로 남겨야 할 데이터는 마운트에 두어야 합니다.',
  'mount.heading': '컨테이너에 보이는 마운트',
  'mount.body':
    'podman-host에서 `mount`를 실행하면 나옵니다. 타입은 `overlay`이고 `lowerdir=`에는 레이어, `upperdir=`에는 밝게 표시된 디렉터리, `workdir`에는 커널의 작업 디렉터리가 있습니다. podman이 [[conmon]]과 런타임을 시작하기 전에 마운트하며, 컨테이너의 마운트 네임스페이스에서는 `/`입니다.\n\n첫 그림의 [[bind-mount|바인드 마운트]]는 그 위의 `/var/www`에 마운트됩니다. 이미지에 있던 같은 경로의 내용은 삭제되지 않고 가려집니다.',
  'copies.heading': '위로 복사',
  'copies.body':
    '[[podman]]이 같은 이미지로 `web2`를 시작합니다. upper 디렉터리와 overlay 마운트는 따로 생기고 레이어 두 개는 `web`과 함께 씁니다. 이미지가 공간을 한 번 더 차지하지 않습니다.\n\n그다음 `web`과 `web2`에서 각각 `/etc/httpd/conf/httpd.conf`를 고쳤습니다. 이 파일은 레이어 2에 있습니다.',
  'copies.question': '이제 podman-host에 `httpd.conf` 파일은 몇 개 있습니까?',
  'copies.choice.one': '1개: 레이어를 함께 쓴다',
  'copies.choice.two': '2개: 컨테이너마다 하나',
  'copies.choice.three': '3개',
  'copies.why':
    '레이어의 파일은 그대로 남아 다음 컨테이너가 씁니다. 각 컨테이너는 파일을 처음 쓰기로 열 때 자기 upper 디렉터리에 복사본을 만듭니다.'
}
