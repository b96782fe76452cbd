import { useApp } from '../../actions/app.ts'
import { openPaste } from '../../actions/open.ts'
import { runCommand } from '../../actions/commands.ts'
import { useSay } from '../../messages/use-say.ts'
import { notify } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { Menu } from '../common/Menu.tsx'

/** Every way to bring something in, for those who neither drop nor press Ctrl+V. */
export function AddMenu() {
  const say = useSay()
  const app = useApp()
  async function paste(): Promise<void> {
    try {
      await openPaste(app, await navigator.clipboard.readText())
    } catch {
      notify('info', 'notice.pasteByKey')
    }
  }
  const items = [
    {
      id: 'files',
      label: say('command.open-files'),
      icon: <Icon name="file" />,
      run: () => runCommand(app, 'open-files')
    },
    {
      id: 'folder',
      label: say('command.open-folder'),
      icon: <Icon name="folder" />,
      run: () => runCommand(app, 'open-folder')
    },
    {
      id: 'new-cloud',
      label: say('command.new-cloud'),
      icon: <Icon name="cloud" />,
      run: () => runCommand(app, 'new-cloud')
    },
    { id: 'paste', label: say('sources.paste'), icon: <Icon name="copy" />, run: () => void paste() }
  ]
  return (
    <Menu label={say('sources.add')} className="button ghost compact" items={items} align="right">
      <Icon name="plus" small />
      {say('sources.add')}
    </Menu>
  )
}
