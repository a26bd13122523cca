import 'server-only'
import { separatorOf } from './separator'
import type { TableFault, TableRow } from './shape'
import { rowReader } from './text-rows'
import { Unreadable } from './unreadable'

export type TextTable =
  { readonly ok: true; readonly rows: readonly TableRow[] } | { readonly ok: false; readonly fault: TableFault }

/** The rows of a text that is in memory already, such as a table that ships with the portal. */
export const textTable = (text: string): TextTable => {
  const { feed, finish, taken } = rowReader(separatorOf(text))
  try {
    feed(text.startsWith('\uFEFF') ? text.slice(1) : text)
    finish()
    return { ok: true, rows: taken() }
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown
    return { ok: false, fault: thrown.fault }
  }
}
