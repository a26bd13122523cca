import { block, HALF_DECADE, NOBODY_SAID, SLACK, spans, telling, tokensOf } from '@/lib/domain/matching/block'
import type { MatchPerson } from '@/lib/domain/matching/person'
import { fatherOrHusband, guardianMissing } from '@/lib/domain/matching/wide-blocks'

/** The same name in the same village, whatever the guardian and the year are said to be. */
export const namedInVillage = ({ village }: MatchPerson, own: readonly string[]): string[] =>
  village ? own.map((name) => block('v', village, name)) : []

/** The name itself is spelt beyond recognition: the guardian, the village and the age. */
export const ofGuardianInVillage = (
  { village, birth }: MatchPerson,
  kin: readonly string[],
  asked: boolean,
): string[] => {
  if (!village) return []
  const slack = birth && asked ? SLACK[birth.precision] : 0
  const unknown = asked || birth === null ? [NOBODY_SAID] : []
  const around = [...(birth ? spans(birth, HALF_DECADE, slack) : []), ...unknown]
  return kin.slice(0, 1).flatMap((guardian) => around.map((span) => block('k', village, `${guardian}|${span}`)))
}

/** A name in the village: who bears it counts where they agree in something else too, the guardian's name or the year. */
export interface Named {
  readonly name: string
  readonly agreeing: readonly string[]
}

/** So many in the village may share the guardian's name and the age for it to be a sign. */
export const FEW_AROUND = 25

/** By what somebody is looked for in the own village alone, so that a crowded village has no more to read than another. */
export interface VillageKeys {
  readonly named: readonly Named[]
  /** The guardian's name and the age: counts only while few share it. */
  readonly rare: readonly string[]
}

/**
 * The keys by which a person is kept in the own village, or, `asked`, looked for there. A name that is the guardian's too is
 * the clan's: it agrees with all of it.
 */
export const villageKeys = (person: MatchPerson, asked = true): VillageKeys => {
  const [own, kin] = [telling(tokensOf(person.name)), telling(tokensOf(person.guardian))]
  const named = own.flatMap((key) =>
    namedInVillage(person, [key]).map((name) => ({
      name,
      agreeing: [
        ...kin.filter((other) => other !== key).map((other) => `g:${other}`),
        ...guardianMissing(person, [key], kin, asked),
        ...fatherOrHusband(person, [key], kin, asked),
      ],
    })),
  )
  return { named, rare: ofGuardianInVillage(person, kin, asked) }
}
