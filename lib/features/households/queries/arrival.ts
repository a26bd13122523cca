import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { relationsHold } from '@/lib/domain/life/arrival'
import { isDeletionNumber, readDeletionNumber } from '@/lib/domain/life/departure'
import { kindOf } from '@/lib/domain/place/path'
import { askedOn } from '@/lib/domain/question/question'
import { typedFromAfar } from '@/lib/features/households/view/typed-family'
import * as departures from '@/lib/features/lives/store/departures'
import { toOnCertificate } from '@/lib/features/lives/view/people'
import * as tree from '@/lib/features/places/store/tree'
import * as questions from '@/lib/features/questions/store'
import { takesAadhaar } from '@/lib/platform/aadhaar'
import { defineQuery } from '@/lib/platform/query'

/** How far the form has come: no number yet, one that leads nowhere, nobody left on it, its persons, or a paper one. */
type Step = 'ASK' | 'UNKNOWN' | 'USED' | 'OWN' | 'PAPER'

/**
 * What the form for a whole family that comes by certificate needs: nothing before the number was told, then the persons of a
 * certificate of the portal's own, or an empty form for a paper one. Null for an officer who enters no families.
 */
export const arrivalForm = defineQuery(
  async ({ tx, actor, today }, typed: string) => {
    const { place, accountId } = actor
    if (kindOf(place) !== 'PANCHAYAT' || !permit(actor, 'household.record', { place }).ok) return null
    const own = isDeletionNumber(typed)
    const number = own ? readDeletionNumber(typed) : null
    const found = number === null ? [] : await departures.read(tx, number)
    const listed = found.map(toOnCertificate)
    const free = listed.some(({ standing }) => standing === 'FREE')
    const step: Step = typed === '' ? 'ASK' : !own ? 'PAPER' : found.length === 0 ? 'UNKNOWN' : free ? 'OWN' : 'USED'
    const [first] = found
    return {
      accountId,
      step,
      certificate: number ?? typed,
      listed,
      leftOn: first?.leftOn ?? null,
      relationsHold: relationsHold(listed.map(({ relation, standing }) => ({ relation, free: standing === 'FREE' }))),
      typed: first ? typedFromAfar(first.family) : {},
      villages: (await tree.villagesOf(tx, place)).map(({ path, en, hi }) => ({ path, en, hi })),
      questions: askedOn(await questions.all(tx, place), today),
      takesAadhaar: takesAadhaar(),
    }
  },
  { readers: REGISTER_READERS },
)
