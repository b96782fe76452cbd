import { useState } from 'react'
import { adviseNewCloud } from '../../../models/blueprint/new-cloud/advise.ts'
import { checkNewCloud } from '../../../models/blueprint/new-cloud/check.ts'
import {
  defaultNewCloud,
  NIC_PRESETS,
  RELEASES,
  type NewCloud as Form
} from '../../../models/blueprint/new-cloud/form.ts'
import { useApp } from '../../actions/app.ts'
import { planNewCloud } from '../../actions/blueprint.ts'
import { useSay } from '../../messages/use-say.ts'
import { closeDialog } from '../../state/dialogs.ts'
import { Dialog } from './Dialog.tsx'
import { Check, Choice, Field } from './Field.tsx'
import { NetworkRows } from './NetworkRows.tsx'
import type { PartProps } from './part-props.ts'
import { ProviderRows } from './ProviderRows.tsx'

/** The form of a planned cloud: what it says becomes a picture, and YAML to go on with. */
export function NewCloud() {
  const say = useSay()
  const app = useApp()
  const [form, setForm] = useState(defaultNewCloud)
  const problems = checkNewCloud(form)
  const change = (part: Partial<Form>): void => setForm({ ...form, ...part })
  const submit = (): void => {
    if (problems.size === 0) void planNewCloud(app, form)
  }
  const foot = (
    <>
      <span className={problems.size > 0 ? 'form-problem grow' : 'muted grow'} role="status">
        {problems.size > 0 ? say('newCloud.wrong', { count: problems.size }) : say('newCloud.gives')}
      </span>
      <button type="button" className="button" onClick={closeDialog}>
        {say('dialog.cancel')}
      </button>
      <button type="submit" className="button primary" disabled={problems.size > 0}>
        {say('newCloud.create')}
      </button>
    </>
  )
  return (
    <Dialog title={say('newCloud.title')} className="new-cloud" submit={submit} foot={foot}>
      <div className="form-columns">
        <div>
          <Basics form={form} problems={problems} change={change} />
          <RoleRows form={form} problems={problems} change={change} />
        </div>
        <div>
          <NetworkRows form={form} problems={problems} change={change} />
          <ProviderRows form={form} problems={problems} change={change} />
          <AdviceOnSizes form={form} />
        </div>
      </div>
    </Dialog>
  )
}

function Basics({ form, problems, change }: PartProps) {
  const say = useSay()
  return (
    <section className="form-section">
      <Field
        label={say('newCloud.name')}
        value={form.name}
        problem={problems.get('name')}
        change={(name) => change({ name })}
      />
      <div className="form-pair">
        <Choice
          label={say('newCloud.release')}
          value={form.release}
          options={RELEASES.map((id) => ({ id, name: `RHOSP ${id}` }))}
          change={(release) => change({ release })}
        />
        <Choice
          label={say('newCloud.driver')}
          value={form.driver}
          options={[
            { id: 'ovn', name: 'ML2/OVN' },
            { id: 'ovs', name: 'ML2/OVS' }
          ]}
          change={(driver) => change({ driver })}
        />
      </div>
      <Choice
        label={say('newCloud.nics')}
        value={form.nics}
        options={NIC_PRESETS.map((id) => ({ id, name: id }))}
        change={(nics) => change({ nics })}
      />
      <Check
        label={say('newCloud.undercloud')}
        value={form.undercloud}
        change={(undercloud) => change({ undercloud })}
      />
      <Check label={say('newCloud.sample')} value={form.sample} change={(sample) => change({ sample })} />
      {problems.has('sample') && (
        <span className="form-problem">{say(`newCloud.problem.${problems.get('sample')!}`)}</span>
      )}
    </section>
  )
}

function RoleRows({ form, problems, change }: PartProps) {
  const say = useSay()
  const overall = problems.get('roles')
  return (
    <fieldset className="form-section">
      <legend>{say('newCloud.roles')}</legend>
      <div className="form-roles">
        {form.roles.map(({ role, count }, index) => (
          <div key={role} className="form-role">
            <span className="grow">{role}</span>
            <Field
              hidden
              numeric
              label={say('newCloud.count', { role })}
              value={count}
              problem={problems.get(`roles.${index}.count`)}
              change={(value) =>
                change({ roles: form.roles.map((row, at) => (at === index ? { ...row, count: value } : row)) })
              }
            />
          </div>
        ))}
      </div>
      {overall && <span className="form-problem">{say(`newCloud.problem.${overall}`)}</span>}
    </fieldset>
  )
}

function AdviceOnSizes({ form }: Pick<PartProps, 'form'>) {
  const say = useSay()
  const advice = adviseNewCloud(form)
  return (
    <section className="form-section" aria-live="polite">
      {advice.length > 0 && (
        <>
          <h3>{say('newCloud.advice')}</h3>
          <ul className="form-advice" aria-label={say('newCloud.advice')}>
            {advice.map(({ key, role, count }) => (
              <li key={`${key} ${role}`}>{say(`newCloud.advice.${key}`, { role, count })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
