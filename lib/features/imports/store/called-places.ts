import 'server-only'
import type { ImportJob } from '@/lib/features/imports/store/job'
import { names } from '@/lib/features/places/store/names'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Tx } from '@/lib/platform/db'

/** What a register leaves out, with what its places are called. */
export const leftOutCalled = async (tx: Tx, { leftOut }: ImportJob) => {
  if (leftOut === null) return null
  const called = await names(
    tx,
    leftOut.parts.map(({ place }) => place),
  )
  return {
    ...leftOut,
    parts: leftOut.parts.map((part) => ({ ...part, called: called[part.place] ?? { en: part.place, hi: part.place } })),
  }
}

/** Which places a register names, with what they and its area are called. */
export const coveringCalled = async (tx: Tx, { covering, place: area }: ImportJob) => {
  if (covering === null) return null
  const called = await names(tx, [area, ...covering.parts.map(({ place }) => place)])
  const nameOf = (place: PlacePath) => called[place] ?? { en: place, hi: place }
  return {
    ...covering,
    area: nameOf(area),
    parts: covering.parts.map((part) => ({ ...part, called: nameOf(part.place) })),
  }
}
