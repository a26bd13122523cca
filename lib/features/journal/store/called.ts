import 'server-only'
import type { PlaceName } from '@/lib/domain/place/place'
import type { Tx } from '@/lib/platform/db'

type Named = Readonly<Record<string, PlaceName>>

const OFFICES_OF_VILLAGES = ['VILLAGE', 'PANCHAYAT', 'URBAN_BODY'] as const

/** What places of a code are called, where one village, panchayat or town alone bears it. */
export const placesOfCodes = async (tx: Tx, codes: readonly string[]): Promise<Named> => {
  if (codes.length === 0) return {}
  const rows = await tx.place.findMany({
    where: { code: { in: [...codes] }, kind: { in: [...OFFICES_OF_VILLAGES] } },
    select: { code: true, nameEn: true, nameHi: true },
  })
  const alone = rows.filter(({ code }) => rows.filter((row) => row.code === code).length === 1)
  return Object.fromEntries(alone.map(({ code, nameEn: en, nameHi }) => [code, { en, hi: nameHi ?? en }]))
}

/** Officers whom the journal names in Latin letters, in both scripts; two of one name are left as they were written. */
export const officersCalled = async (tx: Tx, names: readonly string[]): Promise<Named> => {
  if (names.length === 0) return {}
  const rows = await tx.account.findMany({
    where: { nameEn: { in: [...names] } },
    select: { nameEn: true, nameHi: true },
    distinct: ['nameEn', 'nameHi'],
  })
  const alone = rows.filter(({ nameEn }) => rows.filter((row) => row.nameEn === nameEn).length === 1)
  return Object.fromEntries(alone.map(({ nameEn: en, nameHi: hi }) => [en, { en, hi }]))
}

/** What the State's own questions ask, by their key, in their newest words. */
export const questionsCalled = async (tx: Tx, keys: readonly string[]): Promise<Named> => {
  if (keys.length === 0) return {}
  const rows = await tx.ownQuestion.findMany({
    where: { key: { in: [...keys] } },
    orderBy: { version: 'asc' },
    select: { key: true, labelEn: true, labelHi: true },
  })
  return Object.fromEntries(rows.map(({ key, labelEn: en, labelHi: hi }) => [key, { en, hi }]))
}
