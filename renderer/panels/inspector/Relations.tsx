import { useState } from 'react'
import type { RelationGroup } from '../../analysis/answers.ts'
import { useSay } from '../../messages/use-say.ts'
import { select } from '../../state/window.ts'
import { Icon, kindIcon } from '../../theme/icons.tsx'
import { relationName } from './relation-name.ts'

const FIRST = 6

/** What it has to do with other things; each leads there. */
export function Relations({ groups }: { groups: readonly RelationGroup[] }) {
  const say = useSay()
  if (groups.length === 0) return null
  return (
    <section className="record-section">
      <h3>{say('inspector.relations')}</h3>
      {groups.map((group) => (
        <RelationList key={`${group.relation} ${group.direction}`} group={group} />
      ))}
    </section>
  )
}

function RelationList({ group }: { group: RelationGroup }) {
  const say = useSay()
  const [all, setAll] = useState(false)
  const { relation, direction, items, total } = group
  const shown = all ? items : items.slice(0, FIRST)
  return (
    <div className="relation">
      <h4>
        {relationName(say, relation, direction)}
        {total > 1 && <span className="muted">{total}</span>}
      </h4>
      <ul>
        {shown.map(({ id, kind, name, detail, certainty, link }) => (
          <li key={link ?? id}>
            <button type="button" className="relation-item" title={name} onClick={() => select(id)}>
              <Icon name={kindIcon(kind)} small />
              <span className={certainty === 'not-provided' ? 'cut unsure' : 'cut'}>{name}</span>
              {detail !== undefined && <span className="cut muted relation-detail">{detail}</span>}
            </button>
          </li>
        ))}
      </ul>
      {!all && shown.length < items.length && (
        <button type="button" className="link muted" onClick={() => setAll(true)}>
          {say('captures.more', { count: items.length - shown.length })}
        </button>
      )}
      {all && items.length < total && (
        <p className="muted">{say('inspector.notListed', { count: total - items.length })}</p>
      )}
    </div>
  )
}
