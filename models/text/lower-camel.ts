/** `logical_ip` → `logicalIp`, `nb-cfg` → `nbCfg`, `_uuid` → `uuid`: a tool's field name as an attribute name. */
export function lowerCamel(name: string): string {
  if (/^[a-z][A-Za-z\d]*$/.test(name)) return name
  return name
    .replace(/^[_\W]+/, '')
    .replace(/[_\W]+([A-Za-z0-9]?)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^[A-Z]/, (letter) => letter.toLowerCase())
}
