/** What of a line is a secret. */
interface SecretPattern {
  what: 'password' | 'token' | 'cookie' | 'transport-url'
  /** a word without which the pattern cannot match: lines are many */
  needs: RegExp
  /** its first group is the secret */
  pattern: RegExp
}

/** Behind a key: quotes may be escaped, as in JSON within JSON. */
const IS = `\\\\?["']?\\s{0,8}[:=]\\s{0,8}\\\\?["']?`
const VALUE = `([^\\s"',;|}{<>\\\\]{4,512})`
const all = (source: string): RegExp => new RegExp(source, 'gi')

/** A line without any of these holds no secret that is looked for: lines are many. */
export const HINT =
  /:\/\/|[Pp]ass|PASS|[Pp]wd|PWD|[Pp]sk|PSK|[Tt]oken|TOKEN|[Ss]ecret|SECRET|[Cc]ookie(?!=0x)|COOKIE|[Bb]earer|gAAAAA|community|auth[= ]|[:=]\s?"?AQ|content\\?["']?:|user_data|configdrive|ClientKey|mysql|mariadb|curl/

/** Written with a key, in the forms of configuration files, JSON, YAML, tables, Erlang and command lines. */
export const SECRET_PATTERNS: readonly SecretPattern[] = [
  // scheme://user:secret@host
  {
    what: 'transport-url',
    needs: /:\/\//,
    pattern: /\b[a-z][a-z0-9+]{1,30}:\/\/[^\s:/@"']{1,128}:([^\s:/@"']{1,256})@/gi
  },
  {
    what: 'token',
    needs: /[Tt]oken|TOKEN|[Bb]earer|[Ss]ecret|SECRET/,
    pattern: all(
      `(?:x-(?:auth|subject|service)-token${IS}|\\bbearer\\s{1,8}|\\b(?:\\w{0,40}_)?token${IS}|\\b(?:client_|shared_|metadata_proxy_shared_)?secret(?:_key)?${IS})${VALUE}`
    )
  },
  { what: 'token', needs: /gAAAAA/, pattern: /\b(gAAAAA[\w-]{40,2048}={0,2})/g },
  {
    what: 'password',
    needs: /[Pp]ass|PASS|[Pp]wd|PWD|[Pp]sk|PSK|community/,
    pattern: all(
      `\\b(?:(?:\\w{0,64}[_-])?(?:password|passwd|passphrase|pwd|psk|adminpass|admin_pass|userpassword)|\\w{1,64}_pass|snmp_(?:\\w{1,20}_)?community)\\\\?["']?\\s{0,8}[:=|]\\s{0,40}\\\\?["']?${VALUE}`
    )
  },
  {
    what: 'password',
    needs: /Pass|Cookie|Secret|ClientKey/,
    pattern: new RegExp(`\\b[A-Z]\\w{0,64}(?:Password|Passphrase|Cookie|Secret|ClientKey)${IS}${VALUE}`, 'g')
  },
  // {default_pass,<<"…">>} of Erlang, ["psk","…"] of OVSDB
  {
    what: 'password',
    needs: /pass|cookie|secret|psk/,
    pattern: all(
      `[{[]["']?\\w{0,40}(?:pass|password|passwd|cookie|secret|psk)["']?\\s{0,4},\\s{0,4}(?:<<)?["']([^"']{4,512})["']`
    )
  },
  // --os-password …, in a command line and in a list of arguments
  {
    what: 'password',
    needs: /--[\w-]{0,40}(?:pass|token|secret|cookie)/,
    pattern: all(`--[\\w-]{0,40}(?:password|passwd|token|secret|cookie)(?: |",\\s{0,8}")(?!-)${VALUE}`)
  },
  { what: 'password', needs: /auth=/, pattern: /(?<![a-z])auth=[^\s:"']{1,64}:([^\s"',]{4,256})/g },
  // haproxy, snmpd
  {
    what: 'password',
    needs: /stats auth|community/,
    pattern: /\b(?:stats auth [^\s:]{1,64}:|r[ow]community6? )(\S{4,256})/g
  },
  { what: 'password', needs: /sshpass/, pattern: /\bsshpass\s-p\s?(\S{4,256})/g },
  { what: 'password', needs: /curl/, pattern: /\bcurl\s(?:-[\w-]+\s){0,8}-u\s?[^\s:]{1,64}:([^\s"']{4,256})/g },
  {
    what: 'password',
    needs: /mysql|mariadb/,
    pattern: /\b(?:mysql|mariadb)[\w.-]{0,40} (?:[^\s|;]{1,80} ){0,9}?-p([^\s-]\S{3,256})/g
  },
  // A keyring of Ceph, a key of Keystone, a secret handed to QEMU, what a server is told at its first start
  { what: 'password', needs: /AQ/, pattern: /\bkey["']?\s{0,8}[:=]\s{0,8}["']?(AQ[\w+/]{36,60}={0,2})/g },
  { what: 'password', needs: /content/, pattern: /\bcontent\\?["']?\s{0,4}:\s{0,4}\\?["']?([\w-]{40,48}=)/g },
  { what: 'password', needs: /qom-type/, pattern: /"qom-type":\s?"secret"[^}]{0,300}?"data":\s?"([^"]{4,512})"/g },
  {
    what: 'password',
    needs: /user_data|configdrive/,
    pattern: /\b(?:user_data|configdrive)["']?\s{0,8}[:=|]\s{0,8}["']?([\w+/=-]{12,})/g
  },
  {
    what: 'cookie',
    needs: /[Cc]ookie|COOKIE/,
    // Who watches an image of Ceph does so under a number.
    pattern: all(`\\b(?:set-cookie|(?<!client\\.\\d{1,20} )cookie|erlang_cookie|erlang\\.cookie)${IS}${VALUE}`)
  }
]
