import { importKinds } from '@/lib/caretaker/import-kinds'
import { systemActor } from '@/lib/domain/access/system'
import type { Actor } from '@/lib/domain/access/actor'
import type { RegisterKind } from '@/lib/domain/pension/register'
import type { Verdict } from '@/lib/domain/pension/result'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { addDays } from '@/lib/domain/shared/plain-date'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { startImport } from '@/lib/features/imports/commands/start-import'
import { workOn } from '@/lib/features/imports/commands/work-on'
import * as jobs from '@/lib/features/imports/store/jobs'
import { decideMatch } from '@/lib/features/pensions/commands/decide'
import { declareNoPension } from '@/lib/features/pensions/commands/declare'
import { beginRound } from '@/lib/features/pensions/commands/round'
import * as checks from '@/lib/features/pensions/store/checks'
import { execute } from '@/lib/platform/command'
import { chanceFrom } from '@/lib/caretaker/demonstration/chance'
import { registerFile, type Senior } from '@/lib/caretaker/demonstration/pensioners'
import { whole } from '@/lib/caretaker/demonstration/file-bytes'
import { dayOf, on, seenBy } from '@/lib/caretaker/demonstration/play'
import { type Stage, villageOf } from './stage'

const SOLAN = placePath('2/25')
const BILASPUR = placePath('2/15')

/** Which of the old stand in a register: every so-manyeth, beginning with one. */
interface Book {
  readonly kind: RegisterKind
  readonly title: string
  readonly prefix: string
  /** How many days old it is. */
  readonly days: number
  readonly every: number
  readonly first: number
}

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

/** People of sixty and more in the register of families, in a fixed order. */
const seniorsOf = (district: PlacePath, until: Date): Promise<readonly Senior[]> =>
  seenBy(systemActor(district), async (tx) => {
    const rows = await tx.member.findMany({
      where: { birthDate: { lte: until }, endedOn: null },
      select: {
        name: true,
        nameHi: true,
        guardianName: true,
        gender: true,
        birthDate: true,
        place: true,
        household: { select: { villagePath: true } },
      },
      orderBy: [{ place: 'asc' }, { name: 'asc' }, { guardianName: 'asc' }],
    })
    const paths = [...new Set(rows.flatMap(({ place, household }) => [place, household.villagePath]))]
    const places = await tx.place.findMany({ where: { path: { in: paths } }, select: { path: true, nameEn: true } })
    const called = new Map(places.map(({ path, nameEn }) => [path, nameEn]))
    return rows.map((row) => ({
      name: { en: row.name, hi: row.nameHi ?? row.name },
      guardian: row.guardianName,
      gender: row.gender,
      birthYear: (row.birthDate ?? until).getUTCFullYear(),
      panchayat: called.get(row.place) ?? '',
      village: called.get(row.household.villagePath) ?? '',
    }))
  })

const lawful = <T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } },
): T => {
  if (!answer.ok) throw new Error(`The demonstration was refused ${answer.error.code}`)
  return answer.value
}

/** A register's file on the way of every file: handed in, read, imported. */
const loadBook = async ({ today }: Stage, collector: Actor, book: Book, seniors: readonly Senior[]): Promise<void> => {
  const asOf = addDays(today, -book.days)
  const own = seniors.filter((_, index) => index % book.every === book.first)
  const chosen = book.kind === 'WIDOW' ? own.filter(({ gender }) => gender === 'FEMALE') : own
  const text = registerFile(chosen, { ...book, asOf, chance: chanceFrom(`${book.prefix} ${collector.place}`) })
  const { id } = lawful(
    await receiveFile(
      collector,
      {
        kind: 'OUTSIDE_REGISTER',
        sender: 'ज़िला कल्याण अधिकारी / District Welfare Officer',
        source: 'SECC2011',
        fileName: `${book.prefix.toLowerCase()}-${asOf}.csv`,
        answers: { register: book.kind, asOf },
      },
      whole(text),
    ),
  )
  const job = { id, place: collector.place }
  await workOn(importKinds, job)
  const read = await seenBy(collector, (tx) => jobs.find(tx, id))
  lawful(
    await execute(startImport, collector, {
      id,
      version: read?.version ?? 0,
      mode: 'GOOD_ROWS',
      alreadyHere: 'RETURN',
      // The district's welfare office keeps it for the whole district.
      covers: 'WHOLE',
    }),
  )
  await workOn(importKinds, job)
}

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ['RECEIVING', 'पासबुक में हर महीने पेंशन दिखती है। / The passbook shows the pension every month.'],
  ['NOT_SAME', 'दूसरे गाँव का व्यक्ति है, पिता का नाम अलग है। / A person of another village with another father.'],
  ['STOPPED', 'पेंशन दो वर्ष से बंद है, आदेश देखा। / The pension stopped two years ago; the order was seen.'],
]

/**
 * Both districts load what their welfare offices sent and are compared; Nauni's officer has decided some matches. Files are
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
  const said = { memberId: silent.memberId, on: dayOf(today, on(-1)), document: 'घोषणा पत्र 3 / Declaration no. 3' }
  lawful(await execute(declareNoPension, secretary, said))
}
