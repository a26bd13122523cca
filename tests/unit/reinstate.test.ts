import { describe, expect, it } from 'vitest'
import { backUntil, reinstate, stageBack } from '@/lib/domain/application/reinstate'
import { APPLICATION_STAGES, type ApplicationStage, stepsFrom } from '@/lib/domain/application/stages'
import { LIST_STAGES, type ListStage } from '@/lib/domain/selection/stages'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { application } from '@/tests/support/factories'

const law = application()
const here = (from: ApplicationStage) => ({ from, goneOver: false })
const rejectable = APPLICATION_STAGES.filter((stage) => stepsFrom(stage).includes('rejectDuplicate'))
const beforeList = rejectable.slice(0, rejectable.indexOf('LISTED'))
const DECIDED: readonly ApplicationStage[] = ['SELECTED', 'WAITLISTED', 'SELECTED_BY_PROMOTION']
const SEALED: readonly ListStage[] = [
  ...([
    'FINALISED',
    'BLOCK_CONSOLIDATED',
    'DISTRICT_CONSOLIDATED',
    'DEPT_APPROVED',
    'CARDS_ISSUING',
    'CLOSED',
  ] as const),
]
const OPEN = LIST_STAGES.filter(
  (stage) => !SEALED.includes(stage) && stage !== 'RETURNED_TO_GP' && stage !== 'SUPERSEDED',
)

describe('F18 · an application rejected as a duplicate comes back with the undo of the merger (domain §12.1, §12.3)', () => {
  it('before any list it comes back to the stage it had, whichever that was', () => {
    expect(beforeList.map((from) => stageBack(law, here(from), null))).toEqual(beforeList)
    expect(stageBack(law, here('LISTED'), null)).toBe('LISTED')
  })

  it('a list that is not sealed keeps nobody out: up to the meeting it comes back', () => {
    for (const stage of OPEN) {
      expect(beforeList.map((from) => stageBack(law, here(from), { stage, holds: false }))).toEqual(beforeList)
      expect(stageBack(law, here('LISTED'), { stage, holds: true })).toBe('LISTED')
    }
  })

  it('where the village has gone over since, it stays rejected: what runs is completed where it began (domain §13)', () => {
    const gone = rejectable.flatMap((from) => [
      stageBack(law, { from, goneOver: true }, null),
      stageBack(law, { from, goneOver: true }, { stage: 'DRAFT', holds: false }),
      stageBack(law, { from, goneOver: true }, { stage: 'FINALISED', holds: true }),
    ])
    expect(new Set(gone)).toEqual(new Set([null]))
  })

  it('from the day the list is sealed on nobody comes who was not decided about', () => {
    for (const stage of SEALED) {
      for (const from of [...beforeList, 'LISTED' as const]) {
        expect(stageBack(law, here(from), { stage, holds: from === 'LISTED' })).toBeNull()
      }
    }
  })

  it.each(SEALED)('whoever was decided about stands where they stood until the department approves: %s', (stage) => {
    const still = SEALED.indexOf(stage) < SEALED.indexOf('DEPT_APPROVED')
    for (const from of DECIDED) {
      expect(stageBack(law, here(from), { stage, holds: true })).toBe(still ? from : null)
      expect(stageBack(law, here(from), { stage, holds: false })).toBeNull()
    }
  })

  it('when the list went back, the family goes before the new Gram Sabha; a list drawn without it finds it verified', () => {
    for (const from of DECIDED) {
      expect(stageBack(law, here(from), null)).toBe('LISTED')
      expect(stageBack(law, here(from), { stage: 'TENTATIVE', holds: true })).toBe('LISTED')
      expect(stageBack(law, here(from), { stage: 'TENTATIVE', holds: false })).toMatch(/^VERIFIED_/)
    }
  })

  it('says before the merger until when it can come back', () => {
    expect(backUntil({ ...law, stage: 'SUBMITTED' }, null)).toBe('LIST_SEALED')
    expect(backUntil({ ...law, stage: 'SELECTED' }, { stage: 'FINALISED', holds: true })).toBe('LIST_APPROVED')
    expect(backUntil({ ...law, stage: 'SUBMITTED' }, { stage: 'FINALISED', holds: false })).toBeNull()
  })

  it('the days for which it lay rejected are counted against nobody', () => {
    const rejection = { from: 'SUBMITTED', on: plainDate('2026-08-15'), dueOn: plainDate('2026-08-20') } as const
    expect(reinstate(law, 'SUBMITTED', rejection, plainDate('2026-08-15')).dueOn).toBe('2026-08-20')
    expect(reinstate(law, 'SUBMITTED', rejection, plainDate('2026-09-14')).dueOn).toBe('2026-09-19')
  })
})
