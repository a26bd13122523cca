import { checkHead, checkRelated, NEWBORN_RELATIONS, ofAge, type Related, type Sense } from '@/lib/domain/household/kin'
import type { Told } from '@/lib/domain/life/told'
import { headOf, type Newcomer, present, type Restated, type Unit } from '@/lib/domain/life/unit'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

const retold = (members: readonly Related[], relations: Restated): readonly Related[] =>
  members.map((member) => ({ ...member, relation: relations[member.serial] ?? member.relation }))

const both = (first: Result<null>, second: () => Result<null>): Result<null> => (first.ok ? second() : first)

/** A family whose relations were told anew: those that were, and the head. */
const checkRetold = (members: readonly Related[], relations: Restated, sense: Sense): Result<null> => {
  const now = retold(members, relations)
  const told = now.filter(({ serial }) => relations[serial] !== undefined)
  if (told.length === 0) return ok(null)
  return both(checkRelated(told, sense), () => checkHead(now, sense))
}

const checkNewborn = (home: Unit, child: Related, sense: Sense): Result<null> => {
  const { serial, relation, birth } = child
  const head = headOf(home)
  if (ofAge(birth, sense) === true) return refuse('lives.notNewborn', {}, 'on')
  const isElder = head?.birth?.precision === 'EXACT' && birth !== null && birth.date <= head.birth.date
  const below = relation === 'SON' || relation === 'DAUGHTER' || relation === 'GRANDCHILD'
  return NEWBORN_RELATIONS.includes(relation) && !(below && isElder)
    ? checkRelated([child], sense)
    : refuse('kin.relationOfAge', { serial })
}

/**
 * Whether what was told of persons can be so at all: nobody is a father who is a woman, a mother who is a child, a
 * newborn of 18 years; no child heads a family with adults, and no children are left to keep house alone. Only what an
 * event tells is judged, never what the survey or a file once said; a transgender person may be told either way; an age
 * that is not surely known passes. Ages in completed years today, by the age of NFSA s.13 (18). Our own rule, no paragraph:
 * a slip here would print a child as head of a card.
 * Refuses `kin.relationOfGender`, `kin.relationOfAge`, `kin.childHead`, `lives.childrenAlone` and `lives.notNewborn`.
 */
export const checkSense = (home: Unit, told: Told, sense: Sense): Result<null> => {
  const members = present(home)
  const coming = (persons: readonly Newcomer[]): readonly Related[] =>
    persons.map((person, index) => ({ ...person, serial: home.lastSerial + index + 1 }))
  switch (told.kind) {
    case 'BIRTH':
      return checkNewborn(home, { ...told.newcomer, serial: home.lastSerial + 1 }, sense)
    case 'MEMBER_ADDED':
    case 'MARRIAGE_IN':
      return checkRelated(coming([told.newcomer]), sense)
    case 'MOVE_IN':
      return checkRelated(coming(told.newcomers), sense)
    case 'MARRIAGE_OUT': {
      const { serial, relation, relations } = told
      const gone = members.filter((member) => member.serial === serial && relation !== null)
      const stay = members.filter((member) => member.serial !== serial)
      return both(checkRelated(retold(gone, relation === null ? {} : { [serial]: relation }), sense), () =>
        checkRetold(stay, relations, sense),
      )
    }
    case 'MERGE':
      return checkRelated(retold(members, told.relations), sense)
    case 'SPLIT': {
      const sides = [true, false].map((apart) => members.filter(({ serial }) => told.apart.includes(serial) === apart))
      const grown = ({ birth }: Related) => ofAge(birth, sense)
      const alone = sides.some((side) => side.every((member) => grown(member) === false))
      if (alone && members.some((member) => grown(member) === true)) return refuse('lives.childrenAlone', {}, 'serials')
      return sides.reduce<Result<null>>(
        (so, side) => both(so, () => checkRetold(side, told.relations, sense)),
        ok(null),
      )
    }
    case 'DEATH':
    case 'ENTERED_WRONGLY':
      return checkRetold(
        members.filter(({ serial }) => serial !== told.serial),
        told.relations,
        sense,
      )
    case 'MOVE_OUT':
      return checkRetold(
        members.filter(({ serial }) => !told.serials.includes(serial)),
        told.relations,
        sense,
      )
    case 'HEAD_CHANGE':
      return checkRetold(members, told.relations, sense)
  }
}
