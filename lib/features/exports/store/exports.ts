import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { EXPORT_KINDS, type ExportKind } from '@/lib/domain/export/export'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { RegisterExport as Row } from '@/prisma/client/client'

/** Rows that were asked for. */
export interface Export {
  readonly id: string
  readonly place: PlacePath
  readonly area: PlacePath
  readonly accountId: string
  readonly kind: ExportKind
  readonly purpose: string
  readonly columns: readonly string[]
  /** The past day as of which the register is told; null for now. */
  readonly asOf: PlainDate | null
  readonly rows: number | null
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly fetchedAt: Date | null
}

const toExport = (row: Row): Export => ({
  ...row,
  place: placePath(row.place),
  area: placePath(row.area),
  asOf: row.asOf && asDay(row.asOf),
  kind: EXPORT_KINDS.find((kind) => kind === row.kind) ?? 'REGISTER',
})

type Asked = Omit<Export, 'id' | 'place' | 'rows' | 'fetchedAt'>

/** Writes down who wants which rows for what, before a single one leaves; answers its id. */
export const insert = async (tx: Tx, { place }: Permit<'register.export'>, asked: Asked): Promise<string> => {
  const { id } = await tx.registerExport.create({
    data: { ...asked, columns: [...asked.columns], asOf: asked.asOf && asColumn(asked.asOf), place },
    select: { id: true },
  })
  return id
}

/** The export of an id, if it lies in the actor's scope. */
export const find = async (tx: Tx, id: string): Promise<Export | null> => {
  const row = await tx.registerExport.findUnique({ where: { id } })
  return row && toExport(row)
}

/** `limit` exports of an area, newest first, older than `before`. */
export const page = async (
  tx: Tx,
  area: PlacePath,
  before: string | null,
  limit: number,
): Promise<readonly Export[]> => {
  const rows = await tx.registerExport.findMany({
    where: { place: { gte: area, lt: `${area}0` }, ...(before === null ? {} : { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
  })
  return rows.map(toExport)
}

/** Notes that the file is being fetched. */
export const noteFetch = async (tx: Tx, id: string, at: Date): Promise<void> => {
  await tx.registerExport.updateMany({ where: { id }, data: { fetchedAt: at } })
}

/** Notes how many rows have left, and the digest of the file: whoever holds a copy can be asked whether it is this one. */
export const noteGone = async (tx: Tx, id: string, gone: { readonly rows: number; readonly digest: string }) => {
  await tx.registerExport.updateMany({ where: { id }, data: { rows: gone.rows, digest: gone.digest } })
}
