/** The object of a `bridge` command line that lists (`link`, `fdb`, `vlan`), in any abbreviation; else undefined. JSON is read of two. */
export function bridgeObject(commandLine: string): 'link' | 'fdb' | 'vlan' | undefined {
  const words = commandLine.trim().split(/\s+/)
  if (!/^(?:\/\S*\/)?bridge$/.test(words[0] ?? '')) return undefined
  let at = 1
  let json = false
  for (; words[at]?.startsWith('-') === true; at++) {
    if (/^-(?:j|json|jp)$/.test(words[at]!)) json = true
    if (/^-(?:n|netns)$/.test(words[at]!)) at++
  }
  const [object = '', verb] = words.slice(at)
  if (object === '' || (verb !== undefined && !['show', 'list', 'lst'].some((name) => name.startsWith(verb))))
    return undefined
  const named = (['link', 'fdb', 'vlan'] as const).find((name) => name.startsWith(object))
  return json && named === 'vlan' ? undefined : named
}
