/**
 * 입력의 문제를 영어 문장에서 찾는 표입니다. 명령과 청사진을 읽는 코드는 문제를 영어 문장으로만 남기므로 문장이 곧 키이며, {name} 자리에는 값이
 * 들어갑니다.
 */
export const koProblems: { readonly [english: string]: string } = {
  'The name of this link was cut; widen the terminal, or use networkctl list --full.':
    '이 링크의 이름이 잘렸습니다. 터미널을 넓히거나 networkctl list --full을 쓰세요.',
  // 도구의 오류
  'the tool failed: {what}; paste the output of a run that succeeds':
    '도구가 실패했습니다: {what}. 성공한 실행의 출력을 붙여 넣으세요',
  'the tool failed: {what}; run it on a node where the cluster runs':
    '도구가 실패했습니다: {what}. 클러스터가 실행 중인 노드에서 실행하세요',
  "the broker's tool failed: {what}; paste the output of a run that succeeds":
    '브로커 도구가 실패했습니다: {what}. 성공한 실행의 출력을 붙여 넣으세요',
  'qemu-img failed: {what}; check that the file and what it rests on exist':
    'qemu-img가 실패했습니다: {what}. 파일과 백킹 파일이 있는지 확인하세요',
  'virsh failed: {what}; run it where libvirt runs (nova_libvirt, nova_virtqemud)':
    'virsh가 실패했습니다: {what}. libvirt가 실행되는 곳(nova_libvirt, nova_virtqemud)에서 실행하세요',
  'the client says: {what}': '클라이언트의 메시지: {what}',
  'the client failed: {what}': '클라이언트가 실패했습니다: {what}',

  // 잘리거나 손상된 출력
  'values without headings; add -c for each column, or use -f json':
    '열 이름이 없는 값입니다. 열마다 -c를 붙이거나 -f json을 쓰세요',
  'values without names; add -c for each field, or use -f shell':
    '필드 이름이 없는 값입니다. 필드마다 -c를 붙이거나 -f shell을 쓰세요',
  'it is not clear where one value ends and the next begins; use -f json':
    '값의 경계를 알 수 없습니다. -f json을 쓰세요',
  'this record has {cells} values where the heading has {columns}; check the paste':
    '열은 {columns}개인데 이 레코드의 값은 {cells}개입니다. 붙여 넣은 내용을 확인하세요',
  'this row has {cells} columns where the table has {columns}; check the paste':
    '표의 열은 {columns}개인데 이 행은 {cells}개입니다. 붙여 넣은 내용을 확인하세요',
  'this row ends after {cells} of {columns} columns; paste the whole line':
    '열 {columns}개 중 {cells}개에서 행이 끝났습니다. 행 전체를 붙여 넣으세요',
  'this line goes on with a row that was not pasted; paste the whole table':
    '붙여 넣지 않은 행에서 이어지는 줄입니다. 표 전체를 붙여 넣으세요',
  'the quotation in this record never ends; paste the whole record':
    '이 레코드의 따옴표가 닫히지 않았습니다. 레코드 전체를 붙여 넣으세요',
  'the quotation of this value never ends; paste the whole output':
    '이 값의 따옴표가 닫히지 않았습니다. 출력 전체를 붙여 넣으세요',
  'this object is not complete; paste its end': '객체가 중간에 잘렸습니다. 끝까지 붙여 넣으세요',
  'this object is damaged; check the paste': '객체가 손상되었습니다. 붙여 넣은 내용을 확인하세요',
  'this item is damaged; check the paste': '항목이 손상되었습니다. 붙여 넣은 내용을 확인하세요',
  'this JSON is cut or damaged: paste the whole output, or run the command without --format=json':
    'JSON이 잘리거나 손상되었습니다. 출력 전체를 붙여 넣거나 --format=json 없이 실행하세요',
  'The JSON is not whole; paste the output of ip -j from its first bracket to its last.':
    'JSON이 온전하지 않습니다. ip -j 출력을 첫 괄호부터 끝 괄호까지 붙여 넣으세요.',
  'these columns tell no table: paste the command line with its output':
    '열만으로는 어느 테이블인지 알 수 없습니다. 명령 행까지 함께 붙여 넣으세요',
  'The line belongs to a device whose first line was not pasted; paste the output from its first line on.':
    '디바이스의 첫 행이 없습니다. 출력을 첫 행부터 붙여 넣으세요.',
  'The row has no device name; it was lost in copying, so the row is left out.':
    '복사하다 디바이스 이름이 빠져 이 행은 제외했습니다.',
  '"{text}" of {device} is no whole address; it was cut in copying.':
    '{device}의 주소 “{text}”이(가) 복사하다 잘렸습니다.',

  // 청사진과 계획 파일
  'column {column}: {message}': '{column}열: {message}',
  'this file has {length} characters; at most {most} are read': '파일이 {length}자입니다. {most}자까지만 읽습니다',
  'this is no YAML; check how the file was copied': 'YAML이 아닙니다. 파일을 제대로 복사했는지 확인하세요',
  'this is no YAML: {reason}': 'YAML이 아닙니다: {reason}',
  'two hosts are called {name}; names have to be unique':
    '호스트 이름 {name}이(가) 겹칩니다. 이름은 하나씩만 쓸 수 있습니다',
  'two projects are called {name}; names have to be unique':
    '프로젝트 이름 {name}이(가) 겹칩니다. 이름은 하나씩만 쓸 수 있습니다',
  'two networks of one project are called {name}; give one another name':
    '한 프로젝트에 네트워크 이름 {name}이(가) 겹칩니다. 하나의 이름을 바꾸세요',
  'two networks of project {project} are called {name}; give one another name':
    '프로젝트 {project}에 네트워크 이름 {name}이(가) 겹칩니다. 하나의 이름을 바꾸세요',
  'two routers of project {project} are called {name}; give one another name':
    '프로젝트 {project}에 라우터 이름 {name}이(가) 겹칩니다. 하나의 이름을 바꾸세요',
  '{left} hosts are left out; a blueprint has {most} at most':
    '호스트 {left}대를 제외했습니다. 청사진은 {most}대까지 담습니다',
  'role {role} has count {count} but names {named} hosts; leave count out or make them agree':
    '{role} 롤의 count는 {count}인데 호스트 이름은 {named}개입니다. count를 빼거나 수를 맞추세요',
  'role {role} is on network {name}, which is not defined; there are {known}':
    '{role} 롤의 네트워크 {name}이(가) 정의되지 않았습니다. 정의된 네트워크: {known}',
  '{host} has an address in {name}, which is not defined; there are {known}':
    '{host}의 주소가 있는 네트워크 {name}이(가) 정의되지 않았습니다. 정의된 네트워크: {known}',
  'network {name} has no free address for {host}; make its pool larger':
    '네트워크 {name}에 {host}에 줄 주소가 없습니다. 풀을 늘리세요',
  "network {name} is none of director's, so it needs a cidr, like cidr: 172.20.0.0/24":
    '네트워크 {name}은(는) 디렉터의 네트워크가 아니므로 cidr이 필요합니다. 예: cidr: 172.20.0.0/24',
  'network {name} belongs to project {project}, which is not defined under projects':
    '네트워크 {name}의 프로젝트 {project}이(가) projects에 없습니다',
  'network {name} is of type vlan, so it needs a vlan, like vlan: 101':
    '네트워크 {name}의 유형이 vlan이므로 vlan이 필요합니다. 예: vlan: 101',
  'network {name} is flat, so it has no tag; leave vlan out or say type: vlan':
    '네트워크 {name}은(는) flat이라 태그가 없습니다. vlan을 빼거나 type: vlan으로 바꾸세요',
  'network {name} is of type {type}, which OVN does not have; it has geneve, vlan and flat':
    '네트워크 {name}의 유형 {type}은(는) OVN에 없습니다. geneve, vlan, flat만 쓸 수 있습니다',
  'network {name} is of type geneve, which ML2/OVS is not set up for; it has vxlan, gre and vlan':
    '네트워크 {name}의 유형 geneve는 ML2/OVS에서 쓰지 않습니다. vxlan, gre, vlan만 쓸 수 있습니다',
  '{address} is not in subnet {name}, which is {cidr}': '{address} 주소는 서브넷 {name}({cidr})의 범위 밖입니다',
  '{address} is not in network {name}, which is {cidr}': '{address} 주소는 네트워크 {name}({cidr})의 범위 밖입니다',
  '{address} in network {name} is given twice; every address can be given once':
    '네트워크 {name}의 {address} 주소를 두 번 지정했습니다. 주소는 한 번만 쓸 수 있습니다',
  'network {name} is not defined; there are {known}':
    '네트워크 {name}이(가) 정의되지 않았습니다. 정의된 네트워크: {known}',
  'network {name} is tagged here but has no vlan; give it one under networks, like vlan: 20':
    '네트워크 {name}은(는) 여기서 태그를 쓰는데 vlan이 없습니다. networks에 지정하세요. 예: vlan: 20',
  '{who} has the NIC layout {layout}, which is not defined; there are {known}':
    '{who}의 NIC 구성 {layout}이(가) 정의되지 않았습니다. 정의된 구성: {known}',
  'network {name} has no free address for its {purpose} VIP': '네트워크 {name}에 {purpose} VIP로 쓸 주소가 없습니다',
  'no host can be gateway of router {name}: none has a bridge for physical network {physical}':
    '라우터 {name}의 게이트웨이가 될 호스트가 없습니다. 물리 네트워크 {physical}에 매핑된 브리지가 어디에도 없습니다',
  'router {router} has its gateway in {network}, which is no external network; {there}':
    '라우터 {router}의 게이트웨이 {network}은(는) 외부 네트워크가 아닙니다. {there}',
  'there are {known}': '있는 것: {known}',
  'a provider network is when it says external: true':
    '프로바이더 네트워크에 external: true를 지정하면 외부 네트워크가 됩니다',
  'router {router} has an interface in {name}, which is no network or subnet that project {project} can use':
    '라우터 {router}의 인터페이스 {name}은(는) 프로젝트 {project}에서 쓸 수 있는 네트워크나 서브넷이 아닙니다',
  '{who} gets no address: network {network} has no subnets':
    '{who}: 네트워크 {network}에 서브넷이 없어 주소를 받지 못합니다',
  '{who} gets no address: the subnets of {network} have none left':
    '{who}: {network}의 서브넷에 남은 주소가 없어 주소를 받지 못합니다',
  '{who} cannot have {wanted}: network {network} has {blocks}, and every address can be given once':
    '{who}: {wanted} 주소를 쓸 수 없습니다. 네트워크 {network}의 범위는 {blocks}이고, 주소는 한 번만 쓸 수 있습니다',
  'server {name} has no place: {why}; there are {known}':
    '인스턴스 {name}을(를) 둘 곳이 없습니다: {why}. 있는 것: {known}',
  'server {name} has no place: {why}': '인스턴스 {name}을(를) 둘 곳이 없습니다: {why}',
  'no role runs servers': '인스턴스를 실행하는 롤이 없습니다',
  '{host} is no host that runs servers': '{host}은(는) 인스턴스를 실행하는 호스트가 아닙니다',
  '{name} is one server too many; a blueprint has {most} at most':
    '인스턴스 {name}은(는) 제한을 넘습니다. 청사진은 {most}개까지 담습니다',
  'server {name} is in network {network}, which project {project} does not have; it has {known}':
    '인스턴스 {name}의 네트워크 {network}이(가) 프로젝트 {project}에 없습니다. 있는 것: {known}',
  'server {name} can have no floating IP: no router leads from its networks to {where}':
    '인스턴스 {name}은(는) 플로팅 IP를 가질 수 없습니다. 네트워크에서 {where}(으)로 가는 라우터가 없습니다',
  'an external network': '외부 네트워크',
  'the floating IP of {name}': '{name}의 플로팅 IP',
  '{who}: routers of ML2/OVS are planned on one host each': '{who}: ML2/OVS 라우터는 호스트 하나에만 계획됩니다',
  '{who}: {host} has no bridge for physical network {physical}':
    '{who}: {host}에 물리 네트워크 {physical} 브리지 매핑이 없습니다',
  'the floating IP of {name} cannot be distributed': '{name}의 플로팅 IP는 분산형으로 둘 수 없습니다',

  // 계획의 서비스와 스토리지
  'service {service} is for no role here with release {release} and driver {driver}':
    '릴리스 {release}, 드라이버 {driver}에서 서비스 {service}을(를) 실행할 역할이 여기에 없습니다',
  'services are given for role {role}; there are {roles}':
    '역할 {role}에 서비스가 지정되었지만 있는 역할은 {roles}입니다',
  'disks cannot be in ceph: no role has a Ceph OSD; add CephStorage or ComputeHCI':
    '디스크를 Ceph에 둘 수 없습니다. Ceph OSD가 있는 역할이 없으니 CephStorage나 ComputeHCI를 추가하세요',
  'volume {volume} is for server {server}, which is not planned':
    '볼륨 {volume}을(를) 사용할 인스턴스 {server}이(가) 계획에 없습니다',
  'is one thing too many; a blueprint has {most} at most':
    '항목이 너무 많습니다. 청사진에는 최대 {most}개까지 쓸 수 있습니다',
  'network {network} is of type {type}, which is not set up with OVN; it has geneve, vlan and flat':
    '네트워크 {network}의 유형 {type}은(는) OVN에 설정되어 있지 않습니다. geneve, vlan, flat을 쓸 수 있습니다',
  'network {network} is of type geneve, which ML2/OVS is not set up for; it has vxlan, gre, vlan and local':
    '네트워크 {network}의 유형 geneve는 ML2/OVS에 설정되어 있지 않습니다. vxlan, gre, vlan, local을 쓸 수 있습니다',
  'containers: there is no host {name}': 'containers: {name} 호스트가 없습니다',
  'container {name}: there is no container network {network} on {host}':
    '컨테이너 {name}: {host}에 {network} 컨테이너 네트워크가 없습니다'
}
