import type { FamilyMember } from '@/lib/domain/household/family'
import { familyHead } from '@/lib/domain/household/household'
import { stepDuplicates } from '@/lib/caretaker/compare-waiting'
import { partPair } from '@/lib/features/duplicates/commands/part'
import * as pairs from '@/lib/features/duplicates/store/pairs'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { registerHouseholdSchema } from '@/lib/features/households/schema/family'
import { type Moment, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { type Stage, type Village, villageOf } from './stage'

/** Families whose heads were entered a second time. */
const TWICE = 3

const head = ({ family }: Village['better'][number], { today }: Stage): FamilyMember | undefined => {
  const known = familyHead(family.members, today)
  return family.members.find(({ serial }) => serial === known?.serial)
}

/** Families of three and more of which a second register tells as a whole. */
const WHOLE_FROM = 3

/** A person as another clerk writes them: in one script, with a courtesy, of the birth only the year. */
const written = ({ name, guardian, gender, birth, relation }: FamilyMember, script: 'en' | 'hi') => {
  const courtesy = gender === 'FEMALE' ? { en: 'Smt. ', hi: 'श्रीमती ' } : { en: 'Sh. ', hi: 'श्री ' }
  const kin = script === 'hi' ? guardian?.nameHi : guardian?.name
  return {
    ...(script === 'hi' ? { nameHi: `${courtesy.hi}${name.hi ?? ''}` } : { name: `${courtesy.en}${name.en ?? ''}` }),
    ...(guardian && kin
      ? { guardianKind: guardian.kind, [script === 'hi' ? 'guardianNameHi' : 'guardianName']: kin }
      : {}),
    ...{ relation, gender },
    ...(birth ? { birth: birth.date.slice(0, 4) } : {}),
  }
}

/** The same persons as another clerk enters them; who is entered alone is a head. */
const again = (persons: readonly FamilyMember[], village: string, script: 'en' | 'hi') =>
  registerHouseholdSchema.parse({
    village,
    members: persons.map((person) => ({
      ...written(person, script),
      ...(persons.length === 1 ? { relation: 'HEAD' } : {}),
    })),
  })

/**
 * Deothi and Basal: some who stood in the census were entered again when they came to the office: in the other script, with a
 * courtesy, with the year only, one of them in the next panchayat; and one family as a whole. The officer has parted one
 * pair; the others wait.
 */
export const playTwice = async (stage: Stage): Promise<void> => {
  const { play } = stage
  const deothi = await villageOf(stage, 'deothi')
  const basal = await villageOf(stage, 'basal')
  const known = [...deothi.better, ...deothi.poor].filter((family) => head(family, stage)?.name.hi !== undefined)
  const enter = async (village: Village, family: Village['better'][number], script: 'en' | 'hi', at: Moment) => {
    const person = head(family, stage)
    const [first] = village.panchayat.villages
    if (!person || first === undefined) throw new Error('Nobody to enter again')
    const where = village === deothi ? family.family.village : first
    return play(at, village.secretary, registerHousehold, again([person], where, script))
  }
  const entered: string[] = []
  for (const [index, family] of known.slice(0, TWICE).entries()) {
    const { id } = await enter(deothi, family, index % 2 === 0 ? 'hi' : 'en', on(-3 + index, '14:10'))
    entered.push(id)
  }
  const [elsewhere] = known.slice(TWICE)
  if (elsewhere) await enter(basal, elsewhere, 'en', on(-1, '14:40'))
  const whole = deothi.poor.find(({ family: { members } }) => members.length >= WHOLE_FROM)
  if (whole) {
    const { members, village } = whole.family
    await play(on(-1, '15:20'), deothi.secretary, registerHousehold, again(members, village, 'en'))
  }
  const [parted] = entered
  const [pair] = parted === undefined ? [] : await seenBy(deothi.officer, (tx) => pairs.ofHousehold(tx, parted, 1))
  if (pair) {
    await play(on(-1, '16:10'), deothi.officer, partPair, {
      ...{ id: pair.id, version: pair.version },
      reason: 'दोनों से घर पर मिले: चाचा और भतीजा हैं',
    })
  }
  // What the registers brought is compared by the worker; the demonstration does not wait for it.
  while (await stepDuplicates()) continue
}
