import type { ListedColumn, SheetWords } from '@/lib/domain/export/words'
import { MESSAGES } from '@/lib/messages/catalogues'
import type { Locale } from '@/lib/messages/locales'

type Catalogues = Pick<(typeof MESSAGES)[Locale], 'households' | 'births'>

const answersIn = ({
  households: words,
  births,
}: Catalogues): Readonly<Record<ListedColumn, Readonly<Record<string, string>>>> => ({
  category: words.category,
  minority: words.answer,
  bpl: words.bpl,
  mainIncome: words.incomeSource,
  wall: words.wall,
  roof: words.roof,
  guardianKind: words.guardian,
  relation: words.relation,
  gender: words.gender,
  birthEvidence: births.evidence,
  maritalStatus: words.maritalStatus,
  literate: words.answer,
})

/** The words of the register's files in a language: those that an officer knows from the forms (F25, F26). */
export const sheetWords = (locale: Locale): SheetWords => {
  const { households, births, files, exports } = MESSAGES[locale]
  const { field } = households
  const { key, number, version, panchayatCode, villageCode, villageName, serial } = files.column
  const { fatherName, husbandName, guardianKind } = files.column
  const inAcres = (words: string) => `${words} (${field.acre})`
  return {
    language: locale,
    headings: {
      ...field,
      // What no form asks is called as on the page of a file that is handed in.
      ...{ key, number, version, panchayatCode, villageCode, villageName, serial },
      ...{ fatherName, husbandName, guardianKind },
      birthEvidence: births.field.evidence,
      // On the form the measure stands beside the box.
      landUnirrigated: inAcres(field.landUnirrigated),
      landIrrigatedTwoCrop: inAcres(field.landIrrigatedTwoCrop),
      landOtherIrrigated: inAcres(field.landOtherIrrigated),
      monthlyIncome: `${field.monthlyIncome} (₹)`,
      givenTo: exports.table.givenTo,
    },
    answers: answersIn({ households, births }),
  }
}

/** The list out of which a cell must be answered, by the sentence that returns it. */
const LIST_OF: Readonly<Record<string, ListedColumn>> = {
  'households.error.category': 'category',
  'households.error.bpl': 'bpl',
  'households.error.mainIncome': 'mainIncome',
  'households.error.wall': 'wall',
  'households.error.roof': 'roof',
  'households.error.guardianKind': 'guardianKind',
  'households.error.relation': 'relation',
  'households.error.gender': 'gender',
  'births.error.evidence': 'birthEvidence',
  'households.error.maritalStatus': 'maritalStatus',
}

/** The answers that a cell returned with this sentence may have; null when it is not answered out of a list. */
export const allowedWords = (locale: Locale, message: string): string | null => {
  const list = LIST_OF[message]
  return list === undefined ? null : Object.values(answersIn(MESSAGES[locale])[list]).join('; ')
}
