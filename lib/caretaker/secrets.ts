import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Obstacle } from './obstacle.mjs'

const secret = z.string().min(32)

const schema = z.strictObject({ superuser: secret, owner: secret, portal: secret, session: secret, identity: secret })

/** Of a folder that is older than the key of Aadhaar digests: there is none to be lost yet. */
const older = schema.omit({ identity: true })

/** What only this house knows: three passwords of its database, the key that signs sessions, the key of Aadhaar digests. */
export type Secrets = z.infer<typeof schema>

/** 256 bits that need no quoting in a URL, a shell or SQL. */
export const drawSecret = (): string => randomBytes(32).toString('base64url')

export const drawSecrets = (): Secrets => ({
  superuser: drawSecret(),
  owner: drawSecret(),
  portal: drawSecret(),
  session: drawSecret(),
  identity: drawSecret(),
})

/** Reads the secrets of the folder, or draws them at the first start. Written whole or not at all, for this user only. */
export const keepSecrets = (folder: string): Secrets => {
  const file = join(folder, 'secrets.json')
  if (existsSync(file)) return read(file)
  if (existsSync(join(folder, 'postgres'))) throw lost(file, 'is missing')
  return write(file, drawSecrets())
}

const write = (file: string, secrets: Secrets): Secrets => {
  const half = `${file}.${process.pid}`
  writeFileSync(half, JSON.stringify(secrets, null, 2), { mode: 0o600, flush: true })
  renameSync(half, file)
  return secrets
}

const read = (file: string): Secrets => {
  chmodSync(file, 0o600)
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const before = older.safeParse(kept)
    return before.success ? write(file, { ...before.data, identity: drawSecret() }) : schema.parse(kept)
  } catch {
    throw lost(file, 'cannot be understood')
  }
}

const lost = (file: string, fault: string) =>
  new Obstacle(
    `The file ${file} ${fault}, and without it the database does not open: put it back from a backup, or move the data folder away to begin anew; nothing was deleted.`,
  )
