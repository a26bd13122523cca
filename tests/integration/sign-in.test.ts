import { describe, expect, it } from 'vitest'
import { transaction } from '@/lib/platform/db'
import { actorOfSession } from '@/lib/platform/actor'
import { signIn, signOut } from '@/lib/platform/sign-in'
import { scopeOf } from '@/lib/domain/access/scope'
import { asOwner, chainOf, enrolled, PASSWORD } from '@/tests/support/accounts'
import { STATE } from '@/tests/support/cast'

const PANCHAYAT = '2/25/b204/p900001'
const device = 'Firefox'
const attempt = (login: string, password = PASSWORD) => signIn(login, password, device)
const fail = async (login: string, times: number) => {
  const answers: string[] = []
  for (let i = 0; i < times; i += 1) answers.push((await attempt(login, 'guess')).status)
  return answers
}
const session = async (login: string): Promise<string> => {
  const outcome = await attempt(login)
  if (outcome.status !== 'signedIn') throw new Error(outcome.status)
  return outcome.sessionId
}
const run = (sql: string, ...values: unknown[]) => asOwner((client) => client.query(sql, values))

describe('Sign-in (requirement 3)', () => {
  it('a name and its password open a session under the newest posting in force', async () => {
    const asha = await enrolled('asha', 'GP_SECRETARY', PANCHAYAT)
    expect(await actorOfSession(await session('  ASHA '))).toMatchObject({
      accountId: asha.accountId,
      postingId: asha.postingId,
      role: 'GP_SECRETARY',
      place: PANCHAYAT,
    })
  })

  it('a wrong password and a name that nobody has get the same answer', async () => {
    await enrolled('binod', 'GP_SECRETARY', PANCHAYAT)
    expect(await attempt('binod', 'guess')).toEqual({ status: 'wrong' })
    expect(await attempt('a-stranger', 'guess')).toEqual({ status: 'wrong' })
  })

  it('four failures leave the door open; the fifth locks it for fifteen minutes, even for the right password', async () => {
    await enrolled('champa', 'GP_SECRETARY', '2/25/b204/p900004')
    expect(await fail('champa', 4)).toEqual(['wrong', 'wrong', 'wrong', 'wrong'])
    expect((await attempt('champa')).status).toBe('signedIn')
    expect(await fail('champa', 5)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked'])
    expect((await attempt('champa')).status).toBe('locked')
    const { rows } = await run(
      "select locked_until > now() + interval '14 minutes' and locked_until <= now() + interval '15 minutes' as quarter from accounts where login = 'champa'",
    )
    expect(rows).toEqual([{ quarter: true }])
    await run("update accounts set locked_until = now() - interval '1 second' where login = 'champa'")
    expect((await attempt('champa')).status).toBe('signedIn')
  })

  it('five guesses at once are counted as five', async () => {
    await enrolled('dinesh', 'GP_SECRETARY', PANCHAYAT)
    await Promise.all(Array.from({ length: 5 }, () => attempt('dinesh', 'guess')))
    expect((await attempt('dinesh')).status).toBe('locked')
  })

  it('a name that nobody has locks like any other, so that locking tells nothing', async () => {
    expect(await fail('no-such-name', 6)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'locked', 'locked'])
    await run("update strange_sign_ins set locked_until = now() - interval '1 second'")
    expect(await fail('no-such-name', 1)).toEqual(['wrong'])
    const { rows } = await run('select digest from strange_sign_ins')
    expect(JSON.stringify(rows)).not.toContain('no-such-name')
  })

  it('a person without a posting in force is told so, and only with the right password', async () => {
    await enrolled('ekta', 'GP_SECRETARY', PANCHAYAT, { from: '2020-01-01', until: '2020-12-31' })
    expect((await attempt('ekta', 'guess')).status).toBe('wrong')
    expect((await attempt('ekta')).status).toBe('noPosting')
  })

  it('a revoked session, a disabled account, an ended posting: each ends access at the next request', async () => {
    const farida = await enrolled('farida', 'GP_SECRETARY', PANCHAYAT)
    const first = await session('farida')
    await signOut(first)
    expect(await actorOfSession(first)).toBeNull()

    const second = await session('farida')
    await run('update postings set until_date = current_date - 1 where id = $1', farida.postingId)
    expect(await actorOfSession(second)).toBeNull()
    await run('update postings set until_date = null where id = $1', farida.postingId)
    expect(await actorOfSession(second)).not.toBeNull()

    await run('update accounts set disabled_at = now() where id = $1', farida.accountId)
    expect(await actorOfSession(second)).toBeNull()
    expect((await attempt('farida')).status).toBe('wrong')
  })

  it('a session is over after twelve hours', async () => {
    await enrolled('gita', 'GP_SECRETARY', PANCHAYAT)
    const id = await session('gita')
    await run("update sessions set expires_at = now() - interval '1 second' where id = $1", id)
    expect(await actorOfSession(id)).toBeNull()
  })

  it("sign-in, failure, lock-out and sign-out stand in the journal of the posting's place; a stranger's do not", async () => {
    const place = '2/25/b204/p900009'
    await enrolled('harish', 'GP_SECRETARY', place)
    await fail('harish', 1)
    await signOut(await session('harish'))
    await fail('harish', 5)
    await fail('a-stranger-again', 5)
    expect(await chainOf(place)).toEqual([
      'accounts.signInFailed',
      'accounts.signedIn',
      'accounts.signedOut',
      ...Array.from({ length: 4 }, () => 'accounts.signInFailed'),
      'accounts.locked',
    ])
    const { rows } = await run("select body from journal_events where body like '%stranger%' or body like '%guess%'")
    expect(rows).toEqual([])
  })

  it("the app's role cannot read a password hash, nor the tables behind sign-in", async () => {
    await enrolled('indu', 'STATE_ADMIN', '2')
    const actor = await actorOfSession(await session('indu'))
    if (!actor) throw new Error('not signed in')
    const forbidden = ['select password_hash from accounts', 'select * from accounts', 'select * from strange_sign_ins']
    for (const sql of forbidden)
      await expect(transaction(scopeOf(actor), (tx) => tx.$queryRawUnsafe(sql))).rejects.toThrow(/permission denied/)
  })

  it('accounts and sessions are seen by those whose area holds the posting, and by nobody before sign-in', async () => {
    const near = await enrolled('jaya', 'GP_SECRETARY', '2/26/b300/p900100')
    const far = await enrolled('kamal', 'GP_SECRETARY', '2/27/b301/p900200')
    await session('jaya')
    await session('kamal')
    const seen = (scope: ReturnType<typeof scopeOf> | null) =>
      transaction(scope, async (tx) => ({
        accounts: (await tx.account.findMany({ select: { id: true } })).map(({ id }) => id),
        sessions: (await tx.session.findMany({ select: { accountId: true } })).map(({ accountId }) => accountId),
      }))
    const actor = await actorOfSession(await session('jaya'))
    if (!actor) throw new Error('not signed in')
    expect(await seen(scopeOf(actor))).toEqual({
      accounts: [near.accountId],
      sessions: [near.accountId, near.accountId],
    })
    const state = await seen(scopeOf({ ...actor, role: 'STATE_ADMIN', place: STATE }))
    expect(state.accounts).toEqual(expect.arrayContaining([near.accountId, far.accountId]))
    expect(await seen(null)).toEqual({ accounts: [], sessions: [] })
  })
})
