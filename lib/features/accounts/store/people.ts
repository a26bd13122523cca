import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { isOffice, type Posting } from '@/lib/domain/account/posting'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

type Manage = Permit<'account.manage'>

/** A posting as it is kept. */
export interface KeptPosting extends Posting {
  readonly id: string
  readonly order: string | null
}

/** A person with an account, with every posting that lies in one's area, newest first. */
export interface Person {
  readonly id: string
  readonly login: string
  readonly en: string
  readonly hi: string
  readonly disabled: boolean
  readonly lockedUntil: Date | null
  readonly postings: readonly KeptPosting[]
}

// Never the password's hash: the app's role may not read it.
const SHOWN = {
  id: true,
  login: true,
  nameEn: true,
  nameHi: true,
  disabledAt: true,
  lockedUntil: true,
  postings: {
    select: { id: true, role: true, place: true, orderNo: true, from: true, until: true },
    orderBy: [{ from: 'desc' }, { id: 'desc' }],
  },
} satisfies Prisma.AccountSelect

type Row = Prisma.AccountGetPayload<{ select: typeof SHOWN }>

const toPerson = (row: Row): Person => ({
  id: row.id,
  login: row.login,
  en: row.nameEn,
  hi: row.nameHi,
  disabled: row.disabledAt !== null,
  lockedUntil: row.lockedUntil,
  postings: row.postings.flatMap(({ id, role, place, orderNo, from, until }) =>
    isOffice(role)
      ? [
          {
            id,
            role,
            place: placePath(place),
            order: orderNo,
            from: asDay(from),
            until: until ? asDay(until) : undefined,
          },
        ]
      : [],
  ),
})

/** One page of the people of an area by the name they sign in with; `after` is the last one of the page before. */
export const list = async (
  tx: Tx,
  { search, after = '', limit }: { readonly search?: string; readonly after?: string; readonly limit: number },
): Promise<readonly Person[]> => {
  const part = { contains: search ?? '', mode: 'insensitive' as const }
  const rows = await tx.account.findMany({
    where: {
      login: { gt: after },
      ...(search ? { OR: [{ login: part }, { nameEn: part }, { nameHi: part }] } : {}),
    },
    select: SHOWN,
    orderBy: { login: 'asc' },
    take: limit,
  })
  return rows.map(toPerson)
}

/** The person behind an account in one's area, or null. */
export const find = async (tx: Tx, id: string): Promise<Person | null> => {
  const row = await tx.account.findUnique({ where: { id }, select: SHOWN })
  return row && toPerson(row)
}

interface NewPerson {
  readonly id: string
  readonly login: string
  readonly en: string
  readonly hi: string
  readonly passwordHash: string
}

/** Writes an account with its first posting. Without a posting nobody's area would hold it. */
export const enrol = async (
  tx: Tx,
  permit: Manage,
  person: NewPerson,
  posting: Posting,
  order: string,
): Promise<void> => {
  const { id, login, en, hi, passwordHash } = person
  // createMany asks for nothing back: the new row may be read only once its posting stands.
  await tx.account.createMany({ data: [{ id, login, nameEn: en, nameHi: hi, passwordHash }] })
  await post(tx, permit, id, posting, order)
}

/** Writes a posting. */
export const post = async (
  tx: Tx,
  _permit: Manage,
  accountId: string,
  posting: Posting,
  order: string,
): Promise<void> => {
  const { role, place, from, until } = posting
  await tx.posting.create({
    data: { accountId, role, place, orderNo: order, from: asColumn(from), until: until ? asColumn(until) : null },
  })
}

/** The posting in one's area, with whose it is. */
export const findPosting = async (
  tx: Tx,
  id: string,
): Promise<{
  readonly accountId: string
  readonly role: string
  readonly place: PlacePath
  readonly from: PlainDate
} | null> => {
  const row = await tx.posting.findUnique({ where: { id } })
  return row && { accountId: row.accountId, role: row.role, place: placePath(row.place), from: asDay(row.from) }
}

/** Writes the last day of a posting. */
export const endPosting = async (tx: Tx, _permit: Manage, id: string, until: PlainDate): Promise<void> => {
  await tx.posting.update({ where: { id }, data: { until: asColumn(until) } })
}

/** Closes or opens an account. */
export const setDisabled = async (tx: Tx, _permit: Manage, id: string, at: Date | null): Promise<void> => {
  await tx.account.updateMany({ where: { id }, data: { disabledAt: at } })
}

/** Sets a new first password and forgets the failures under the old one. */
export const setPassword = async (tx: Tx, _permit: Manage, id: string, passwordHash: string): Promise<void> => {
  await tx.account.updateMany({ where: { id }, data: { passwordHash, failedAttempts: 0, lockedUntil: null } })
}

/** Ends every session of a person that runs under a posting in one's area; how many there were. */
export const revokeSessions = async (
  tx: Tx,
  _permit: Permit<'session.revoke'>,
  accountId: string,
  at: Date,
): Promise<number> => {
  const { count } = await tx.session.updateMany({ where: { accountId, revokedAt: null }, data: { revokedAt: at } })
  return count
}
