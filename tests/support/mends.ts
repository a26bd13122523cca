import { importKinds } from '@/lib/caretaker/import-kinds'
import type { Actor } from '@/lib/domain/access/actor'
import { asSeen, passToMend } from '@/lib/domain/import/mend'
import { mendRecord } from '@/lib/features/imports/commands/mend-record'
import * as returned from '@/lib/features/imports/store/returned'
import { execute } from '@/lib/platform/command'
import { sha256 } from '@/lib/platform/digest'
import { jobOf, within } from '@/tests/support/imports'

/** What the page shows of a returned record: the digest it posts, and the cells of each line by their headings. */
export const openToMend = async (actor: Actor, id: string, record: number) => {
  const { shape, mapping, stage } = await jobOf(actor, id)
  const pass = passToMend(stage)
  const rows = pass === null ? [] : await within(actor, (tx) => returned.ofRecords(tx, id, pass, [record]))
  const header = shape?.header ?? []
  const cells = Object.fromEntries(
    rows.flatMap((row) => row.cells.map((cell, at) => [`${row.line}-${at}`, cell] as const)),
  )
  const nameOf = (line: number, heading: string) => `${line}-${header.indexOf(heading)}`
  return { seen: sha256(asSeen(mapping ?? {}, rows)), cells, nameOf }
}

/** Opens a returned record, types cells by line and heading, Aadhaar numbers by line, and saves. */
export const mend = async (
  actor: Actor,
  id: string,
  record: number,
  typed: Readonly<Record<number, Readonly<Record<string, string>>>>,
  numbers: Readonly<Record<number, string>> = {},
) => {
  const { seen, cells, nameOf } = await openToMend(actor, id, record)
  const next: Record<string, string> = { ...cells }
  for (const [line, told] of Object.entries(typed))
    for (const [heading, cell] of Object.entries(told)) next[nameOf(Number(line), heading)] = cell
  const aadhaar = Object.fromEntries(
    Object.entries(numbers).map(([line, number]) => [nameOf(Number(line), 'Aadhaar No'), number]),
  )
  return execute(mendRecord(importKinds), actor, { id, record, seen, cells: next, aadhaar })
}
