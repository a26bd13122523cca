import type { FamilyMember, JoinCause } from '@/lib/domain/household/family'
import type { Birth } from '@/lib/domain/household/household'
import { headOf, type Leaving, type Newcomer, present, type Restated, type Unit } from '@/lib/domain/life/unit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** Whether somebody was surely not born yet on a day. */
export const bornAfter = (birth: Birth | null, day: PlainDate): boolean =>
  birth !== null && (birth.precision === 'EXACT' ? birth.date > day : birth.date.slice(0, 4) > day.slice(0, 4))

/** The member of a serial, if something may have happened to them on that day: a member still, born and come by then. */
const meant = (unit: Unit, serial: number, on: PlainDate): Result<FamilyMember> => {
  const member = present(unit).find((one) => one.serial === serial)
  if (!member) return refuse('lives.notMember', { serial })
  if (bornAfter(member.birth, on)) return refuse('lives.beforeBirth', { serial }, 'on')
  if (member.joined && member.joined.on > on) return refuse('lives.beforeJoining', { serial }, 'on')
  return ok(member)
}

const withMembers = (unit: Unit, members: readonly FamilyMember[]): Unit => ({
  ...unit,
  family: { ...unit.family, members },
})

/**
 * Everybody's relation to the head told anew: each member's must be given, and exactly one is the head. Refuses
 * `lives.relationMissing` and `lives.oneHead`.
 */
export const restate = (unit: Unit, relations: Restated): Result<Unit> => {
  const members = present(unit)
  const untold = members.find(({ serial }) => relations[serial] === undefined)
  if (untold) return refuse('lives.relationMissing', { serial: untold.serial })
  if (members.filter(({ serial }) => relations[serial] === 'HEAD').length !== 1) return refuse('lives.oneHead')
  return ok(
    withMembers(
      unit,
      unit.family.members.map((member) => {
        const relation = member.ended ? undefined : relations[member.serial]
        return relation === undefined ? member : { ...member, relation }
      }),
    ),
  )
}

/**
 * Members leave on a day. When the head is among them, whoever remains is restated to a new head; when nobody remains,
 * the household ends that day. Refuses `lives.nobodyNamed`, `notMember`, `beforeBirth`, `beforeJoining` and as `restate`.
 */
export const depart = (unit: Unit, serials: readonly number[], ended: Leaving, relations: Restated): Result<Unit> => {
  if (serials.length === 0) return refuse('lives.nobodyNamed', {}, 'serials')
  for (const serial of serials) {
    const member = meant(unit, serial, ended.on)
    if (!member.ok) return member
  }
  const head = headOf(unit)
  const left = withMembers(
    unit,
    unit.family.members.map((member) =>
      serials.includes(member.serial) && !member.ended ? { ...member, ended } : member,
    ),
  )
  if (present(left).length === 0) {
    const cause = ended.cause === 'MOVED_OUT' ? 'MOVED_OUT' : 'NOBODY_REMAINS'
    return ok({ ...left, ended: { on: ended.on, cause } })
  }
  return head && !serials.includes(head.serial) ? ok(left) : restate(left, relations)
}

/**
 * Persons come on a day, each under a serial that nobody had before. Refuses `lives.nobodyNamed`, `beforeBirth` (with
 * the place in the row, from 1) and `secondHead`: a family has one head.
 */
export const arrive = (
  unit: Unit,
  newcomers: readonly Newcomer[],
  joined: { readonly on: PlainDate; readonly cause: JoinCause },
): Result<Unit> => {
  if (newcomers.length === 0) return refuse('lives.nobodyNamed')
  const unborn = newcomers.findIndex(({ birth }) => bornAfter(birth, joined.on))
  if (unborn >= 0) return refuse('lives.beforeBirth', { serial: unit.lastSerial + unborn + 1 }, 'on')
  if (newcomers.some(({ relation }) => relation === 'HEAD')) return refuse('lives.secondHead')
  const came = newcomers.map((person, index) => ({ ...person, serial: unit.lastSerial + index + 1, joined }))
  return ok({
    ...withMembers(unit, [...unit.family.members, ...came]),
    lastSerial: unit.lastSerial + came.length,
  })
}

/** The husband or wife who remains when the head's spouse, or the head, has died. */
export const widowed = (unit: Unit, died: FamilyMember): Unit => {
  const partners = present(unit).filter(({ relation }) =>
    died.relation === 'HEAD' ? relation === 'SPOUSE' : died.relation === 'SPOUSE' && relation === 'HEAD',
  )
  const another =
    died.relation === 'SPOUSE' &&
    present(unit).some(({ serial, relation }) => relation === 'SPOUSE' && serial !== died.serial)
  const bereaved = another
    ? []
    : partners.filter(({ maritalStatus }) => maritalStatus === null || maritalStatus === 'MARRIED')
  return withMembers(
    unit,
    unit.family.members.map((member) =>
      bereaved.some(({ serial }) => serial === member.serial) ? { ...member, maritalStatus: 'WIDOWED' } : member,
    ),
  )
}
