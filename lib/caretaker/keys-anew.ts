import { permit } from '@/lib/domain/access/permit'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import type { PlacePath } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import * as register from '@/lib/features/households/store/keys'
import { keyLinesAnew } from '@/lib/features/pensions/store/keys'
import { transaction, type Tx } from '@/lib/platform/db'

/**
 * Works out the keys of a State's members, written words and lines of outside registers anew, piece by piece: once after
 * every change of the spellings (`KEY_EDITION`). Cut off, it is done again; what has its keys already is left alone.
 */
export const keysAnew = async (state: PlacePath): Promise<void> => {
  const actor = systemActor(state)
  const through = async (piece: (tx: Tx, after: string | null) => Promise<string | null>): Promise<void> => {
    let after: string | null = null
    do after = await transaction(scopeOf(actor), (tx) => piece(tx, after))
    while (after !== null)
  }
  const families = certain(permit(actor, 'household.import', { place: state }))
  const lines = certain(permit(actor, 'pension.load', { place: state }))
  await through((tx, after) => register.keyWordsAnew(tx, families, after))
  await through((tx, after) => register.keyAnew(tx, families, after))
  await through((tx, after) => keyLinesAnew(tx, lines, after))
}
