import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { codeOf, kindOf, type PlacePath, stateOf } from '@/lib/domain/place/path'
import * as moves from '@/lib/features/moves/store'
import { type Asked, askedCodes } from '@/lib/features/moves/view'
import { names as namesOf } from '@/lib/features/places/store/names'
import { defineQuery, type Reading } from '@/lib/platform/query'

const SHOWN = 100

/** The moves so far, and what a move that is being prepared would take over; null for an office that moves nothing. */
export const showMoves = defineQuery(
  async (reading, asked: Asked) => {
    const { tx, actor, today } = reading
    const past = await moves.past(tx, stateOf(actor.place), SHOWN)
    const names = await namesOf(
      tx,
      past.flatMap(({ village, from, to }) => [village, from, to]),
    )
    const called = (path: PlacePath) => names[path] ?? { en: path, hi: path }
    return {
      today,
      mayMove: permit(actor, 'place.move', { place: stateOf(actor.place) }).ok,
      preview: await preview(reading, asked),
      past: past.map(({ village, from, to, at, ...rest }) => ({
        ...{ ...rest, at: at.toISOString() },
        ...{ village: called(village), from: called(from), to: called(to) },
      })),
    }
  },
  { readers: ['STATE_ADMIN', 'AUDITOR'] },
)

const preview = async ({ tx }: Reading, asked: Asked) => {
  const codes = askedCodes(asked)
  if (!codes) return null
  const village = await moves.byCode(tx, 'VILLAGE', codes.village)
  const to = await moves.byCode(tx, codes.toKind, codes.to)
  const from = village && (await moves.servedBy(tx, village.path)).find((path) => codeOf(path) === codes.from)
  if (!village || !to || !from) return { ...codes, found: null }
  const names = await namesOf(tx, [village.path, from, to.path])
  const called = (path: PlacePath) => names[path] ?? { en: path, hi: path }
  return {
    ...codes,
    found: {
      ...{ village: called(village.path), from: called(from), to: called(to.path) },
      urban: kindOf(to.path) !== 'PANCHAYAT',
      ...(await moves.weigh(tx, village.path, from)),
      ...(await moves.applying(tx, village.path, from)),
    },
  }
}
