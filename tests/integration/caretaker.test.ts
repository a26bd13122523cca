import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applyMigrations, migrationNames, pendingMigrations } from '@/lib/caretaker/migrations'
import { startPostgres, type ServerPlan } from '@/lib/caretaker/postgres-server'
import { standingOf } from '@/lib/caretaker/production'
import { drawSecret } from '@/lib/caretaker/secrets'
import { standingFault } from '@/lib/caretaker/strength'
import { cloneDatabase, databaseUrls } from '@/tests/support/database'

const asked = async <Row extends Record<string, unknown>>(url: string, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

const TABLES = `pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
                 AND relname <> '_prisma_migrations'`

describe('the role of the portal', () => {
  it('is fit for production by the same check that npm start makes', async () => {
    expect(standingFault(await standingOf(databaseUrls().portal))).toBeUndefined()
  })

  it('is refused when it is the owner of the tables or the superuser', async () => {
    expect(standingFault(await standingOf(databaseUrls().owner))).toMatch(/owns tables/)
    expect(standingFault(await standingOf(databaseUrls().superuser))).toMatch(/superuser/)
  })

  it('owns nothing, is no superuser and cannot bypass row-level security, whichever of its roles it takes', async () => {
    const { portal } = databaseUrls()
    const roles = await asked(
      portal,
      `SELECT rolname FROM pg_roles WHERE pg_has_role(session_user, oid, 'MEMBER') AND (rolsuper OR rolbypassrls)`,
    )
    const owned = await asked(portal, `SELECT relname FROM ${TABLES} AND pg_has_role(session_user, relowner, 'MEMBER')`)
    expect([roles, owned]).toEqual([[], []])
  })

  it('meets row-level security on every table but those that anybody may read whole', async () => {
    const tables = await asked(databaseUrls().portal, `SELECT relname FROM ${TABLES}`)
    const open = await asked(
      databaseUrls().portal,
      `SELECT relname FROM ${TABLES} AND NOT relrowsecurity AND NOT has_table_privilege('antyodaya_public', oid, 'SELECT')`,
    )
    expect(tables.length).toBeGreaterThan(0)
    expect(open).toEqual([])
  })

  it('can neither make a table nor become the owner', async () => {
    const { portal } = databaseUrls()
    await expect(asked(portal, 'CREATE TABLE mine (id int)')).rejects.toThrow(/permission denied/)
    await expect(asked(portal, 'CREATE TEMP TABLE mine (id int)')).rejects.toThrow(/permission denied/)
    await expect(asked(portal, 'SET ROLE antyodaya_owner')).rejects.toThrow(/permission denied/)
  })
})

describe('migrations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antyodaya-migrations-'))
  const write = (name: string, sql: string) => {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are none of them pending in a migrated database, as the portal itself sees it', async () => {
    expect(migrationNames().length).toBeGreaterThan(0)
    expect(await pendingMigrations(databaseUrls().portal)).toEqual([])
  })

  it('are pending by name when the build brings more of them', async () => {
    const { portal } = databaseUrls()
    write('99990101000000_later', 'CREATE TABLE later (id int PRIMARY KEY);')
    expect(await pendingMigrations(portal, folder)).toEqual(['99990101000000_later'])
  })

  it('happen entirely or not at all, and are tried again once they are mended', async () => {
    const { owner, portal } = await cloneDatabase('antyodaya_migrations', 'template1')
    write('99990101000000_later', 'CREATE TABLE later (id int PRIMARY KEY);\nCREATE TABLE wrong (id nonsense);')
    await expect(applyMigrations(owner, folder)).rejects.toThrow(/99990101000000_later was refused .*nonsense/)
    expect(await asked(owner, `SELECT to_regclass('later') AS later`)).toEqual([{ later: null }])
    write('99990101000000_later', 'CREATE TABLE later (id int PRIMARY KEY);')
    expect(await applyMigrations(owner, folder)).toEqual(['99990101000000_later'])
    expect(await pendingMigrations(portal, folder)).toEqual([])
  })

  it('may define functions whose bodies hold semicolons', async () => {
    const { owner } = await cloneDatabase('antyodaya_functions', 'template1')
    write(
      '99990102000000_two',
      'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;',
    )
    await applyMigrations(owner, folder)
    expect(await asked(owner, 'SELECT two()')).toEqual([{ two: 2 }])
  })
})

describe('the embedded Postgres', () => {
  const folder = mkdtempSync(join(tmpdir(), 'antyodaya-crash-'))
  const plan: ServerPlan = {
    folder: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: drawSecret(),
    port: undefined,
    durable: true,
  }
  const open = async () => {
    const server = await startPostgres(plan)
    return { server, url: `postgresql://postgres:${plan.password}@127.0.0.1:${server.port}/postgres` }
  }
  let now: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    now = await open()
  })
  afterAll(async () => {
    await now.server.stop()
    rmSync(folder, { recursive: true })
  })

  it('loses no acknowledged insert when it is killed in the middle of a stream of them', async () => {
    await asked(now.url, 'CREATE TABLE acknowledged (number int PRIMARY KEY)')
    const client = new Client({ connectionString: now.url })
    client.on('error', () => undefined)
    await client.connect()
    const acknowledged: number[] = []
    const stream = async () => {
      for (let number = 0; ; number += 1) {
        await client.query('INSERT INTO acknowledged VALUES ($1)', [number])
        acknowledged.push(number)
        if (acknowledged.length === 200) process.kill(now.server.pid, 'SIGKILL')
      }
    }
    await expect(stream()).rejects.toThrow()
    await now.server.ended

    now = await open()
    const rows = await asked<{ number: number }>(now.url, 'SELECT number FROM acknowledged ORDER BY number')
    const kept = new Set(rows.map(({ number }) => number))
    expect(acknowledged.length).toBeGreaterThanOrEqual(200)
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([])
  })

  it('is stopped and opened again when a killed caretaker left it running', async () => {
    const orphan = now.server
    now = await open()
    await orphan.ended
    expect(now.server.pid).not.toBe(orphan.pid)
    expect(await asked(now.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('opens though its note names a number that another program has now', async () => {
    await now.server.stop()
    writeFileSync(
      join(plan.folder, 'postmaster.pid'),
      `${process.pid}\n${plan.folder}\n1\n5432\n\n127.0.0.1\n\nready\n`,
    )
    now = await open()
    expect(await asked(now.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  it('tells in one sentence that its folder is damaged, and deletes nothing', async () => {
    await now.server.stop()
    const control = join(plan.folder, 'global', 'pg_control')
    const sound = readFileSync(control)
    writeFileSync(control, Buffer.alloc(sound.length))
    await expect(startPostgres(plan)).rejects.toThrow(/cannot be opened: .*nothing was deleted/)
    writeFileSync(control, sound)
    rmSync(join(plan.folder, 'PG_VERSION'))
    await expect(startPostgres(plan)).rejects.toThrow(/holds no PG_VERSION.*nothing was deleted/)
    writeFileSync(join(plan.folder, 'PG_VERSION'), '15\n')
    await expect(startPostgres(plan)).rejects.toThrow(/written by Postgres 15/)
    writeFileSync(join(plan.folder, 'PG_VERSION'), '18\n')
    now = await open()
  })
})
