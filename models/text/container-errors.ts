import type { LineLedger } from './line-ledger.ts'

const NOISE = /^(?:Emulate Docker CLI using podman|time="[^"]*" level=(?:warning|info|debug))/i
/** `error: "…"` with a small letter is what Open vSwitch tells of an interface. */
const ERROR =
  /^(?:Error(?: response from daemon)?: |Cannot connect to the Docker daemon|time="[^"]*" level=(?:error|fatal)|(?:sudo: |-?bash: |sh: )?(?:\S*\/)?(?:podman|docker|crictl|runc|crun|kubectl|oc)\b.{1,40}(?:not found|permission denied))/
/** Every line is asked: few begin as a remark or an error of a tool does, or say what the shell says. */
const HEADS = new Set([...'eEtTC'].map((letter) => letter.charCodeAt(0)))
const REFUSED = /not found|permission denied/

/**
 * Looks for what container tools print on standard error: remarks are ignored, errors reported. Answers true when there was an
 * error.
 */
export function readContainerErrors(ledger: LineLedger): boolean {
  let failed = false
  for (let index = 0; index < ledger.length; index++) {
    const text = ledger.at(index).trim()
    if (!HEADS.has(text.charCodeAt(0)) && !REFUSED.test(text)) continue
    if (NOISE.test(text)) ledger.ignore(index, 'remark of the tool')
    else if (ERROR.test(text)) {
      failed = true
      ledger.report(index, `the tool failed: ${text.slice(0, 200)}; paste the output of a run that succeeds`)
    }
  }
  return failed
}
