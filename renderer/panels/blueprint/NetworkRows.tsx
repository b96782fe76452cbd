import { PROVISIONING, type NetworkRow } from '../../../models/blueprint/new-cloud/form.ts'
import { useSay } from '../../messages/use-say.ts'
import { Check, Field } from './Field.tsx'
import type { PartProps } from './part-props.ts'

/** The isolated networks: which there are, with VLAN and CIDR. */
export function NetworkRows({ form, problems, change }: PartProps) {
  const say = useSay()
  const set = (index: number, part: Partial<NetworkRow>): void =>
    change({ networks: form.networks.map((row, at) => (at === index ? { ...row, ...part } : row)) })
  return (
    <fieldset className="form-section">
      <legend>{say('newCloud.networks')}</legend>
      {form.networks.map(({ name, used, vlan, cidr }, index) => {
        const provisioning = name === PROVISIONING
        const on = used || provisioning
        return (
          <div key={name} className="form-network">
            <Check label={name} value={on} disabled={provisioning} change={(value) => set(index, { used: value })} />
            {provisioning ? (
              <span className="muted form-untagged">{say('newCloud.untagged')}</span>
            ) : (
              <Field
                hidden
                numeric
                label={say('newCloud.vlanOf', { network: name })}
                value={vlan}
                disabled={!on}
                problem={problems.get(`networks.${index}.vlan`)}
                change={(value) => set(index, { vlan: value })}
              />
            )}
            <Field
              hidden
              label={say('newCloud.cidrOf', { network: name })}
              value={cidr}
              disabled={!on}
              problem={problems.get(`networks.${index}.cidr`)}
              change={(value) => set(index, { cidr: value })}
            />
          </div>
        )
      })}
    </fieldset>
  )
}
