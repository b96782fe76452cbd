import type { ProviderRow } from '../../../models/blueprint/new-cloud/form.ts'
import { useSay } from '../../messages/use-say.ts'
import { Icon } from '../../theme/icons.tsx'
import { Check, Choice, Field } from './Field.tsx'
import type { PartProps } from './part-props.ts'

/** The networks on the wire: flat or VLANs, each with its physical network and CIDR. */
export function ProviderRows({ form, problems, change }: PartProps) {
  const say = useSay()
  const { providers } = form
  const set = (index: number, part: Partial<ProviderRow>): void =>
    change({ providers: providers.map((row, at) => (at === index ? { ...row, ...part } : row)) })
  return (
    <fieldset className="form-section">
      <legend>{say('newCloud.providers')}</legend>
      {providers.map((row, index) => {
        const problem = (field: string) => problems.get(`providers.${index}.${field}`)
        return (
          // Rows have no identity but their place.
          <div key={index} className="form-provider">
            <Field
              label={say('newCloud.providerName')}
              value={row.name}
              problem={problem('name')}
              change={(name) => set(index, { name })}
            />
            <Choice
              label={say('newCloud.type')}
              value={row.type}
              options={[
                { id: 'flat', name: 'flat' },
                { id: 'vlan', name: 'VLAN' }
              ]}
              problem={problem('type')}
              change={(type) => set(index, { type })}
            />
            <Field
              numeric
              label={say('newCloud.vlan')}
              value={row.type === 'vlan' ? row.vlan : ''}
              disabled={row.type === 'flat'}
              problem={problem('vlan')}
              change={(vlan) => set(index, { vlan })}
            />
            <Field
              label={say('newCloud.physicalNetwork')}
              value={row.physicalNetwork}
              problem={problem('physicalNetwork')}
              change={(physicalNetwork) => set(index, { physicalNetwork })}
            />
            <Field
              label={say('newCloud.cidr')}
              value={row.cidr}
              problem={problem('cidr')}
              change={(cidr) => set(index, { cidr })}
            />
            <Check
              label={say('newCloud.external')}
              value={row.external}
              change={(external) => set(index, { external })}
            />
            <button
              type="button"
              className="icon-button"
              title={say('newCloud.removeProvider', { name: row.name })}
              aria-label={say('newCloud.removeProvider', { name: row.name })}
              onClick={() => change({ providers: providers.filter((_, at) => at !== index) })}
            >
              <Icon name="close" small />
            </button>
          </div>
        )
      })}
      <button
        type="button"
        className="button ghost compact form-add"
        onClick={() => change({ providers: [...providers, nextProvider(providers)] })}
      >
        <Icon name="plus" small />
        {say('newCloud.addProvider')}
      </button>
    </fieldset>
  )
}

/** The next free VLAN above 100 with a name and CIDR after it. */
function nextProvider(providers: readonly ProviderRow[]): ProviderRow {
  const taken = new Set(providers.flatMap(({ vlan, name }) => [vlan, name]))
  let vlan = 101
  while (taken.has(String(vlan)) || taken.has(`provider-${vlan}`)) vlan++
  const physicalNetwork = providers.at(-1)?.physicalNetwork ?? 'datacentre'
  const cidr = `10.${vlan % 256}.0.0/24`
  return { name: `provider-${vlan}`, type: 'vlan', vlan: String(vlan), physicalNetwork, cidr, external: false }
}
