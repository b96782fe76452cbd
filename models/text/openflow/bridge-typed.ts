const SOCKET = '.mgmt'

/** The bridge that was named on a command line: `br-int`, `unix:/run/openvswitch/br-int.mgmt`, `ssl:…` (which tells none). */
export function bridgeTyped(word: string | undefined): string | undefined {
  if (word === undefined || word === '') return undefined
  const file = word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf(':')) + 1)
  if (file.length > SOCKET.length && file.endsWith(SOCKET)) return file.slice(0, -SOCKET.length)
  if (/^(?:tcp|ssl|unix|ptcp|pssl|punix):/.test(word)) return undefined
  // A datapath may stand in front: `system@br-int`.
  return word.slice(word.indexOf('@') + 1)
}
