import { defineCommand } from '../../commands/command.ts'

const EXPORT = /^(?:export\s+)?OS_(?:AUTH_URL|USERNAME|PASSWORD|CLOUDNAME|PROJECT_NAME|TENANT_NAME)=/
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
  looksLike: (output) => output.slice(0, LOOKED_AT).filter((line) => EXPORT.test(line)).length >= 2,
  read(lines) {
    for (let index = 0; index < lines.length; index++) lines.ignore(index, 'credentials are not kept')
    return { settings: lines.length }
  },
  contribute: () => undefined
})
