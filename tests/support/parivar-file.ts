import type { Actor } from '@/lib/domain/access/actor'
import * as changes from '@/lib/features/changes/store'
import * as versions from '@/lib/features/households/store/versions'
import * as differences from '@/lib/features/imports/store/differences'
import type { ImportJob } from '@/lib/features/imports/store/job'
import { lawful } from '@/tests/support/factories'
import { handIn, householdOf, start, within, worked } from '@/tests/support/imports'

export const COLUMNS = 'Family No,Village Code,Member No,Name,Relation,Gender,Date of Birth,Mobile,Category'

interface Told {
  readonly birth?: string
  readonly mobile?: string
  readonly category?: string
  /** Somebody whom the file tells of beside the head and her son. */
  readonly more?: string
}

/** The family register of the panchayat: Savitri and her son, as it tells them this time. */
export const register = (key: string, { birth = '1960', mobile = '', category = 'SC', more }: Told = {}): string =>
  [
    COLUMNS,
    `${key},18896,1,Savitri Devi,HEAD,FEMALE,${birth},${mobile},${category}`,
    `${key},18896,2,Naresh,SON,MALE,1985,${mobile},${category}`,
    ...(more === undefined ? [] : [`${key},18896,3,${more},${mobile},${category}`]),
  ].join('\n')

/** The file handed in and read. */
export const read = async (actor: Actor, text: string): Promise<ImportJob> => {
  const answers = { panchayat: '900001' }
  return worked(actor, await handIn(actor, text, { source: 'PARIVAR', fileName: 'parivar.csv', answers }))
}

/** The file handed in, read and imported. */
export const taken = async (actor: Actor, text: string, mode: 'GOOD_ROWS' | 'ALL_OR_NOTHING' = 'GOOD_ROWS') => {
  const { id } = await read(actor, text)
  // Every family of the story is told alike: that it is another one is said.
  lawful(await start(actor, id, mode, 'ENTER'))
  return worked(actor, id)
}

export const familyOf = async (key: string) => {
  const found = await householdOf(`900001:${key}`)
  if (!found) throw new Error('No such family')
  return found
}

/** What the register says of a family now. */
export const bodyOf = (reader: Actor, id: string) =>
  within(reader, async (tx) => {
    const [newest] = await versions.list(tx, id, 1)
    return newest?.body ?? {}
  })

/** The request that waits for a family; null for none. */
export const waiting = (reader: Actor, id: string) =>
  within(reader, async (tx) => {
    const request = await changes.pendingOf(tx, id)
    return request === null ? null : changes.find(tx, request)
  })

/** The facts of the first family that the file tells otherwise, as its receipt or its dry run has them. */
export const changed = async (reader: Actor, { id, stage }: ImportJob) => {
  const page = await within(reader, (tx) => differences.page(tx, id, stage === 'DONE' ? 'RUN' : 'DRY', null, 5))
  return page[0]?.changes ?? []
}

/** What becomes of each of them. */
export const told = async (reader: Actor, job: ImportJob) =>
  (await changed(reader, job)).map(({ field, applied, asked }) => [
    field,
    applied ? 'applied' : asked ? 'asked' : 'left',
  ])
