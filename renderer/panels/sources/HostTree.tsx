import { useMemo, useState, type ReactElement } from 'react'
import type { Summary } from '../../analysis/answers.ts'
import { useSay } from '../../messages/use-say.ts'
import { useStore } from '../../state/store.ts'
import { select } from '../../state/window.ts'
import { Icon } from '../../theme/icons.tsx'
import { usePortion } from '../common/use-portion.ts'
import { CaptureItem } from './CaptureItem.tsx'
import { groupCaptures, statusIcon, overallStatus, type CaptureGroup } from './group.ts'
import { RenameHost } from './RenameHost.tsx'

const HOSTS = 100
const FIRST_CAPTURES = 8
/** As many unread captures are shown without being asked for. */
const FEW = 3

/** Captures by the host they came from; what speaks of the whole cloud and what nobody could read come last. */
export function HostTree({ summary }: { summary: Summary }) {
  const say = useSay()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(() => groupCaptures(summary), [summary])
  const hosts = groups.filter(({ kind }) => kind === 'host')
  const { shown, left, more } = usePortion(hosts, HOSTS)
  const toggle = (id: string): void => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const row = (group: CaptureGroup): ReactElement => {
    const small = group.kind === 'unread' && group.captures.length <= FEW
    const opened = open.has(group.id) !== small
    return <GroupRow key={group.id} group={group} open={opened} toggle={() => toggle(group.id)} />
  }
  return (
    <ul>
      {shown.map(row)}
      {left > 0 && (
        <li>
          <button type="button" className="more" onClick={more}>
            {say('captures.more', { count: left })}
          </button>
        </li>
      )}
      {groups.slice(hosts.length).map(row)}
    </ul>
  )
}

function GroupRow({ group, open, toggle }: { group: CaptureGroup; open: boolean; toggle(): void }) {
  const say = useSay()
  const selected = useStore((state) => state.selection === group.id)
  const [all, setAll] = useState(false)
  const [renaming, setRenaming] = useState(false)
  const { captures } = group
  const name = group.kind === 'host' ? group.name : say(`captures.${group.kind}`)
  const status = overallStatus(captures)
  const shown = all ? captures : captures.slice(0, FIRST_CAPTURES)
  return (
    <li>
      <div className={selected ? 'source-row selected' : 'source-row'}>
        <button
          type="button"
          disabled={captures.length === 0}
          className="icon-button chevron"
          aria-expanded={open}
          aria-label={say(open ? 'captures.hide' : 'captures.show', { name })}
          onClick={toggle}
        >
          <Icon name={open ? 'chevron' : 'right'} small />
        </button>
        <button
          type="button"
          className="source-main"
          title={group.role === undefined ? name : `${name} · ${group.role}`}
          onClick={() => (group.kind === 'host' ? select(group.id) : toggle())}
        >
          {group.planned && captures.length === 0 ? (
            <Icon name="unknown" label={say('certainty.planned')} />
          ) : (
            <Icon name={statusIcon(status)} label={say(`status.${status}`)} />
          )}
          <span className="grow cut">{name}</span>
          <span className="muted">{group.planned && captures.length === 0 ? group.role : captures.length}</span>
        </button>
        {group.kind === 'host' && captures.length > 0 && (
          <button
            type="button"
            className="icon-button reveal"
            title={say('host.rename', { name })}
            aria-label={say('host.rename', { name })}
            onClick={() => setRenaming(!renaming)}
          >
            <Icon name="pencil" small />
          </button>
        )}
      </div>
      {renaming && <RenameHost name={name} captures={captures} close={() => setRenaming(false)} />}
      {open && (
        <ul className="captures">
          {shown.map((capture) => (
            <CaptureItem key={capture.id} capture={capture} />
          ))}
          {shown.length < captures.length && (
            <li>
              <button type="button" className="more" onClick={() => setAll(true)}>
                {say('captures.more', { count: captures.length - shown.length })}
              </button>
            </li>
          )}
        </ul>
      )}
    </li>
  )
}
