import 'server-only'
import { isOlder } from '@/lib/domain/place/file-day'
import type { Tx } from '@/lib/platform/db'
import { heldUnder } from './held'
import * as book from './import-book'
import * as changes from './import-changes'
import { names } from './names'

const LINES = 50
const FIRST = 20

/**
 * One file of the directory as its page shows it: its changes by kind, its first refused lines and, while it waits, what hangs
 * today under the places that it would strike off and whether the directory knows better already; null when absent.
 */
export const shownImport = async (tx: Tx, id: string) => {
  const kept = await book.find(tx, id)
  if (!kept) return null
  // Another file was shown since, and this one let go.
  const waits = kept.stage === 'SHOWN' && (await book.fileOf(tx, id)) !== null
  const newest = waits && kept.kind ? await book.newestOf(tx, kept.kind) : null
  const isOld = newest !== null && kept.toldOn !== null && isOlder(kept.toldOn, newest.on)
  return {
    ...kept,
    waits,
    groups: await changes.groups(tx, id, FIRST),
    held: waits ? await heldNow(tx, id) : [],
    older: isOld ? newest : null,
    lines: await book.refusedLines(tx, id, -1, LINES),
  }
}

const heldNow = async (tx: Tx, id: string) => {
  const held = await heldUnder(tx, await changes.struckOff(tx, id))
  const called = await names(
    tx,
    held.map(({ path }) => path),
  )
  return held.map((one) => ({ ...one, called: called[one.path] ?? { en: one.path, hi: one.path } }))
}
