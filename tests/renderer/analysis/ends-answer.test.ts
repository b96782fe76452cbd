import { describe, expect, it } from 'vitest'
import { analyse } from '../../../models/analyse.ts'
import { Lookup } from '../../../models/topology/lookup.ts'
import { endsAnswer } from '../../../renderer/analysis/ends-answer.ts'
import { ovnLab } from '../../support/load-folder.ts'

const lookup = new Lookup(analyse(ovnLab()))

describe('the ends of a path that was typed', () => {
  it('are told with their names and kinds', () => {
    expect(endsAnswer(lookup, { from: 'VM-WEB-1', to: '192.168.10.13' })).toEqual({
      from: { name: 'vm-web-1', kind: 'server', several: false },
      to: { name: expect.any(String) as string, kind: 'port', several: false }
    })
    expect(endsAnswer(lookup, { from: 'outside:public', to: 'internet' })).toEqual({
      from: { name: 'outside:public', several: false },
      to: { name: 'internet', several: false }
    })
  })

  it('are null for what nothing fits, and for what was not typed yet', () => {
    expect(endsAnswer(lookup, { from: 'nobody' })).toEqual({ from: null, to: null })
    expect(endsAnswer(lookup, { from: 'vm-web-1', to: 'localhost:80' }).to).toBeNull()
    expect(endsAnswer(lookup, { from: 'vm-web-1', to: '' }).to).toBeNull()
  })
})
