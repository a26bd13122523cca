import { systemActor } from '@/lib/domain/access/system'
import { permit } from '@/lib/domain/access/permit'
import { codeOf, parentOf, type PlacePath, placePath } from '@/lib/domain/place/path'
import { ok } from '@/lib/domain/shared/result'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import type { Command } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { writeTable } from '@/lib/platform/table/write'
import { TOOK_OFFICE } from './cast'
import { cellsOf, EXPORTS } from './directory'
import { PANCHAYATS } from './panchayats'
import { on, type Play } from './play'

const STATE = placePath('2')
const TOWN = placePath('2/25/u248244')
const WARDS = Array.from({ length: 17 }, (_, index) => ({
  place: placePath(`${TOWN}/w${900_101 + index}`),
  en: `Ward ${index + 1} (demonstration)`,
  hi: `वार्ड ${index + 1} (प्रदर्शन)`,
}))

const blockOf = ({ place }: { readonly place: PlacePath }): string => codeOf(parentOf(place) ?? place)

/** The invented panchayats in the shape of the directory's own map of blocks, villages and panchayats. */
const blockMap = (): string =>
  writeTable([
    ['State Code', 'Block Code', 'Local Body Code', 'Local Body Name', 'Local Body Name Local', 'Village Code'],
    ...Object.values(PANCHAYATS).flatMap((panchayat) =>
      panchayat.villages.map((village) => {
        const { en, hi } = panchayat.name
        return [STATE, blockOf(panchayat), codeOf(panchayat.place), en, hi, codeOf(village)]
      }),
    ),
  ])

const wardSheet = (): string =>
  writeTable([
    ['State Code', 'Local Body Code', 'Ward Code', 'Ward Name', 'Ward Name Local'],
    ...WARDS.map(({ place, en, hi }) => [STATE, codeOf(TOWN), codeOf(place), en, hi]),
  ])

/**
 * Marks places as invented: no file of the directory can say that, and no command of the portal needs to. The sign-in page
 * names the demonstration's people only where such a place stands.
 */
const markInvented: Command<readonly PlacePath[], { count: number }> = async ({ actor, tx }, paths) => {
  const allowed = permit(actor, 'place.import', actor)
  if (!allowed.ok) return allowed
  const { count } = await tx.place.updateMany({ where: { path: { in: [...paths] } }, data: { invented: true } })
  const counts = { read: paths.length, created: 0, updated: count, unchanged: 0, refused: 0 }
  return ok({
    value: { count },
    event: {
      type: 'places.imported',
      place: actor.place,
      subject: { kind: 'import', id: 'invented' },
      params: { kind: 'PANCHAYATS', ...counts, digest: sha256(paths.join()) },
    },
  })
}

/** Takes over the open directory of Himachal Pradesh, then the panchayats and wards that are invented over it. */
export const importEverywhere = async (play: Play): Promise<void> => {
  const system = systemActor(STATE)
  const take = async (name: string, text: string): Promise<void> => {
    const file = new File([text], name, { type: 'text/csv' })
    await play(on(TOOK_OFFICE, '09:00'), system, importPlaces, { file, complete: false })
  }
  for (const sheet of EXPORTS) await take(sheet.path.replace('lgd/', ''), writeTable(cellsOf(sheet, STATE)))
  await take('demonstration_panchayats.csv', blockMap())
  await take('demonstration_wards.csv', wardSheet())
  const invented = [...Object.values(PANCHAYATS), ...WARDS].map(({ place }) => place)
  await play(on(TOOK_OFFICE, '09:30'), system, markInvented, invented)
}
