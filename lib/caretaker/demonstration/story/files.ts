import { importKinds } from '@/lib/caretaker/import-kinds'
import { whole } from '@/lib/caretaker/demonstration/file-bytes'
import { seenBy } from '@/lib/caretaker/demonstration/play'
import type { Actor } from '@/lib/domain/access/actor'
import { COLUMN_GROUPS } from '@/lib/domain/export/columns'
import type { Result } from '@/lib/domain/shared/result'
import { askExport } from '@/lib/features/exports/commands'
import { receiveFile } from '@/lib/features/imports/commands/receive-file'
import { startImport } from '@/lib/features/imports/commands/start-import'
import { workOn } from '@/lib/features/imports/commands/work-on'
import * as jobs from '@/lib/features/imports/store/jobs'
import { execute } from '@/lib/platform/command'
import type { Stage } from './stage'

/** The families of a hamlet as the panchayat's own book lists them; in the third the gender cannot be read. */
const BOOK = [
  ['Household Key', 'Village Code', 'Name', 'Name_SL', 'Relation', 'Gender', 'DOB', 'Marital Status', 'Mobile', 'गोत्र'],
  ['DEO-1', '21875', 'Savitri Devi', 'सावित्री देवी', 'Head', 'F', '1957', 'Widow', '9816000101', 'भारद्वाज'],
  ['DEO-1', '21875', 'Ramesh Kumar', 'रमेश कुमार', 'Son', 'M', '1984', 'Unmarried', '9816000101', 'भारद्वाज'],
  ['DEO-2', '21877', 'Jagdish Chand', 'जगदीश चंद', 'Head', 'M', '1969', 'Widower', '9816000102', 'कश्यप'],
  ['DEO-3', '21879', 'Kaushalya Devi', 'कौशल्या देवी', 'Head', '7', '1961', 'Widow', '9816000103', 'वशिष्ठ'],
] as const

/** The next month's list: one more family, another number for the first, and headings that another clerk wrote. */
const NEWER = [
  ['Household Key', 'Village Code', 'Name', 'Name_SL', 'Relation', 'Ling', 'DOB', 'Marital Statas', 'Mobile', 'गोत्र'],
  ['DEO-1', '21875', 'Savitri Devi', 'सावित्री देवी', 'Head', 'महिला', '1957', 'Widow', '9816000199', 'भारद्वाज'],
  ['DEO-1', '21875', 'Ramesh Kumar', 'रमेश कुमार', 'Son', 'पुरुष', '1984', 'Unmarried', '9816000199', 'भारद्वाज'],
  ['DEO-2', '21877', 'Jagdish Chand', 'जगदीश चंद', 'Head', 'पुरुष', '1969', 'Widower', '9816000102', 'कश्यप'],
  ['DEO-4', '21879', 'Bimla Devi', 'बिमला देवी', 'Head', 'महिला', '1959', 'Widow', '9816000104', 'अत्रि'],
] as const

/** Nauni: a family that the panchayat's own book had and the register had not, and one whose gender cannot be read. */
const OMITTED = [
  ['Household Key', 'Village Code', 'Name', 'Name_SL', 'Relation', 'Gender', 'DOB', 'Marital Status', 'Mobile'],
  ['NAU-1', '21869', 'Tikkam Chauhan', 'टिक्कम चौहान', 'Head', 'M', '1979', 'Married', '9816000201'],
  ['NAU-1', '21869', 'Nirupama Chauhan', 'निरुपमा चौहान', 'Wife', 'F', '1983', 'Married', '9816000201'],
  ['NAU-2', '21870', 'Lekhram Panwar', 'लेखराम पंवार', 'Head', '7', '1976', 'Unmarried', '9816000202'],
] as const

type Rows = readonly (readonly string[])[]

const lawful = <T>(done: Result<T>): T => {
  if (!done.ok) throw new Error(`The demonstration’s file was refused: ${done.error.code}`)
  return done.value
}

const handIn = async (secretary: Actor, fileName: string, sender: string, rows: Rows): Promise<string> => {
  const text = `\uFEFF${rows.map((cells) => cells.join(';')).join('\r\n')}\r\n`
  const said = { kind: 'HOUSEHOLDS', source: 'PARIVAR', fileName, sender, answers: {} } as const
  const { id } = lawful(await receiveFile(secretary, said, whole(text)))
  await workOn(importKinds, { id, place: secretary.place })
  return id
}

const importIt = async (secretary: Actor, id: string): Promise<void> => {
  const job = await seenBy(secretary, (tx) => jobs.find(tx, id))
  lawful(
    await execute(startImport, secretary, { id, version: job?.version ?? 0, mode: 'GOOD_ROWS', alreadyHere: 'RETURN' }),
  )
  await workOn(importKinds, { id, place: secretary.place })
}

/**
 * Deothi: a family register that came as a file and of which one family went back, the next one waiting for somebody to
 * look at its columns and its dry run, and a list that was taken out for a round of visits. Nauni: a finished file.
 */
export const playFiles = async ({ cast }: Stage): Promise<void> => {
  const secretary = cast('deothi')
  const sender = 'ग्राम पंचायत देवठी'
  await importIt(secretary, await handIn(secretary, 'parivar-deothi-1.csv', sender, BOOK))
  await handIn(secretary, 'parivar-deothi-2.csv', 'NIC Solan', NEWER)
  const words = 'घर-घर भेंट की सूची'
  const groups = COLUMN_GROUPS.filter((group) => group !== 'MEANS')
  const asked = { kind: 'REGISTER', purpose: 'FIELD_WORK', words, area: secretary.place, groups } as const
  lawful(await execute(askExport, secretary, asked))
  const asha = cast('asha')
  await importIt(asha, await handIn(asha, 'parivar-nauni.csv', 'ग्राम पंचायत नौणी', OMITTED))
}
