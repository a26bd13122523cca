import type { Gender, MaritalStatus, Relation } from '@/lib/domain/household/household'
import { between, type Chance, happens } from './chance'

/** A member before names and dates: who they are to the head, and how they live. */
export interface Sketch {
  readonly relation: Relation
  readonly gender: Gender
  readonly age: number
  readonly married: MaritalStatus
  readonly literate: boolean
  readonly disability: number
  /** What the member does for a living; null for children, the old and the house. */
  readonly work: 'EARNS' | 'HELPS' | null
}

const person = (
  relation: Relation,
  gender: Gender,
  age: number,
  married: MaritalStatus,
  rest: Partial<Sketch> = {},
): Sketch => ({ relation, gender, age, married, literate: age >= 6 && age < 50, disability: 0, work: null, ...rest })

const children = (chance: Chance, parent: number, count: number): readonly Sketch[] =>
  Array.from({ length: count }, (_, index) => {
    const age = Math.max(1, parent - 22 - index * 2 - between(chance, 0, 2))
    const son = happens(chance, 50)
    const grown = age >= 18
    return person(son ? 'SON' : 'DAUGHTER', son ? 'MALE' : 'FEMALE', age, 'NEVER_MARRIED', {
      work: grown && son ? 'HELPS' : null,
    })
  })

const couple = (chance: Chance, age: number): readonly Sketch[] => [
  person('HEAD', 'MALE', age, 'MARRIED', { work: age < 65 ? 'EARNS' : null }),
  person('SPOUSE', 'FEMALE', age - between(chance, 1, 5), 'MARRIED', {
    literate: age < 45,
    work: age < 60 ? 'HELPS' : null,
  }),
]

const widow = (age: number, works: boolean): Sketch =>
  person('HEAD', 'FEMALE', age, 'WIDOWED', { literate: age < 40, work: works ? 'EARNS' : null })

const nuclear = (chance: Chance): readonly Sketch[] => {
  const age = between(chance, 28, 50)
  return [...couple(chance, age), ...children(chance, age, between(chance, 1, 4))]
}

const threeGenerations = (chance: Chance): readonly Sketch[] => {
  const age = between(chance, 36, 48)
  return [
    ...couple(chance, age),
    ...children(chance, age, between(chance, 2, 4)),
    person('MOTHER', 'FEMALE', age + between(chance, 20, 26), 'WIDOWED', { literate: false }),
  ]
}

const widowed = (chance: Chance): readonly Sketch[] => {
  const age = between(chance, 32, 46)
  return [widow(age, true), ...children(chance, age, between(chance, 2, 4)).filter((child) => child.age < 18)]
}

const elderlyCouple = (chance: Chance): readonly Sketch[] =>
  couple(chance, between(chance, 66, 80)).map((one) => ({ ...one, literate: false, work: null }))

const elderlyAlone = (chance: Chance): readonly Sketch[] => [
  { ...widow(between(chance, 65, 84), false), literate: false },
]

const disabledHead = (chance: Chance): readonly Sketch[] => {
  const age = between(chance, 38, 56)
  const share = between(chance, 9, 18) * 5
  return nuclearOf(chance, age).map((one) =>
    one.relation === 'HEAD' ? { ...one, disability: share, work: null } : one,
  )
}

const nuclearOf = (chance: Chance, age: number): readonly Sketch[] => [
  ...couple(chance, age),
  ...children(chance, age, between(chance, 1, 3)),
]

const grandparents = (chance: Chance): readonly Sketch[] => {
  const age = between(chance, 60, 72)
  const orphans = [between(chance, 5, 10), between(chance, 11, 15)].map((years, index) =>
    person('GRANDCHILD', index === 0 ? 'FEMALE' : 'MALE', years, 'NEVER_MARRIED'),
  )
  return [{ ...widow(age, true), literate: false }, ...orphans]
}

const separated = (chance: Chance): readonly Sketch[] => {
  const age = between(chance, 27, 38)
  return [
    person('HEAD', 'FEMALE', age, 'SEPARATED', { work: 'EARNS' }),
    ...children(chance, age, between(chance, 1, 2)).filter((child) => child.age < 14),
  ]
}

/** The kinds of family of a hill village, each drawn by the same chance. */
export const KINDS = {
  NUCLEAR: nuclear,
  THREE_GENERATIONS: threeGenerations,
  WIDOWED: widowed,
  ELDERLY_COUPLE: elderlyCouple,
  ELDERLY_ALONE: elderlyAlone,
  DISABLED_HEAD: disabledHead,
  GRANDPARENTS: grandparents,
  SEPARATED: separated,
} as const satisfies Readonly<Record<string, (chance: Chance) => readonly Sketch[]>>

export type Kind = keyof typeof KINDS
