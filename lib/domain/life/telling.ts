import type { Relation } from '@/lib/domain/household/household'
import type { Told } from '@/lib/domain/life/told'
import type { Newcomer, Restated } from '@/lib/domain/life/unit'
import { refuse, type Result, ok } from '@/lib/domain/shared/result'
import type { Answers } from '@/lib/domain/life/answers'

const restated = (rows: Answers['relations']): Restated =>
  Object.fromEntries(
    rows.flatMap(({ serial, relation }): readonly (readonly [number, Relation])[] =>
      relation === undefined ? [] : [[serial, relation]],
    ),
  )

/** The event that the form's answers tell, as the law takes it. Refuses `lives.nobodyNamed` when nobody was chosen. */
export const toldOf = (input: Answers, newcomers: readonly Newcomer[], joinsOther: boolean): Result<Told> => {
  const { kind, on, serials } = input
  const relations = restated(input.relations)
  const [serial] = serials
  const [newcomer] = newcomers
  const nobody = refuse('lives.nobodyNamed', {}, 'serials')
  switch (kind) {
    case 'DEATH':
    case 'ENTERED_WRONGLY':
      return serial === undefined ? nobody : ok({ kind, on, serial, relations })
    case 'MARRIAGE_OUT': {
      const relation = joinsOther ? (input.otherRelation ?? null) : null
      return serial === undefined ? nobody : ok({ kind, on, serial, relations, relation })
    }
    case 'MOVE_OUT':
      return ok({ kind, on, serials, relations })
    case 'SPLIT':
      return ok({ kind, on, apart: serials, relations, houseNo: input.houseNo ?? null })
    case 'MERGE':
      return ok({
        ...{ kind, on, relations, surrender: input.surrender === 'yes' },
        ...{ application: input.application ?? null, reason: input.reason ?? null },
      })
    case 'HEAD_CHANGE':
      return ok({ kind, on, relations })
    case 'MOVE_IN':
      return ok({ kind, on, newcomers, temporaryUntil: input.temporaryUntil ?? null })
    case 'BIRTH': {
      // The day of the event is the day of birth; the form asks it once.
      const birth = newcomer?.birth ?? ({ date: on, precision: 'EXACT' } as const)
      return newcomer ? ok({ kind, on, newcomer: { ...newcomer, birth } }) : refuse('lives.nobodyNamed')
    }
    case 'MARRIAGE_IN':
      return newcomer ? ok({ kind, on, newcomer }) : refuse('lives.nobodyNamed')
    case 'MEMBER_ADDED':
      return newcomer ? ok({ kind, on, newcomer, cause: input.cause ?? 'OVERLOOKED' }) : refuse('lives.nobodyNamed')
  }
}
