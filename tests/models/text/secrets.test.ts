import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findSecrets, maskSecrets } from '../../../models/text/secrets.ts'
import { FIXTURES, loadFolder } from '../../support/load-folder.ts'

const what = (text: string): string[] => findSecrets(text.split('\n')).map(({ what }) => what)

describe('findSecrets', () => {
  test('finds none in ordinary output', () => {
    for (const lab of ['ovn-lab', 'openstack-lab']) {
      const found = loadFolder(join(FIXTURES, lab)).flatMap(({ name, text }) => {
        const lines = text.split('\n')
        return findSecrets(lines).map(
          ({ line, from, to }) => `${name}:${line + 1}: ${lines[line]!.slice(Math.max(0, from - 40), to)}`
        )
      })
      expect(found).toEqual([])
    }
  })

  test.each([
    ['transport-url', 'transport_url=rabbit://guest:s3cr3tPass@controller-0.internalapi:5672/?ssl=0'],
    ['transport-url', 'connection = mysql+pymysql://nova:Xyz12345@172.17.1.150/nova?charset=utf8'],
    ['password', 'admin_password = 7hGk2LmQ'],
    ['password', 'export OS_PASSWORD=7hGk2LmQ'],
    ['password', '"adminPass": "hX7zPq9b",'],
    ['password', '| password | 7hGk2LmQzz |'],
    ['token', 'X-Auth-Token: gAAAAABkq3b0pXv3mT1wz7t0cE8eT'],
    ['token', 'Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.abc'],
    ['token', '| id | gAAAAABmJ3x5Zk0cQ2VxZpT5q9G0w7c1B8xHn2K4mVtYs6uE3rLdPaFjWoIbCgHe |'],
    ['cookie', 'erlang_cookie: KQJWXZPLMNBV'],
    ['password', ' {rabbit,[{default_user,<<"guest">>},{default_pass,<<"7hGk2LmQ">>}]},'],
    ['password', '  AdminPassword: 7hGk2LmQ'],
    ['password', '  RabbitCookie: 7hGk2LmQ'],
    ['password', '    ansible_ssh_pass: 7hGk2LmQ'],
    ['password', 'openstack --os-password 7hGk2LmQ server list'],
    ['password', '"Args": ["--db-password", "7hGk2LmQ"],'],
    ['password', '"Args": [\n  "--db-password",\n  "7hGk2LmQ"\n]'],
    ['password', '{"config_data": "{\\"MYSQL_PASSWORD\\": \\"7hGk2LmQ\\"}"}'],
    ['password', 'options: {psk="7hGk2LmQ", remote_ip="172.17.2.11"}'],
    ['password', 'mysqldump -u root -p7hGk2LmQ nova'],
    ['password', '\tkey = AQBSdFhcAAAAABAAr5VcqJGRXWzrFVBUvVZPzA=='],
    ['cookie', 'Set-Cookie: sessionid=38afes7a8'],
    ['private-key', '-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----']
  ])('sees a %s', (kind, text) => {
    expect(what(text)).toEqual([kind])
    expect(maskSecrets(text)).toContain('********')
  })

  test.each([
    'transport_url=<redacted>',
    'password = ********',
    'password_expires_at | None',
    '| Password | None |',
    'cookie=0x0, duration=12.3s, table=0, n_packets=0',
    ' cookie=0xe494ffa5, duration=1s, priority=100',
    'openstack token issue',
    '--password-file /etc/x --token-file y',
    'openstack [--os-password <auth-password>] [--os-token <token>]',
    'usage: x --password PASSWORD --token FILE',
    'AdminPassword: {get_param: AdminPassword}',
    'options: {csum="true", key=flow, remote_ip="172.17.2.11"}',
    "<secret type='ceph' uuid='457eb676-33da-42ec-9a8c-9292d339bb44'/>",
    '| key_name | default |',
    '[PASS] Passed: 1234 of 1234',
    'mysqld --port 3306 --pid-file=/run/mysqld.pid',
    'http://172.17.1.150:5000/v3',
    'tcp:172.17.1.100:6642'
  ])('is silent about %s', (text) => {
    expect(what(text)).toEqual([])
  })

  test('masks in place and keeps every line', () => {
    const text = 'a\r\nrabbit://u:secret99@h:5672/\r\nOS_PASSWORD=abcd1234\r\nb\r\n'
    expect(maskSecrets(text)).toBe('a\r\nrabbit://u:********@h:5672/\r\nOS_PASSWORD=********\r\nb\r\n')
  })
})
