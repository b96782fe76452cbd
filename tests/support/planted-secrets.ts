/** An output, or a file, in which every `§` stands for a secret: nobody reads it there but who reads the source. */
export interface Planted {
  /** typed at a prompt of compute-0; files have none */
  typed?: string
  /** of the file */
  name?: string
  text: string
}

const ID = '81dafcda-1741-4829-ba26-f61d135b3dbc'
const CID = '7916f1a7130048679775fc9d6100dd6cef02e311e7a4923a71db6db658628328'

/** What programs print that hold secrets, as they print it. */
export const PLANTED: readonly Planted[] = [
  {
    typed: 'rabbitmqctl status',
    text: `Status of node rabbit@controller-0 ...
[{pid,2043},
 {running_applications,[{rabbit,"RabbitMQ","3.6.16"}]},
 {environment,[{rabbit,[{default_user,<<"guest">>},{default_pass,<<"§">>},{ssl_options,[{password,"§"}]}]}]},
 {listeners,[{clustering,25672,"::"},{amqp,5672,"172.17.1.10"}]}]
`
  },
  {
    typed: 'rabbitmqctl report',
    text: `Reporting server status on 2026-11-21 09:00:00 UTC

Status of node rabbit@controller-0 ...
Runtime

OS PID: 2043
RabbitMQ version: 3.9.10
Node name: rabbit@controller-0

Application environment of node rabbit@controller-0 ...
[{rabbit,[{default_pass,<<"§">>},{erlang_cookie,"§"}]},
 {rabbitmq_shovel,[{uris,["amqp://guest:§@controller-1:5672/"]}]}]

Parameters
vhost	component	name	value
/	federation-upstream	up	{"uri":"amqp://guest:§@controller-1:5672"}
`
  },
  {
    typed: 'rabbitmqctl list_parameters',
    text: `Listing runtime parameters for vhost "/" ...
component	name	value
federation-upstream	up	{"uri":"amqp://guest:§@controller-1:5672"}
`
  },
  {
    typed: 'rabbitmqctl --erlang-cookie § list_queues',
    text: 'Listing queues for vhost / ...\nname\tmessages\nconductor\t0\n'
  },
  {
    typed: 'podman inspect nova_compute',
    text: JSON.stringify(
      [
        {
          Id: CID,
          Name: 'nova_compute',
          Args: ['kolla_start', '--db-password', '§'],
          Config: {
            Hostname: 'compute-0.localdomain',
            Env: [
              'OS_PASSWORD=§',
              'TRANSPORT_URL=rabbit://guest:§@c:5672/',
              'KOLLA_TOKEN=§',
              'DB_ROOT_PASSWORD=§',
              'VNC_PWD=§',
              'container=oci'
            ],
            Cmd: ['kolla_start', '--password=§'],
            Entrypoint: 'dumb-init --secret §',
            Labels: {
              config_id: 'tripleo_step4',
              config_data: '{"environment": {"KOLLA_CONFIG": "x", "MYSQL_PASSWORD": "§"}, "net": "host"}'
            },
            CreateCommand: ['podman', 'run', '--env', 'DB_PASSWORD=§', 'image'],
            Healthcheck: { Test: ['CMD-SHELL', 'curl -u admin:§ http://admin:§@localhost:8774/'] }
          },
          HostConfig: { NetworkMode: 'host' },
          State: { Status: 'running', Running: true, Pid: 4711 }
        }
      ],
      null,
      4
    )
  },
  {
    typed: 'podman ps -a --format json',
    text: JSON.stringify([
      {
        Id: CID,
        Names: ['mysql'],
        Image: 'registry.example.org/mariadb:16.2',
        Command: ['mysqld', '--password=§', '--wsrep_sst_auth=root:§'],
        Labels: { config_data: "{'environment': {'DB_PASSWORD': '§'}}" },
        State: 'running',
        Status: 'Up 3 hours'
      }
    ])
  },
  {
    typed: 'podman ps -a --no-trunc',
    text: `CONTAINER ID                                                      IMAGE                            COMMAND                CREATED     STATUS         PORTS  NAMES
${CID}  registry.example.org/mariadb:16  mysqld --password=§  3 days ago  Up 3 days ago         mysql
`
  },
  {
    typed: 'ps -ef',
    text: `UID          PID    PPID  C STIME TTY          TIME CMD
root        2182       1  0 00:41 ?        00:00:00 /usr/bin/conmon --api-version 1 -c ${CID} -n mysql
42434       2203    2182  1 00:41 ?        00:01:07 /usr/libexec/mysqld --wsrep-sst-auth=root:§ --password=§ -p§
42435       2204    2182  1 00:41 ?        00:01:07 /usr/bin/python3 /usr/bin/nova-compute --transport-url rabbit://guest:§@c:5672 --os-password § --token §
42436       2205    2182  1 00:41 ?        00:01:07 /usr/libexec/qemu-kvm -name guest=instance-00000001 -object {"qom-type":"secret","id":"masterKey0","data":"§"} -spice port=5900,password=§
`
  },
  {
    typed: 'systemctl status tripleo_nova_compute',
    text: `● tripleo_nova_compute.service - nova_compute container
     Loaded: loaded (/etc/systemd/system/tripleo_nova_compute.service; enabled)
     Active: active (running) since Sat 2026-11-21 09:00:00 UTC; 3 days ago
   Main PID: 2182 (conmon)
     CGroup: /system.slice/tripleo_nova_compute.service
             └─2203 /usr/libexec/mysqld --password=§ --user=x

Nov 21 09:00:00 compute-0 podman[2180]: connecting to rabbit://guest:§@controller-0:5672/
Nov 21 09:00:01 compute-0 podman[2180]: token=§
`
  },
  {
    typed: 'systemd-cgls',
    text: `Control group /:\n-.slice\n└─system.slice\n  └─mariadb.service\n    └─2203 /usr/libexec/mysqld --password=§\n`
  },
  {
    typed: 'lsns',
    text: `        NS TYPE   NPROCS   PID USER  COMMAND\n4026532000 net         1  2203 root  /usr/sbin/haproxy --password=§ -f x\n`
  },
  {
    typed: 'ovs-vsctl show',
    text: `a1b2c3d4-0000-4000-8000-000000000001
    Bridge br-int
        Port ovn-1
            Interface ovn-1
                type: geneve
                options: {csum="true", key=flow, psk="§", remote_ip="172.17.2.11"}
        Port tun1
            Interface tun1
                type: gre
                options: {psk=§, remote_ip="172.17.2.12"}
    ovs_version: "3.1.0"
`
  },
  {
    typed: 'ovs-vsctl list Interface',
    text: `_uuid               : a1b2c3d4-0000-4000-8000-000000000002
name                : ovn-1
options             : {psk="§", remote_ip="172.17.2.11"}
external_ids        : {password=§}
other_config        : {secret="§"}
type                : geneve
`
  },
  { typed: 'ovs-vsctl get Interface ovn-1 options', text: '{psk="§", remote_ip="172.17.2.11"}\n' },
  {
    typed: 'ovs-vsctl --format=json list Interface',
    text: JSON.stringify({
      headings: ['name', 'options'],
      data: [
        [
          'ovn-1',
          [
            'map',
            [
              ['psk', '§'],
              ['remote_ip', '172.17.2.11']
            ]
          ]
        ]
      ]
    })
  },
  {
    typed: 'virsh dumpxml instance-00000001',
    text: `<domain type='kvm' id='1'>
  <name>instance-00000001</name>
  <uuid>${ID}</uuid>
  <devices>
    <graphics type='vnc' port='5900' passwd='§'/>
    <disk type='network' device='disk'>
      <source protocol='rbd' name='vms/${ID}_disk:key=AQ§§§==:auth_supported=cephx'/>
      <target dev='vda' bus='virtio'/>
    </disk>
  </devices>
</domain>
`
  },
  {
    typed: `openstack server show ${ID}`,
    text: `+-----------------+--------------------------------------+
| Field           | Value                                |
+-----------------+--------------------------------------+
| adminPass       | §                       |
| id              | ${ID} |
| name            | app-0                                |
| properties      | password='§', role='x' |
| status          | ACTIVE                               |
| user_data       | §                       |
| OS-EXT-SRV-ATTR:user_data | § |
+-----------------+--------------------------------------+
`
  },
  {
    typed: `openstack server show ${ID} -f json`,
    text: JSON.stringify(
      { id: ID, name: 'app-0', adminPass: '§', properties: { db_password: '§' }, user_data: '§', status: 'ACTIVE' },
      null,
      2
    )
  },
  {
    typed: 'openstack stack show overcloud -f yaml',
    text: `id: ${ID}
stack_name: overcloud
stack_status: CREATE_COMPLETE
parameters:
  AdminPassword: §
  RabbitCookie: §
  SnmpdReadonlyUserPassword: §
  KeystoneFernetKeys: '{"/etc/keystone/fernet-keys/0": {"content": "§§§="}}'
`
  },
  {
    typed: 'openstack baremetal node show node-0 -f json',
    text: JSON.stringify(
      {
        uuid: ID,
        name: 'node-0',
        driver_info: { ipmi_address: '10.0.0.5', ipmi_username: 'root', ipmi_password: '§', snmp_community: '§' },
        instance_info: { configdrive: '§', admin_password: '§' },
        driver: 'ipmi'
      },
      null,
      2
    )
  },
  {
    typed: 'openstack baremetal node show node-0',
    text: `+-------------+------------------------------------------------------------------+
| Field       | Value                                                            |
+-------------+------------------------------------------------------------------+
| driver      | ipmi                                                             |
| driver_info | {'ipmi_address': '10.0.0.5', 'ipmi_password': '§'}  |
| uuid        | ${ID}                             |
+-------------+------------------------------------------------------------------+
`
  },
  {
    typed: 'openstack token issue',
    text: `+---------+-------------------------------------------------------------+\n| Field   | Value |\n+---------+-------------------------------------------------------------+\n| expires | 2026-11-21T10:00:00+0000 |\n| id      | gAAAAA§§§§§ |\n| user_id | ${ID.replaceAll('-', '')} |\n+---------+-------------------------------------------------------------+\n`
  },
  {
    typed: 'openstack endpoint list',
    text: `+----------------------------------+-----------+--------------+--------------+---------+-----------+------------------------------------+
| ID                               | Region    | Service Name | Service Type | Enabled | Interface | URL                                |
+----------------------------------+-----------+--------------+--------------+---------+-----------+------------------------------------+
| 0613f08b9cfb4736aafd4d81e6f75844 | regionOne | nova         | compute      | True    | public    | http://admin:§@10.0.0.5:8774/v2.1 |
+----------------------------------+-----------+--------------+--------------+---------+-----------+------------------------------------+
`
  },
  {
    typed: 'openstack image show cirros -f json',
    text: JSON.stringify({
      id: ID,
      name: 'cirros',
      properties: {
        locations: [{ url: 'swift+http://service:§@host/v1/x' }],
        direct_url: 'rbd://user:§@pool/x',
        os_admin_password: '§'
      },
      status: 'active'
    })
  },
  {
    typed: 'openstack volume show vol-1 -f json',
    text: JSON.stringify({
      id: ID,
      name: 'vol-1',
      status: 'in-use',
      properties: { auth_password: '§' },
      volume_image_metadata: { secret_key: '§' },
      encryption_key_id: ID
    })
  },
  {
    typed: 'openstack credential list -f json',
    text: JSON.stringify([
      {
        ID: ID.replaceAll('-', ''),
        Type: 'ec2',
        'User ID': 'u',
        Data: '{"access": "a", "secret": "§"}',
        'Project ID': 'p'
      }
    ])
  },
  {
    typed: 'nmcli -s connection show eth0',
    text: `connection.id:                          eth0\nconnection.type:                        802-3-ethernet\nconnection.interface-name:              eth0\n802-1x.password:                        §\n802-11-wireless-security.psk:           §\nvpn.secrets:                            password = §\n`
  },
  {
    typed: 'ceph auth get client.openstack',
    text: '[client.openstack]\n\tkey = AQ§§§==\n\tcaps mon = "profile rbd"\n'
  },
  {
    typed: 'cat /etc/ceph/ceph.client.openstack.keyring',
    text: '[client.openstack]\n\tkey = AQ§§§==\n\tcaps mon = "profile rbd"\n'
  },
  {
    typed: 'sudo cat /etc/nova/nova.conf',
    text: '[DEFAULT]\ntransport_url = rabbit://guest:§@controller-0:5672/?ssl=0\nmetadata_proxy_shared_secret = §\nmy_password = §\n'
  },
  { typed: 'mysql -u root -p§ -e "show databases"', text: 'Database\nnova\n' },
  { typed: 'curl -H "X-Auth-Token: §" http://controller-0:8774/', text: '{"versions": []}\n' },
  { typed: 'openstack --os-password § --os-username admin server list', text: 'something else entirely\n' },
  {
    typed: 'sshpass -p § ssh compute-1 ip a',
    text: '1: lo: <LOOPBACK,UP> mtu 65536 qdisc noqueue state UNKNOWN group default\n    inet 127.0.0.1/8 scope host lo\n'
  },
  { typed: 'OS_PASSWORD=§ openstack network list', text: 'neither a table nor an error\n' },
  { typed: 'ovs-vsctl list-br', text: 'br-int\npassword: §\n' },
  {
    typed: 'ip a',
    text: '1: lo: <LOOPBACK,UP> mtu 65536 qdisc noqueue state UNKNOWN group default\n    inet 127.0.0.1/8 scope host lo\n    transport_url = rabbit://guest:§@c:5672/\n-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAt§\n-----END RSA PRIVATE KEY-----\n    psk=§\n'
  },
  {
    typed: 'sudo cat /etc/puppet/hieradata/service_configs.json',
    text: `{
    "nova::db::password": "§",
    "rabbitmq::default_pass": "§",
    "rabbitmq::erlang_cookie": "§",
    "horizon::secret_key": "§",
    "neutron::agents::metadata::shared_secret": "§",
    "ceilometer::agent::auth::auth_password": "§"
}
`
  },
  { typed: 'sudo cat /etc/snmp/snmpd.conf', text: 'rocommunity § default\n' },
  {
    typed: 'sudo cat /etc/haproxy/haproxy.cfg',
    text: 'listen haproxy.stats\n  stats auth admin:§\nbackend mysql\n  option mysql-check user haproxy password=§\n'
  },
  {
    name: 'instackenv.json',
    text: JSON.stringify(
      {
        nodes: [
          {
            name: 'node-0',
            pm_type: 'ipmi',
            pm_addr: '10.0.0.5',
            pm_user: 'root',
            pm_password: '§',
            mac: ['52:54:00:00:00:01']
          }
        ]
      },
      null,
      2
    )
  },
  {
    name: 'undercloud.conf',
    text: '[DEFAULT]\nlocal_ip = 192.168.24.1/24\nundercloud_admin_password = §\nundercloud_db_password = §\nlocal_interface = eth1\n'
  },
  {
    name: 'environment.yaml',
    text: 'parameter_defaults:\n  ControllerCount: 3\n  AdminPassword: §\n  RabbitCookie: §\n  SnmpdReadonlyUserPassword: §\n  NtpServer: pool.ntp.org\n  CephClientKey: AQ§§§==\n  ExtraConfig:\n    nova::api::password: §\n'
  },
  {
    name: 'inventory.yaml',
    text: 'Controller:\n  hosts:\n    controller-0:\n      ansible_host: 192.168.24.10\n  vars:\n    ansible_ssh_user: tripleo-admin\n    ansible_ssh_pass: §\n    ansible_become_password: §\nallovercloud:\n  children:\n    Controller: {}\n'
  },
  {
    name: 'overcloudrc',
    text: 'export OS_AUTH_URL=http://10.0.0.5:5000\nexport OS_USERNAME=admin\nexport OS_PASSWORD=§\nexport OS_PROJECT_NAME=admin\n'
  }
]
