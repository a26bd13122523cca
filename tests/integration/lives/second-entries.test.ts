import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { correctHousehold } from '@/lib/features/households/commands/correct'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { correctHouseholdSchema } from '@/lib/features/households/schema/family'
import * as versions from '@/lib/features/households/store/versions'
import { openPairsOf } from '@/lib/features/duplicates/store/open-pairs'
import { execute } from '@/lib/platform/command'
import { lawful } from '@/tests/support/factories'
import { happens, looking, openLives, record, tell, type Told } from '@/tests/support/life-story'
import { answers, BASAL, DEVKI, NOON, posted, understood } from '@/tests/support/register-story'

let asha: Actor
let kamla: Actor

beforeAll(async () => {
  ;({ asha, kamla } = await openLives())
})

let families = 0
/** A head of her own name, and one more member. */
const family = async (actor: Actor, second: Readonly<Record<string, string>>, more = {}): Promise<string> => {
  families += 1
  const head = `Head${'abcdefghijklmnopqrstuvwxyz'.charAt(families)}`
  return lawful(
    await execute(
      registerHousehold,
      actor,
      answers({
        ...(actor === kamla ? { village: BASAL } : {}),
        ...{
          'members[0].nameHi': '',
          'members[0].name': head,
          'members[0].guardianName': '',
          'members[0].guardianKind': '',
        },
        ...Object.fromEntries(Object.entries(second).map(([key, value]) => [`members[1].${key}`, value])),
        ...more,
      }),
      { now: NOON },
    ),
  ).id
}

const TULSI = {
  name: 'Tulsi Ram',
  guardianName: 'Bhagat Ram',
  guardianKind: 'SON_OF',
  birth: '04-03-1971',
  gender: 'MALE',
} as const
const comes = { ...TULSI, relation: 'OTHER_RELATIVE' } as const
const refusalOf = async (actor: Actor, told: Told) => {
  const result = await tell(actor, told)
  return result.ok ? null : result.error
}

describe('before an event is told, the register is asked about whoever comes (F16)', () => {
  it.each([
    ['MARRIAGE_IN', { certificate: 'Una 4/2026' }],
    ['MOVE_IN', { certificate: 'Una 4/2026' }],
    ['MEMBER_ADDED', { cause: 'OVERLOOKED' }],
  ] as const)(
    '%s · somebody very like elsewhere in the State is named; a word lets the event pass',
    async (kind, more) => {
      await family(kamla, { ...TULSI, relation: 'BROTHER' })
      const id = await family(asha, { name: 'Son', relation: 'SON', gender: 'MALE' })
      const told = { kind, id, ...more, look: 'yes', newcomers: [comes] } as const
      const asked = await refusalOf(asha, told)
      expect(asked).toMatchObject({ code: 'duplicates.likely', field: 'differs' })
      expect(asked?.params['persons']).toContain('Tulsi Ram, Bhagat Ram, 1971')
      const event = await happens(asha, { ...told, differs: 'Seen both: cousins' })
      expect(event).toMatch(/^[0-9a-f-]{36}$/)
      // The pair holds back a card, not the event; why it is another person stands with the version.
      expect(await looking(asha, (tx) => openPairsOf(tx, id))).toBeGreaterThan(0)
      const [version] = await looking(asha, (tx) => versions.list(tx, id, 1))
      expect(version?.reason).toBe('Seen both: cousins')
    },
  )

  it('BIRTH · a child that the other officer has entered in the same family is asked about', async () => {
    const id = await family(asha, { name: 'Mother', relation: 'DAUGHTER_IN_LAW', gender: 'FEMALE' })
    const child = {
      name: 'Guddi',
      relation: 'GRANDCHILD',
      gender: 'FEMALE',
      guardianName: 'Som Dutt',
      guardianKind: 'DAUGHTER_OF',
    } as const
    const told = { kind: 'BIRTH', id, look: 'yes', newcomers: [child] } as const
    await happens(asha, told)
    expect(await refusalOf(asha, told)).toMatchObject({ code: 'duplicates.likely', params: { count: 1 } })
    // A twin of another name is nobody’s second entry.
    expect(await refusalOf(asha, { ...told, newcomers: [{ ...child, name: 'Sunita' }] })).toBeNull()
  })

  it('a voter card that somebody bears is refused at its box, with a hint that tells little; a word does not help', async () => {
    await family(kamla, { name: 'Prem Lal', relation: 'BROTHER', gender: 'MALE', epic: 'XYZ7654321' })
    const id = await family(asha, { name: 'Other', relation: 'SON', gender: 'MALE' })
    const told = {
      ...({ kind: 'MOVE_IN', id, certificate: 'Una 5/2026', look: 'yes', differs: 'Another' } as const),
      // The first row was left empty: the box is that of the second.
      newcomers: [{}, { name: 'Nobody Like', relation: 'UNRELATED', gender: 'MALE', epic: 'xyz 7654321' } as const],
    }
    expect(await refusalOf(asha, told)).toMatchObject({
      code: 'duplicates.numberHeld',
      field: 'newcomers[1].epic',
      params: { number: 'epic', holder: 'P… L…' },
    })
  })

  it('is asked again before it is recorded: somebody was entered elsewhere meanwhile', async () => {
    const late = { ...comes, name: 'Nathu Ram', guardianName: 'Kirpa Ram' }
    const id = await family(asha, { name: 'Third', relation: 'SON', gender: 'MALE' })
    const { draft } = lawful(
      await tell(asha, { kind: 'MEMBER_ADDED', id, cause: 'OVERLOOKED', look: 'yes', newcomers: [late] }),
    )
    await family(kamla, { ...late, relation: 'BROTHER' })
    expect(await record(asha, draft)).toMatchObject({ ok: false, error: { code: 'duplicates.likely' } })
  })

  it('whoever comes by a certificate of the portal’s own is not their own second entry', async () => {
    const id = await family(kamla, { ...TULSI, name: 'Gian Chand', epic: 'GCD0000001', relation: 'BROTHER' })
    const event = await happens(kamla, { kind: 'MOVE_OUT', id, serials: [2], bound: 'Dharampur' })
    const [departure] = await looking(kamla, (tx) => tx.departure.findMany({ where: { eventId: event } }))
    const there = await family(asha, { name: 'Fourth', relation: 'SON', gender: 'MALE' })
    const taken = [{ id: departure?.id ?? '', relation: 'UNRELATED' as const }]
    const told = { kind: 'MOVE_IN', id: there, certificate: departure?.number ?? '', taken, look: 'yes' } as const
    expect(await refusalOf(asha, told)).toBeNull()
  })
})

describe('a person added by a correction', () => {
  it('is asked about like one who is entered, and the word stands with the request', async () => {
    const person = { ...TULSI, name: 'Amar Chand', guardianName: 'Fakir Chand' }
    await family(kamla, { ...person, relation: 'BROTHER' })
    const id = await family(asha, { name: 'Fifth', relation: 'SON', gender: 'MALE' })
    const correct = (fields: Readonly<Record<string, string>>, version = 1) => {
      const { value, errors } = understood(
        correctHouseholdSchema,
        posted({
          ...DEVKI,
          ...{ id, version: String(version), reason: 'Overlooked', statedBy: 'FAMILY', look: 'yes' },
          reasonCode: 'TOLD_WRONG',
          ...{ 'members[0].serial': '1', 'members[1].serial': '2', 'members[1].name': 'Fifth' },
          ...Object.fromEntries(Object.entries(person).map(([key, text]) => [`members[2].${key}`, text])),
          'members[2].relation': 'BROTHER',
          ...fields,
        }),
      )
      if (!value) throw new Error(JSON.stringify(errors))
      return execute(correctHousehold, asha, value, { now: NOON })
    }
    expect(await correct({})).toMatchObject({ ok: false, error: { code: 'duplicates.likely', field: 'differs' } })
    lawful(await correct({ differs: 'His namesake, a carpenter' }))
    // A new member waits for a second officer, who reads why it is another person (F7).
    const asked = await looking(asha, (tx) => tx.changeRequest.findFirst({ where: { householdId: id } }))
    expect(asked?.reason).toBe('Overlooked · His namesake, a carpenter')
  })
})
