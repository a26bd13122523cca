import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { Pool, type PoolConfig } from 'pg'

const GLUE = '@prisma/schema-engine-wasm/schema_engine_bg'

// The engine never takes back the 10 s it grants itself for a lock; the process must not wait for them to pass.
const patience = (work: () => void, ms: number) => setTimeout(work, ms).unref()
const glue = Object.fromEntries(
  Object.entries(engine).map(([name, does]) => [name, name.startsWith('__wbg_setTimeout_') ? patience : does]),
)

// The package's own entry imports the .wasm file as a module, which neither tsx nor Vitest can; this is what it does.
let ready = false
const load = (): void => {
  if (ready) return
  const file = join(dirname(createRequire(import.meta.url).resolve(GLUE)), 'schema_engine_bg.wasm')
  const module = new WebAssembly.Module(readFileSync(file))
  const imports = Object.fromEntries(WebAssembly.Module.imports(module).map(({ module: name }) => [name, glue]))
  const { exports } = new WebAssembly.Instance(module, imports)
  engine.__wbg_set_wasm(exports)
  // The engine tells of a panic through this name; without it the panic itself would be unreadable.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } })
  if (typeof exports['__wbindgen_start'] === 'function') Reflect.apply(exports['__wbindgen_start'], undefined, [])
  ready = true
}

type Adapter = SqlDriverAdapter & {
  readonly underlyingDriver: () => { readonly query: (sql: string) => Promise<unknown> }
}

/**
 * The driver adapter cuts a script at every semicolon, function bodies included, and runs the pieces on any connection.
 * Here a script goes to Postgres whole: it may define functions, and it happens entirely or not at all.
 */
const whole = (adapter: Adapter, complaint: (error: unknown) => void): SqlDriverAdapter => {
  const driver = adapter.underlyingDriver()
  adapter.executeScript = async (script) => {
    try {
      await driver.query(script)
    } catch (error) {
      complaint(error)
      throw error
    }
  }
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    const columnTypes = result.columnTypes.map((type, i) =>
      LETTERS.has(result.columnNames[i] ?? '') ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
  return adapter
}

/** The columns in which the engine expects Postgres's one-byte "char". */
const LETTERS = new Set(['constraint_type', 'confdeltype', 'confupdtype'])

/** The adapter knows no one-byte "char" and would give up on such a column: it is announced as char(1) instead. */
const plainLetters = (pool: Pool): Pool =>
  pool.on('connect', ({ connection }) =>
    connection.prependListener('rowDescription', ({ fields }: { fields: { dataTypeID: number }[] }) => {
      for (const field of fields) if (field.dataTypeID === 18) field.dataTypeID = 1042
    }),
  )

/** Runs one piece of work with Prisma's schema engine; an error of a script is thrown as Postgres put it. */
export const withSchemaEngine = async <T>(
  database: PoolConfig,
  work: (engine: engine.SchemaEngine) => Promise<T>,
): Promise<T> => {
  load()
  let said: unknown
  const complaint = (error: unknown) => (said = error)
  const pool = plainLetters(new Pool({ ...database, max: 1 }))
  const shadows: { readonly name: string; readonly pool: Pool }[] = []
  const { provider, adapterName } = new PrismaPg(pool)
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider,
    adapterName,
    connect: async () => whole(await new PrismaPg(pool).connect(), complaint),
    connectToShadowDb: async () => {
      const name = `shadow_${randomUUID().replaceAll('-', '')}`
      await pool.query(`CREATE DATABASE ${name}`)
      const shadow = plainLetters(new Pool({ ...database, database: name, max: 1 }))
      shadows.push({ name, pool: shadow })
      return whole(await new PrismaPg(shadow).connect(), complaint)
    },
  }
  const bound = bindMigrationAwareSqlAdapterFactory(factory)
  const instance = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound)
  try {
    return await work(instance)
  } catch (error) {
    throw said ?? error
  } finally {
    instance.free()
    for (const shadow of shadows) {
      await shadow.pool.end()
      await pool.query(`DROP DATABASE ${shadow.name}`)
    }
    await pool.end()
  }
}
