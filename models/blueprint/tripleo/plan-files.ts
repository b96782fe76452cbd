import type { Command } from '../../commands/command.ts'
import { baremetalDeploy } from './baremetal-deploy.ts'
import { credentialsFile } from './credentials-file.ts'
import { heatEnvironment } from './heat-environment.ts'
import { instackenv } from './instackenv.ts'
import { inventory, inventoryIni } from './inventory.ts'
import { networkData } from './network-data.ts'
import { outlineOf } from './outline.ts'
import { rolesData } from './roles-data.ts'
import { undercloudConf } from './undercloud-conf.ts'
import { vipData } from './vip-data.ts'

/** Every file of TripleO's own that Atlas reads. One line each; the order has no meaning. */
export const PLAN_FILES: readonly Command[] = [
  rolesData,
  networkData,
  vipData,
  baremetalDeploy,
  heatEnvironment,
  undercloudConf,
  instackenv,
  inventory,
  inventoryIni,
  credentialsFile
]

/** characters that are looked at */
const SEARCHED = 60_000

/** What the files are called, where the first lines do not tell. */
const NAMES: readonly [pattern: RegExp, id: string][] = [
  [/^roles_data[\w.-]*\.ya?ml$/i, 'roles-data'],
  [/^network_data[\w.-]*\.ya?ml$/i, 'network-data'],
  [/^vip_data[\w.-]*\.ya?ml$/i, 'vip-data'],
  [/^[\w-]*baremetal[-_]deploy(?:ment)?\.ya?ml$/i, 'baremetal-deploy'],
  [/^[\w.-]*(?:environment|deployed)\.ya?ml$/i, 'heat-environment'],
  [/^undercloud[\w-]*\.conf$/i, 'undercloud-conf'],
  [/^instackenv[\w-]*\.(?:json|ya?ml)$/i, 'instackenv'],
  [/^[\w-]*inventory\.ya?ml$/i, 'ansible-inventory']
]

/** The title of the file that a whole text is, by its content or else by its name; nothing for a terminal session. */
export function planFileTitle(name: string, text: string): string | undefined {
  const lines = text.slice(0, SEARCHED).split(/\r?\n/)
  const fitting = PLAN_FILES.filter((file) => file.looksLike(lines))
  if (fitting.length === 1) return fitting[0]!.title
  const shape = outlineOf(lines)?.shape
  if (shape === undefined) return undefined
  const base = name.slice(name.lastIndexOf('/') + 1)
  const id = NAMES.find(([pattern]) => pattern.test(base))?.[1]
  return PLAN_FILES.find((file) => file.id === id)?.title
}
