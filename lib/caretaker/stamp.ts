import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'

const schema = z.record(z.string(), z.strictObject({ size: z.number(), changed: z.number(), digest: z.string() }))

/** What a thing was made from: each source by path, with its size, the time it changed and the digest of its content. */
export type Stamp = z.infer<typeof schema>

const filesUnder = (path: string): readonly string[] => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return []
  return stat.isDirectory() ? readdirSync(path).flatMap((name) => filesUnder(join(path, name))) : [path]
}

/** The stamp of the sources as they are now. Content is read only where size or time differ from the former stamp. */
export const takeStamp = (root: string, sources: readonly string[], former: Stamp = {}): Stamp =>
  Object.fromEntries(
    sources
      .flatMap((source) => filesUnder(join(root, source)))
      .map((file) => {
        const { size, mtimeMs: changed } = statSync(file)
        const path = relative(root, file)
        const before = former[path]
        const same = before?.size === size && before.changed === changed
        const digest = same ? before.digest : createHash('sha256').update(readFileSync(file)).digest('hex')
        return [path, { size, changed, digest }]
      }),
  )

/** Whether both stamps name the same files with the same content; when a file was touched does not matter. */
export const agree = (one: Stamp, other: Stamp): boolean => {
  const paths = Object.keys(one)
  return paths.length === Object.keys(other).length && paths.every((path) => one[path]?.digest === other[path]?.digest)
}

export const readStamp = (file: string): Stamp => {
  if (!existsSync(file)) return {}
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

export const keepStamp = (file: string, stamp: Stamp): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(stamp))
}
