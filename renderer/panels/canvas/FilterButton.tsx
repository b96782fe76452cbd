import { useEffect, useId, useRef, useState } from 'react'
import { maskText } from '../../../models/lessons/mask.ts'
import { DRAWN_KINDS } from '../../../models/views/kinds.ts'
import type { Summary } from '../../analysis/answers.ts'
import { useSummary } from '../../analysis/use-analysis.ts'
import { useSay } from '../../messages/use-say.ts'
import { clearFilters, setFilter } from '../../state/edit.ts'
import { useHidden } from '../../state/shown.ts'
import { useStore } from '../../state/store.ts'
import { filterCount, type Filters } from '../../state/work.ts'
import { Icon } from '../../theme/icons.tsx'
import { kindName } from '../common/kind-name.ts'

interface Option {
  id: string
  name: string
}

/** What the picture is about: a popover with hosts, roles, networks and kinds to choose from. */
export function FilterButton() {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLDivElement>(null)
  const count = useStore((state) => filterCount(state.work.filters))
  const summary = useSummary()
  useEffect(() => {
    if (!open) return
    const close = (event: PointerEvent): void => {
      if (event.target instanceof Node && !anchor.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', close)
    return () => document.removeEventListener('pointerdown', close)
  }, [open])
  return (
    <div
      className="menu-anchor"
      ref={anchor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        anchor.current?.querySelector('button')?.focus()
        event.stopPropagation()
      }}
    >
      <button
        type="button"
        className={count > 0 ? 'button active' : 'button'}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="filter" small />
        {count > 0 ? say('filter.some', { count }) : say('filter.title')}
      </button>
      {open && summary && <FilterPopover summary={summary} count={count} />}
    </div>
  )
}

function FilterPopover({ summary, count }: { summary: Summary; count: number }) {
  const say = useSay()
  const { hosts, roles, networks, kinds } = summary.facets
  const kindOptions = kinds
    .filter(({ kind }) => DRAWN_KINDS.has(kind))
    .map(({ kind }) => ({ id: kind, name: kindName(say, kind) }))
  return (
    <div className="menu filter" role="dialog" aria-label={say('filter.title')}>
      <FilterGroup facet="hosts" options={hosts} />
      <FilterGroup facet="roles" options={roles.map((role) => ({ id: role, name: role }))} />
      <FilterGroup facet="networks" options={networks} />
      <FilterGroup facet="kinds" options={kindOptions} />
      <p className="filter-foot">
        <span className="muted grow">{say('filter.hint')}</span>
        <button type="button" className="button compact" disabled={count === 0} onClick={clearFilters}>
          {say('filter.clear')}
        </button>
      </p>
    </div>
  )
}

function FilterGroup({ facet, options }: { facet: keyof Filters; options: readonly Option[] }) {
  const say = useSay()
  const id = useId()
  const chosen = useStore((state) => state.work.filters[facet])
  const hidden = useHidden()
  if (options.length === 0) return null
  return (
    <fieldset className="filter-group">
      <legend>{say(`filter.${facet}`)}</legend>
      {options.map((option, index) => (
        <label key={option.id} htmlFor={`${id}-${index}`}>
          <input
            id={`${id}-${index}`}
            type="checkbox"
            checked={chosen.includes(option.id)}
            onChange={(event) => setFilter(facet, option.id, event.target.checked)}
          />
          <span className="cut" title={maskText(option.name, hidden)}>
            {maskText(option.name, hidden)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
