import { defineCommand } from '../../commands/command.ts'

const EXPORT = /^(?:export\s+)?OS_(?:AUTH_URL|USERNAME|PASSWORD|CLOUDNAME|PROJECT_NAME|TENANT_NAME)=/
/** What else stands in such a file; a prompt, a table or another tool's output does not. */
const OTHERWISE =
  /^\s*(?:#|(?:export\s+)?[A-Za-z_]\w*=|export\s+[A-Za-z_]\w*\s*$|unset\s|for\s.*\bdo\b|(?:if|then|else|fi|done|do)\b|alias\s|\[{1,2}\s|echo\s|read\s|source\s|\.\s+\/)/
const LOOKED_AT = 60

/**
 * `overcloudrc`, `stackrc`: what the clients log in with. Recognised, so that nobody wonders what became of it; nothing of it is
 * kept.
 *
 *     export OS_USERNAME=admin
 *     export OS_AUTH_URL=http://192.0.2.10:5000
 */
export const credentialsFile = defineCommand<{ settings: number }>({
  id: 'credentials-file',
  title: 'overcloudrc',
  scope: 'cloud',
  matches: () => false,
  looksLike(output) {
    const lines = output.slice(0, LOOKED_AT).filter((line) => line.trim() !== '')
    if (lines.filter((line) => EXPORT.test(line)).length < 2) return false
    return lines.every((line) => EXPORT.test(line) || OTHERWISE.test(line))
  },
  read(lines) {
    for (let index = 0; index < lines.length; index++) lines.ignore(index, 'credentials are not kept')
    return { settings: lines.length }
  },
  contribute: () => undefined
})
