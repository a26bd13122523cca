import 'server-only'
import type { BplStanding } from '@/lib/domain/household/bpl'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { BIRTH_PRECISIONS, GENDERS, MARITAL_STATUSES, type Name } from '@/lib/domain/household/household'
import { nameByScript, nameOfColumns } from '@/lib/domain/household/written-name'
import type { MatchPerson } from '@/lib/domain/matching/person'
import type { PensionPerson } from '@/lib/domain/pension/entitled'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { asDay, type Tx } from '@/lib/platform/db'
import type { Prisma } from '@/prisma/client/client'

/** A living member of a family as the cross-check sees one. */
export interface RegisterPerson {
  readonly memberId: string
  readonly householdId: string
  readonly serial: number
  readonly place: PlacePath
  readonly name: Name
  /** For the comparison with a register's line. */
  readonly match: MatchPerson
  /** The family's place on a BPL list; null when nobody has said. */
  readonly bpl: BplStanding['kind'] | null
  /** For the pensions that seem due. */
  readonly facts: PensionPerson
}

const HOUSEHOLD = {
  household: { select: { villagePath: true, rationCardNo: true, bplNumber: true, notBpl: true } },
} as const

type Row = Prisma.MemberGetPayload<{ include: typeof HOUSEHOLD }>

const oneOf = <T extends string>(codes: readonly T[], text: string | null): T | null =>
  codes.find((code) => code === text) ?? null

const toPerson = (row: Row): RegisterPerson => {
  const gender = oneOf(GENDERS, row.gender)
  const precision = oneOf(BIRTH_PRECISIONS, row.birthPrecision)
  if (gender === null) throw new Error(`Not a gender: ${row.gender}`)
  const birth = row.birthDate && precision ? { date: asDay(row.birthDate), precision } : null
  const name = nameOfColumns(row.name, row.nameHi)
  return {
    memberId: row.id,
    householdId: row.householdId,
    serial: row.serial,
    place: placePath(row.place),
    name,
    match: {
      name,
      guardian: row.guardianName === null ? null : nameByScript(row.guardianName, row.guardianNameHi ?? undefined),
      guardianKind: oneOf(GUARDIAN_KINDS, row.guardianKind),
      birth,
      gender,
      village: placePath(row.household.villagePath),
      epic: row.epic,
      aadhaarDigest: row.aadhaarDigest,
      aadhaarLast4: row.aadhaarLast4,
      rationCardNo: row.household.rationCardNo,
    },
    bpl: row.household.bplNumber !== null ? 'LISTED' : row.household.notBpl ? 'NOT_BPL' : null,
    facts: {
      gender,
      birth,
      maritalStatus: oneOf(MARITAL_STATUSES, row.maritalStatus),
      disabilityPercent: row.disabilityPercent,
    },
  }
}

/** The living members of families, in the order of their families' rows. */
export const ofFamilies = async (tx: Tx, householdIds: readonly string[]): Promise<readonly RegisterPerson[]> => {
  const rows = await tx.member.findMany({
    where: { householdId: { in: [...householdIds] }, endedOn: null },
    include: HOUSEHOLD,
    orderBy: [{ householdId: 'asc' }, { serial: 'asc' }],
  })
  return rows.map(toPerson)
}

/** A living member by id, if in the reader's area. */
export const find = async (tx: Tx, memberId: string): Promise<RegisterPerson | null> => {
  const row = await tx.member.findFirst({ where: { id: memberId, endedOn: null }, include: HOUSEHOLD })
  return row && toPerson(row)
}

/** Members by id, the living and those who are gone. */
export const byIds = async (tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, RegisterPerson>> => {
  const rows = await tx.member.findMany({ where: { id: { in: [...ids] } }, include: HOUSEHOLD })
  return new Map(rows.map((row) => [row.id, toPerson(row)]))
}

/** A family that a round meets next. */
export interface NextFamily {
  readonly id: string
  readonly place: PlacePath
}

/** The next living families of an area after one, in the order of the place index; the first ones for null. */
export const familiesAfter = async (
  tx: Tx,
  area: PlacePath,
  after: string | null,
  limit: number,
): Promise<readonly NextFamily[]> => {
  const rows = await tx.$queryRaw<{ id: string; place: string }[]>`
    select id, place from households
    where place >= ${area} and place < ${`${area}0`} and ended_on is null
      and (${after}::uuid is null or (place, id) > (select place, id from households where id = ${after}::uuid))
    order by place, id limit ${limit}`
  return rows.map(({ id, place }) => ({ id, place: placePath(place) }))
}

/** How many living families an area has. */
export const countFamilies = (tx: Tx, area: PlacePath): Promise<number> =>
  tx.household.count({ where: { place: { gte: area, lt: `${area}0` }, endedOn: null } })
