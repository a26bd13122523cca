import { type Body, bodyOf, type Facts, factsOf, isRecord, partsOf, pathOf } from '@/lib/domain/household/facts'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'

/** The field of a change that is about a whole person: somebody was not in the register before. */
export const WHOLE_MEMBER = 'member'

/** One fact before and after; `null` is a fact that nobody has said. */
export interface Difference {
  readonly field: string
  readonly serial: number | null
  readonly before: Canonical
  readonly after: Canonical
}

const same = (a: Canonical, b: Canonical): boolean => canonical(a) === canonical(b)

const memberIn = (body: Body, serial: number): Canonical => {
  const { members } = body
  return isRecord(members) ? (members[String(serial)] ?? null) : null
}

/** What two versions of a family tell differently, with both values; a person who is only in the second is one change. */
export const differencesBetween = (before: Body, after: Body): readonly Difference[] => {
  const [old, young] = [factsOf(before), factsOf(after)]
  const found = new Map<string, Difference>()
  for (const path of new Set([...old.keys(), ...young.keys()])) {
    const { field, serial } = partsOf(path)
    if (serial !== null && memberIn(before, serial) === null) {
      const difference = { field: WHOLE_MEMBER, serial, before: null, after: memberIn(after, serial) }
      found.set(pathOf(WHOLE_MEMBER, serial), difference)
    } else {
      const difference = { field, serial, before: old.get(path) ?? null, after: young.get(path) ?? null }
      if (!same(difference.before, difference.after)) found.set(path, difference)
    }
  }
  return [...found.values()].sort((a, b) => (a.serial ?? 0) - (b.serial ?? 0) || a.field.localeCompare(b.field))
}

/** The version that comes of a version by some changes. */
export const withDifferences = (body: Body, differences: readonly Difference[]): Body => {
  const facts = new Map(factsOf(body))
  for (const { field, serial, after } of differences) {
    if (field === WHOLE_MEMBER && serial !== null && isRecord(after)) {
      for (const [own, value] of Object.entries(after)) if (value !== null) facts.set(pathOf(own, serial), value)
    } else if (after === null) facts.delete(pathOf(field, serial))
    else facts.set(pathOf(field, serial), after)
  }
  return bodyOf(facts)
}

const standing = (facts: Facts, body: Body, { field, serial }: Difference): Canonical =>
  field === WHOLE_MEMBER && serial !== null ? memberIn(body, serial) : (facts.get(pathOf(field, serial)) ?? null)

/** The changes whose "before" is no longer what the register says. */
export const overtaken = (body: Body, differences: readonly Difference[]): readonly Difference[] => {
  const facts = factsOf(body)
  return differences.filter((one) => !same(standing(facts, body, one), one.before))
}
