import { importKinds } from '@/lib/caretaker/import-kinds'
import { systemActor } from '@/lib/domain/access/system'
import type { Actor } from '@/lib/domain/access/actor'
import type { RegisterKind } from '@/lib/domain/pension/register'
import type { PlacePath } from '@/lib/domain/place/path'
import { addDays } from '@/lib/domain/shared/plain-date'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { startImport } from '@/lib/features/imports/commands/start-import'
import { takeFileBack } from '@/lib/features/imports/commands/take-back'
import { workOn } from '@/lib/features/imports/commands/work-on'
import * as jobs from '@/lib/features/imports/store/jobs'
import { execute } from '@/lib/platform/command'
import { chanceFrom } from '@/lib/caretaker/demonstration/chance'
import { registerFile, type Senior } from '@/lib/caretaker/demonstration/pensioners'
import { whole } from '@/lib/caretaker/demonstration/file-bytes'
import { seenBy } from '@/lib/caretaker/demonstration/play'
import type { Stage } from './stage'

/** Which of the old stand in a register: every so-manyeth, beginning with one. */
export interface Book {
  readonly kind: RegisterKind
  readonly title: string
  readonly prefix: string
  /** How many days old it is. */
  readonly days: number
  readonly every: number
  readonly first: number
}

/** People of sixty and more in the register of families, in a fixed order. */
export const seniorsOf = (district: PlacePath, until: Date): Promise<readonly Senior[]> =>
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

export const lawful = <T>(
  answer: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } },
): T => {
  if (!answer.ok) throw new Error(`The demonstration was refused ${answer.error.code}`)
  return answer.value
}

/** A register's file on the way of every file: handed in, read, imported. */
export const loadBook = async (
  { today }: Stage,
  collector: Actor,
  book: Book,
  seniors: readonly Senior[],
): Promise<string> => {
  const asOf = addDays(today, -book.days)
  const own = seniors.filter((_, index) => index % book.every === book.first)
  const chosen = book.kind === 'WIDOW' ? own.filter(({ gender }) => gender === 'FEMALE') : own
  const text = registerFile(chosen, { ...book, asOf, chance: chanceFrom(`${book.prefix} ${collector.place}`) })
  const { id } = lawful(
    await receiveFile(
      collector,
      {
        kind: 'OUTSIDE_REGISTER',
        sender: 'ज़िला कल्याण अधिकारी',
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
  return id
}

/** A register that was handed in by mistake is taken back with the reason, before anybody was compared with it. */
export const loadedByMistake = async (
  stage: Stage,
  collector: Actor,
  book: Book,
  seniors: readonly Senior[],
  reason: string,
): Promise<void> => {
  const id = await loadBook(stage, collector, book, seniors)
  lawful(await execute(takeFileBack, collector, { id, reason }))
}
