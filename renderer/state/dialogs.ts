import { create } from 'zustand'

/** The dialog that is open: a form for a new cloud, or the text of an input. */
export type OpenDialog = { kind: 'new-cloud' } | { kind: 'edit'; input: string; text: string } | null

/** Which dialog is open: neither saved nor undone. */
export const useDialogs = create<{ open: OpenDialog }>()(() => ({ open: null }))

export function openDialog(open: OpenDialog): void {
  useDialogs.setState({ open })
}

export function closeDialog(): void {
  useDialogs.setState({ open: null })
}
