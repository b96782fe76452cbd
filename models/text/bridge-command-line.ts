/** The object of a `bridge` command line that lists (`link`, `fdb`, `vlan`), in any abbreviation; else undefined. */
export function bridgeObject(commandLine: string): 'link' | 'fdb' | 'vlan' | undefined {
  const words = commandLine.trim().split(/\s+/)
  if (!/^(?:\/\S*\/)?bridge$/.test(words[0] ?? '')) return undefined
  let at = 1
  for (; words[at]?.startsWith('-') === true; at++) {
    if (/^-(?:n|netns)$/.test(words[at]!)) at++
  }
  const [object = '', verb] = words.slice(at)
  if (object === '' || (verb !== undefined && !['show', 'list', 'lst'].some((name) => name.startsWith(verb))))
    return undefined
  return (['link', 'fdb', 'vlan'] as const).find((name) => name.startsWith(object))
}
