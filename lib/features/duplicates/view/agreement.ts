import type { Ground } from '@/lib/domain/matching/compare'

/** How two entries agree in a fact; `alike` is written differently and may be the same. */
export type Agreement = 'agrees' | 'alike' | 'differs' | 'oneSide'

type Codes = Readonly<Record<string, readonly Ground['code'][]>>

/** What is the same though less of it is told of an entry elsewhere. */
const SAME: Codes = { birth: ['sameBirth'], epic: ['sameEpic'], aadhaar: ['sameAadhaar'] }

/** What may be the same though it is written differently: a name in two spellings, a day turned round, a year and a day in it. */
const ALIKE: Codes = {
  name: ['sameName', 'likeName', 'partOfName'],
  guardian: ['sameGuardian', 'likeGuardian', 'partOfGuardian'],
  birth: ['sameYear', 'turnedBirth'],
}

/**
 * How two entries agree in a fact, by what each says of it and why the pair is asked about. What speaks for one person is
 * not the same for that: villages of one tehsil are two villages, and years near each other two years. Null where neither
 * says anything.
 */
export const agreementOf = (
  fact: string,
  [one, other]: readonly [string | null, string | null],
  grounds: readonly Ground[],
): Agreement | null => {
  if (one === null || other === null) return one === other ? null : 'oneSide'
  const speaks = (codes: Codes) => grounds.some(({ code }) => codes[fact]?.includes(code))
  if (one === other || speaks(SAME)) return 'agrees'
  return speaks(ALIKE) ? 'alike' : 'differs'
}
