import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { systemActor } from '@/lib/domain/access/system'
import { type Link, verifyChain } from '@/lib/domain/journal/chain'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import * as journal from '@/lib/features/journal/store/events'
import { transaction } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { append } from '@/lib/platform/journal'
import { asOwner } from '@/tests/support/accounts'

const NOW = new Date('2026-08-15T06:30:00Z')
const write = (place: PlacePath, code = 'access.denied') =>
  transaction(scopeOf(systemActor(place)), (tx) =>
    append(
      tx,
      systemActor(place),
      { type: 'access.denied', place, subject: { kind: 'test', id: '1' }, params: { verb: 'संस्था', code } },
      NOW,
    ),
  )
const links = (chain: string): Promise<Link[]> =>
  asOwner(async (client) => {
    const { rows } = await client.query<Link>(
      'select chain, seq, prev_hash as "prevHash", body, hash from journal_events where chain = $1 order by seq',
      [chain],
    )
    return rows
  })
const PANCHAYATS = Array.from({ length: 4 }, (_, i) => placePath(`2/25/b204/p90010${i + 1}`))

describe('The journal (requirement 11)', () => {
  it('many hands at once: each place has one unbroken chain, numbered from 1', async () => {
    await Promise.all(PANCHAYATS.flatMap((place) => Array.from({ length: 8 }, () => write(place))))
    for (const place of PANCHAYATS) {
      const chain = await links(place)
      expect(chain.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
      expect(verifyChain(chain, sha256)).toMatchObject({ intact: true, links: 8 })
    }
  })

  it('a village does not wait for another: an open event in one chain holds up that chain only', async () => {
    const [slow, quick] = [placePath('2/25/b204/p900201'), placePath('2/25/b204/p900202')]
    await asOwner(async (client) => {
      await client.query('begin')
      await client.query("select journal_append($1, now(), null, 'SYSTEM', 'x', 'test:1', '{}')", [slow])
      await write(quick)
      const waiting = write(slow).then(() => 'written')
      const first = await Promise.race([waiting, new Promise((done) => setTimeout(() => done('waiting'), 200))])
      expect(first).toBe('waiting')
      await client.query('commit')
      expect(await waiting).toBe('written')
    })
    expect((await links(slow)).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it.each([
    ['changed', "update journal_events set body = '{}'"],
    ['deleted', 'delete from journal_events'],
    ['emptied', 'truncate journal_events'],
  ])('it cannot be %s: not by the portal, and not by the owner of the tables', async (_, sql) => {
    await write(placePath('2/25/b204/p900301'))
    const actor: Actor = { ...systemActor(placePath('2')), role: 'STATE_ADMIN' }
    await expect(transaction(scopeOf(actor), (tx) => tx.$executeRawUnsafe(sql))).rejects.toThrow(/permission denied/)
    await expect(asOwner((client) => client.query(sql))).rejects.toThrow('append-only')
  })

  it('it is written by the chain function only', async () => {
    const insert = `insert into journal_events (chain, seq, at, role, type, subject, body, prev_hash, hash)
      values ('2', 99, now(), 'SYSTEM', 'x', 'x', '{}', '', '')`
    await expect(
      transaction(scopeOf(systemActor(placePath('2'))), (tx) => tx.$executeRawUnsafe(insert)),
    ).rejects.toThrow(/permission denied/)
  })

  it('it is read by area: a panchayat sees its own chain, the State all, nobody none', async () => {
    const [mine, other] = [placePath('2/25/b204/p900401'), placePath('2/25/b204/p900402')]
    await write(mine)
    await write(other)
    const seen = (place: PlacePath | null) =>
      transaction(place && scopeOf(systemActor(place)), async (tx) =>
        (await tx.journalEvent.findMany({ where: { chain: { in: [mine, other] } } })).map(({ chain }) => chain),
      )
    expect(await seen(mine)).toEqual([mine])
    expect((await seen(placePath('2'))).sort()).toEqual([mine, other])
    expect(await seen(null)).toEqual([])
  })

  it('its pages follow one another by key and miss nothing, also where many entries have one moment', async () => {
    const area = placePath('2/26')
    const chains = ['2/26/b1/p1', '2/26/b1/p2', '2/26'].map(placePath)
    for (const chain of chains) for (let i = 0; i < 4; i += 1) await write(chain)
    const seen: string[] = []
    let before: journal.Before | undefined
    for (;;) {
      const page = await transaction(scopeOf(systemActor(area)), (tx) => journal.list(tx, { area, before }, 5))
      seen.push(...page.map(({ chain, seq }) => `${chain} ${seq}`))
      before = page.at(-1)
      if (page.length < 5) break
    }
    expect(seen).toHaveLength(12)
    expect(new Set(seen).size).toBe(12)
    const filter = { area: placePath('2/26/b1/p1'), subject: 'test:1' }
    const one = await transaction(scopeOf(systemActor(area)), (tx) => journal.list(tx, filter, 50))
    expect(one.map(({ seq }) => seq)).toEqual([4, 3, 2, 1])
    const span = { from: new Date('2026-08-15T06:30:01Z'), to: new Date('2026-08-16T00:00:00Z') }
    expect(await transaction(scopeOf(systemActor(area)), (tx) => journal.list(tx, { area, span }, 50))).toEqual([])
  })

  it('whoever alters a line behind the portal is found: the first broken link is named', async () => {
    const chain = placePath('2/25/b204/p900501')
    for (let i = 0; i < 4; i += 1) await write(chain)
    await asOwner(async (client) => {
      await client.query("set session_replication_role = 'replica'")
      await client.query(
        "update journal_events set body = replace(body, 'denied', 'gifted') where chain = $1 and seq = 3",
        [chain],
      )
    })
    expect(verifyChain(await links(chain), sha256)).toEqual({ intact: false, chain, seq: 3, wrong: 'HASH' })
  })
})
