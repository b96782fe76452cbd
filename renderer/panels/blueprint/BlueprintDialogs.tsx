import { useDialogs } from '../../state/dialogs.ts'
import { EditBlueprint } from './EditBlueprint.tsx'
import { NewCloud } from './NewCloud.tsx'

/** Whichever dialog about planned clouds is open. */
export function BlueprintDialogs() {
  const open = useDialogs((state) => state.open)
  if (!open) return null
  return open.kind === 'new-cloud' ? <NewCloud /> : <EditBlueprint input={open.input} text={open.text} />
}
