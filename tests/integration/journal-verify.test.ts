import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyJournal } from '@/lib/caretaker/journal'
import { databaseUrls } from '@/tests/support/database'

const owner = new Client(databaseUrls().owner)
const superuser = new Client(databaseUrls().superuser)

const write = (chain: string, body: string) =>
  owner.query(`SELECT journal_append($1, now(), NULL, 'system', 'test.written', 'test:1', $2)`, [chain, body])

/** Runs `change` past the guard that keeps the journal append-only, then undoes it. */
const tampered = async (change: string) => {
  await superuser.query('BEGIN')
  await superuser.query(`SET LOCAL session_replication_role = replica`)
  await superuser.query(change)
  const report = await verifyJournal(superuser, 2)
  await superuser.query('ROLLBACK')
  return report
}

beforeAll(async () => {
  await Promise.all([owner.connect(), superuser.connect()])
  for (const chain of ['2', '2/25/b135/p900001', '2/25']) {
    for (const body of ['{"a":1}', '{"गाँव":"रामपुर"}', '{"c":3}']) await write(chain, body)
  }
})
afterAll(() => Promise.all([owner.end(), superuser.end()]))

it('finds what journal_append wrote intact, whatever the size of the pages it reads', async () => {
  for (const page of [1, 2, 3, 9, 10, 5_000]) {
    expect(await verifyJournal(owner, page)).toEqual({ intact: true, chains: 3, links: 9 })
  }
})

it('names the link whose text was changed after it was written', async () => {
  expect(await tampered(`UPDATE journal_events SET body = '{}' WHERE chain = '2/25' AND seq = 2`)).toEqual({
    intact: false,
    chain: '2/25',
    seq: 2,
    wrong: 'HASH',
  })
})

it('names the link before which one was taken out', async () => {
  expect(await tampered(`DELETE FROM journal_events WHERE chain = '2' AND seq = 1`)).toEqual({
    intact: false,
    chain: '2',
    seq: 2,
    wrong: 'GAP',
  })
})

it('names the first broken link when there are several', async () => {
  expect(await tampered(`UPDATE journal_events SET prev_hash = repeat('0', 64) WHERE seq > 1`)).toMatchObject({
    chain: '2',
    seq: 2,
    wrong: 'FORERUNNER',
  })
})
