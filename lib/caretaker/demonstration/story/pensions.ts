import { systemActor } from '@/lib/domain/access/system'
import type { Verdict } from '@/lib/domain/pension/result'
import { placePath } from '@/lib/domain/place/path'
import { addDays } from '@/lib/domain/shared/plain-date'
import { decideMatch } from '@/lib/features/pensions/commands/decide'
import { declareNoPension } from '@/lib/features/pensions/commands/declare'
import { beginRound } from '@/lib/features/pensions/commands/round'
import * as checks from '@/lib/features/pensions/store/checks'
import { execute } from '@/lib/platform/command'
import { dayOf, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { type Book, lawful, loadBook, loadedByMistake, seniorsOf } from './registers'
import { type Stage, villageOf } from './stage'

const SOLAN = placePath('2/25')
const BILASPUR = placePath('2/15')

const BOOKS: readonly Book[] = [
  { kind: 'IGNOAPS', title: 'IGNOAPS pensioners', prefix: 'IGN', days: 12, every: 13, first: 0 },
  { kind: 'STATE_OLD_AGE', title: 'State old age pension', prefix: 'SOA', days: 20, every: 19, first: 2 },
  { kind: 'WIDOW', title: 'Widow pension', prefix: 'WID', days: 8, every: 31, first: 1 },
]

/** The disability register: Solan never sent one, Bilaspur's is half a year old. Both must be said, not passed over. */
const OLD_BOOK: Book = {
  kind: 'DISABILITY',
  title: 'Disability pension',
  prefix: 'DIS',
  days: 190,
  every: 30,
  first: 3,
}

/** What Solan took for its disability register. */
const NOT_A_REGISTER: Book = { ...OLD_BOOK, title: 'Disability pension - applications', days: 15 }

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ['RECEIVING', 'पासबुक में हर महीने पेंशन दिखती है।'],
  ['NOT_SAME', 'दूसरे गाँव का व्यक्ति है, पिता का नाम अलग है।'],
  ['STOPPED', 'पेंशन दो वर्ष से बंद है, आदेश देखा।'],
]

/**
 * Both districts load what their welfare offices sent and are compared; one file of Solan was no register and was taken
 * back; Nauni's officer has decided some matches. Files are
 * imported by the engine on the real clock, so all of it is of today.
 */
export const playPensions = async (stage: Stage): Promise<void> => {
  const { today, cast } = stage
  const until = new Date(`${addDays(today, -60 * 365 - 15)}T00:00:00Z`)
  for (const [district, collector, books] of [
    [SOLAN, cast('deepa'), BOOKS],
    [BILASPUR, cast('collector.bilaspur'), [...BOOKS, OLD_BOOK]],
  ] as const) {
    const seniors = await seniorsOf(district, until)
    if (district === SOLAN) {
      const reason = 'यह स्वीकृत पेंशनों का नहीं, नए आवेदनों का रजिस्टर है।'
      await loadedByMistake(stage, collector, NOT_A_REGISTER, seniors, reason)
    }
    for (const book of books) await loadBook(stage, collector, book, seniors)
    lawful(await execute(beginRound, systemActor(district), { place: district }))
  }
  const { officer, secretary, panchayat } = await villageOf(stage, 'nauni')
  const open = await seenBy(officer, (tx) => checks.openUnder(tx, placePath(panchayat.place), null, VERDICTS.length))
  for (const [index, { id, version }] of open.entries()) {
    const [verdict, reason] = VERDICTS[index] ?? ['NOT_SAME', '']
    lawful(await execute(decideMatch, officer, { id, version, verdict, reason }))
  }
  const [silent] = await seenBy(secretary, (tx) =>
    tx.pensionCheck.findMany({
      where: { result: 'REGISTER_UNAVAILABLE', current: true },
      orderBy: { id: 'asc' },
      take: 1,
    }),
  )
  if (!silent) return
  const said = { memberId: silent.memberId, on: dayOf(today, on(-1)), document: 'घोषणा पत्र 3' }
  lawful(await execute(declareNoPension, secretary, said))
}
