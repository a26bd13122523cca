import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { placePath } from '@/lib/domain/place/path'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { enrolPerson } from '@/lib/features/accounts/commands/enrol'
import { disableAccount, enableAccount, resetPassword, revokeSessions } from '@/lib/features/accounts/commands/manage'
import { changePassword, endOtherSessions, endSession, switchPosting } from '@/lib/features/accounts/commands/own'
import { endPosting, postPerson } from '@/lib/features/accounts/commands/post'
import type { EnrolInput } from '@/lib/features/accounts/schema'
import { actorOfSession } from '@/lib/platform/actor'
import { type Command, execute } from '@/lib/platform/command'
import type { Outcome } from '@/lib/platform/requests'
import { signIn } from '@/lib/platform/sign-in'
import { asOwner, chainOf, enrolled, PASSWORD } from '@/tests/support/accounts'

const PANCHAYAT = placePath('2/25/b204/p900001')
const PLACES = ['2', '2/25', '2/25/b204', PANCHAYAT, '1', '1/7']
const session = async (login: string, password = PASSWORD): Promise<string> => {
  const outcome = await signIn(login, password, 'Firefox')
  if (outcome.status !== 'signedIn') throw new Error(outcome.status)
  return outcome.sessionId
}
const known = async (sessionId: string): Promise<Actor> => {
  const actor = await actorOfSession(sessionId)
  if (!actor) throw new Error('nobody')
  return actor
}
const codeOf = async <I, T extends Outcome>(command: Command<I, T>, actor: Actor, input: I): Promise<string> => {
  const done = await execute(command, actor, input)
  return done.ok ? 'done' : done.error.code
}
const person = (wanted: Partial<EnrolInput> = {}): EnrolInput => ({
  login: `login${crypto.randomUUID().slice(0, 8)}`,
  nameEn: 'Meena Devi',
  nameHi: 'मीना देवी',
  password: '4821-7390-5512-9983',
  role: 'GP_SECRETARY',
  place: PANCHAYAT,
  from: plainDate('2026-01-01'),
  order: 'RDD/12/2026',
  ...wanted,
})
let admin: Actor

beforeAll(async () => {
  await asOwner(async (client) => {
    for (const path of PLACES)
      await client.query(
        `insert into places (path, kind, code, lgd_version, name_en, parent_path, valid_from, source)
         values ($1, $2, $1, 1, $1, $3, '2020-01-01', 'test')`,
        [
          path,
          ['STATE', 'DISTRICT', 'BLOCK', 'PANCHAYAT'][path.split('/').length - 1],
          path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : null,
        ],
      )
  })
  await enrolled('admin', 'STATE_ADMIN', '2')
  admin = await known(await session('admin'))
})

describe('People and postings (requirement 3, domain §11)', () => {
  it('an administrator enrols a person, who can sign in at once', async () => {
    const input = person()
    expect(await execute(enrolPerson, admin, input)).toMatchObject({ ok: true })
    expect(await known(await session(input.login, input.password))).toMatchObject({
      role: 'GP_SECRETARY',
      place: PANCHAYAT,
    })
    expect((await chainOf(PANCHAYAT)).slice(-2)).toEqual(['accounts.enrolled', 'accounts.signedIn'])
  })

  it('a name to sign in with that somebody has is refused, not thrown', async () => {
    const input = person()
    await execute(enrolPerson, admin, input)
    expect(await codeOf(enrolPerson, admin, person({ login: input.login }))).toBe('accounts.loginTaken')
  })

  it.each([
    ['a place of another State', { place: placePath('1/7'), role: 'COLLECTOR' }, 'access.denied'],
    ['a place that the directory does not know', { place: placePath('2/25/b204/p7') }, 'places.unknown'],
    ['a secretary at a district', { place: placePath('2/25') }, 'accounts.notHeldThere'],
    ['a last day before the first', { until: plainDate('2025-12-31') }, 'accounts.endsBeforeStart'],
  ] as const)('%s is refused', async (_, wanted, code) => {
    expect(await codeOf(enrolPerson, admin, person(wanted))).toBe(code)
  })

  it('nobody but an administrator manages people, not even in their own area', async () => {
    await enrolled('nisha', 'COLLECTOR', '2/25')
    const collector = await known(await session('nisha'))
    const other = await enrolled('omkar', 'GP_SECRETARY', PANCHAYAT)
    expect(await codeOf(enrolPerson, collector, person())).toBe('access.denied')
    expect(await codeOf(disableAccount, collector, { accountId: other.accountId })).toBe('access.denied')
    expect(await codeOf(revokeSessions, collector, { accountId: other.accountId })).toBe('access.denied')
    expect(await codeOf(endPosting, collector, { postingId: other.postingId, until: plainDate('2026-08-01') })).toBe(
      'access.denied',
    )
  })

  it('a person whose postings lie in another State is absent for this one', async () => {
    const far = await enrolled('pavan', 'COLLECTOR', '1/7')
    expect(await codeOf(disableAccount, admin, { accountId: far.accountId })).toBe('access.absent')
    expect(await codeOf(endPosting, admin, { postingId: far.postingId, until: plainDate('2026-08-01') })).toBe(
      'access.absent',
    )
  })

  it('ended sessions, a closed account, a new password and an ended posting each act at the next request', async () => {
    const { accountId, postingId } = await enrolled('radha', 'GP_SECRETARY', PANCHAYAT)
    const first = await session('radha')
    expect(await codeOf(revokeSessions, admin, { accountId })).toBe('done')
    expect(await actorOfSession(first)).toBeNull()

    const second = await session('radha')
    expect(await codeOf(disableAccount, admin, { accountId })).toBe('done')
    expect(await actorOfSession(second)).toBeNull()
    expect((await signIn('radha', PASSWORD, '')).status).toBe('wrong')
    expect(await codeOf(enableAccount, admin, { accountId })).toBe('done')
    expect(await actorOfSession(second)).toBeNull()

    const third = await session('radha')
    expect(await codeOf(resetPassword, admin, { accountId, password: 'another word 2026' })).toBe('done')
    expect(await actorOfSession(third)).toBeNull()

    const fourth = await session('radha', 'another word 2026')
    expect(await codeOf(endPosting, admin, { postingId, until: plainDate('2026-02-01') })).toBe('done')
    expect(await actorOfSession(fourth)).toBeNull()
    expect((await signIn('radha', 'another word 2026', '')).status).toBe('noPosting')
    expect((await chainOf(PANCHAYAT)).slice(-3)).toEqual([
      'accounts.signedIn',
      'accounts.postingEnded',
      'accounts.signInFailed',
    ])
  })

  it('nobody closes their own account or ends the posting they work under', async () => {
    const { accountId, postingId } = admin
    expect(await codeOf(disableAccount, admin, { accountId })).toBe('accounts.ownAccount')
    expect(await codeOf(endPosting, admin, { postingId, until: plainDate('2026-08-01') })).toBe('accounts.ownAccount')
  })

  it('the same office at the same place on the same days is held once', async () => {
    const { accountId } = await enrolled('sohan', 'GP_SECRETARY', PANCHAYAT, { until: '2026-06-30' })
    const again = { accountId, role: 'GP_SECRETARY', place: PANCHAYAT, order: '7' } as const
    expect(await codeOf(postPerson, admin, { ...again, from: plainDate('2026-06-30') })).toBe('accounts.alreadyPosted')
    expect(await codeOf(postPerson, admin, { ...again, from: plainDate('2026-07-01') })).toBe('done')
  })
})

describe('My account (requirement 3)', () => {
  it('one ends one or all of the other sessions, never a stranger’s', async () => {
    await enrolled('tara', 'GP_SECRETARY', PANCHAYAT)
    await enrolled('uma', 'GP_SECRETARY', PANCHAYAT)
    const [here, home, cafe, hers] = [
      await session('tara'),
      await session('tara'),
      await session('tara'),
      await session('uma'),
    ]
    const tara = await known(here)
    expect(await codeOf(endSession, tara, { sessionId: hers })).toBe('access.absent')
    expect(await actorOfSession(hers)).not.toBeNull()
    expect(await codeOf(endSession, tara, { sessionId: home })).toBe('done')
    expect(await actorOfSession(home)).toBeNull()
    expect(await execute(endOtherSessions, tara, {})).toMatchObject({ ok: true, value: { count: 1 } })
    expect(await actorOfSession(cafe)).toBeNull()
    expect(await actorOfSession(here)).not.toBeNull()
  })

  it('one goes on under another posting of one’s own that is in force, and no other', async () => {
    const { accountId } = await enrolled('vijay', 'GP_SECRETARY', PANCHAYAT)
    const stranger = await enrolled('wasim', 'COLLECTOR', '2/25')
    const posted = await execute(postPerson, admin, {
      accountId,
      role: 'BLOCK_OFFICER',
      place: placePath('2/25/b204'),
      from: plainDate('2025-01-01'),
      order: '9',
    })
    expect(posted.ok).toBe(true)
    const { rows } = await asOwner((client) =>
      client.query<{ id: string }>("select id from postings where account_id = $1 and role = 'BLOCK_OFFICER'", [
        accountId,
      ]),
    )
    const sessionId = await session('vijay')
    const vijay = await known(sessionId)
    expect(await codeOf(switchPosting, vijay, { postingId: stranger.postingId })).toBe('access.absent')
    expect(await codeOf(switchPosting, vijay, { postingId: rows[0]?.id ?? '' })).toBe('done')
    expect(await known(sessionId)).toMatchObject({ role: 'BLOCK_OFFICER', place: '2/25/b204' })
  })

  it('a new password needs the present one, and ends every other session', async () => {
    await enrolled('yash', 'VERIFYING_OFFICER', '2/25/b204')
    const [here, other] = [await session('yash'), await session('yash')]
    const yash = await known(here)
    const next = { newPassword: 'a longer word 2026', againPassword: 'a longer word 2026' }
    expect(await codeOf(changePassword, yash, { currentPassword: 'guess', ...next })).toBe('accounts.wrongPassword')
    expect(await codeOf(changePassword, yash, { currentPassword: PASSWORD, ...next })).toBe('done')
    expect(await actorOfSession(other)).toBeNull()
    expect(await actorOfSession(here)).not.toBeNull()
    expect((await signIn('yash', PASSWORD, '')).status).toBe('wrong')
    expect((await signIn('yash', next.newPassword, '')).status).toBe('signedIn')
  })
})
