import { describe, expect, it } from 'vitest'
import { IMPORT_STAGES } from '@/lib/domain/import/stage'
import { type Filed, mayTakeBack } from '@/lib/domain/import/take-back'
import { REGISTER_KINDS } from '@/lib/domain/pension/register'
import { lawful, refusalOf } from '@/tests/support/factories'

const filed = (stated: Partial<Filed> = {}): Filed => ({
  ...{ stage: 'DONE', register: 'IGNOAPS', read: false, underWay: null },
  ...stated,
})

describe('a register that was handed in by mistake (R74, decision 0088)', () => {
  it('is taken back while no comparison has read it', () => {
    expect(lawful(mayTakeBack(filed()))).toBe('TAKEN_BACK')
    expect(refusalOf(mayTakeBack(filed({ read: true })))).toBe('supplements.compared')
  })

  it('is a pension’s that was imported: nothing else is', () => {
    const stages = IMPORT_STAGES.filter((stage) => mayTakeBack(filed({ stage })).ok)
    expect(stages).toEqual(['DONE'])
    const kinds = [...REGISTER_KINDS, null].filter((register) => mayTakeBack(filed({ register })).ok)
    expect(kinds).toEqual(['IGNOAPS', 'STATE_OLD_AGE', 'WIDOW', 'DISABILITY'])
  })

  it('waits while another file of the same register was shown beside it', () => {
    expect(mayTakeBack(filed({ underWay: 'november.csv' }))).toMatchObject({
      error: { code: 'supplements.otherUnderWay', params: { file: 'november.csv' } },
    })
  })
})
