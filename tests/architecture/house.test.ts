import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { house } from '@/tests/architecture/lint.mjs'
import { ROOMS } from '@/tests/architecture/rooms.mjs'

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  )
const files = ['app', 'components', 'lib']
  .flatMap(walk)
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
const eslint = new ESLint({ cwd: process.cwd(), overrideConfigFile: true, overrideConfig: house({ types: false }) })

interface RoomRule {
  readonly rules?: {
    readonly 'no-restricted-imports'?: [number, { readonly patterns: { readonly message: string }[] }]
  }
}

const roomOf = async (file: string): Promise<string | undefined> => {
  const config = (await eslint.calculateConfigForFile(file)) as RoomRule
  const message = config.rules?.['no-restricted-imports']?.[1].patterns[0]?.message ?? ''
  return ROOMS.find(({ room }) => message.includes(`The ${room} room`))?.room
}

describe('the house', () => {
  it('every file stands in a room', async () => {
    const rooms = await Promise.all(files.map(async (file) => [file, await roomOf(file)] as const))
    expect(rooms.filter(([, room]) => room === undefined).map(([file]) => file)).toEqual([])
    expect(rooms.length).toBeGreaterThan(100)
  })

  it('names mean something: no attic', () => {
    const attic = /(^|\/)(utils?|helpers?|common|misc|manager|handler|data|info|index)(\/|\.tsx?$)/
    expect(files.filter((file) => file !== 'lib/rules/index.ts' && attic.test(file))).toEqual([])
  })

  // A query authenticates; a page that asks none would be prerendered for the whole world.
  it('every office page asks a query', () => {
    const pages = files.filter((file) => /^app\/\[lang\]\/\(office\)\/.*page\.tsx$/.test(file))
    const asking = pages.filter((file) => /from '@\/lib\/features\/[^/]+\/queries/.test(readFileSync(file, 'utf8')))
    expect(asking).toEqual(pages)
    expect(pages.length).toBeGreaterThan(10)
  })

  it('every question about families, applications and findings says which offices may ask', () => {
    const nouns = 'households|applications|verifications|lives|changes|duplicates|visits|standings|reviews|cards'
    const more = 'cancellations|lists|meetings|consolidations|pensions|exports|imports|journal'
    const asked = files.filter((file) => new RegExp(`^lib/features/(${nouns}|${more})/queries`).test(file))
    // Asked by everybody who signs in, it answers null to whoever reads the register whole or not at all.
    const open = ['lib/features/households/queries/in-part.ts']
    const count = (file: string, pattern: RegExp): number => [...readFileSync(file, 'utf8').matchAll(pattern)].length
    expect(
      asked.filter(
        (file) => count(file, /= defineQuery\(/g) !== count(file, /readers: [A-Z_]*READERS|readers: IMPORTERS/g),
      ),
    ).toEqual(open)
    expect(asked.length).toBeGreaterThan(5)
  })

  it('the proxy stands before every office page, and decides nothing of who may see what: it notes the address', () => {
    const proxy = readFileSync('proxy.ts', 'utf8')
    const offices = readdirSync('app/[lang]/(office)', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(/source:\s*'\/\(([a-z|]+)\)\/:rest\*'/.exec(proxy)?.[1]?.split('|')).toEqual(
      offices.map(({ name }) => name).sort(),
    )
    expect(proxy).not.toMatch(/redirect|cookie|session/i)
    // Its only other answer: an address that cannot be read leads nowhere, whoever asks (decision 0084).
    expect(proxy.match(/NextResponse\.\w+\([^)]*/g)).toEqual([
      'NextResponse.rewrite(new URL(NOWHERE, request.url',
      'NextResponse.next({ request: { headers } }',
    ])
    expect(['middleware.ts', 'app/middleware.ts'].filter((file) => existsSync(file))).toEqual([])
  })

  it('only lib/platform/env.ts reads the environment inside the portal', () => {
    const readers = files
      .filter((file) => !file.startsWith('lib/caretaker/'))
      .filter((file) =>
        readFileSync(file, 'utf8')
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
          .includes('process.env'),
      )
    expect(readers).toEqual(['lib/platform/env.ts'])
  })

  it('no address of another host is loaded by a page', () => {
    const strangers = files
      .filter((file) => file.startsWith('app') || file.startsWith('components'))
      .filter((file) => /(?:src|href)=["'{`]+https?:/.test(readFileSync(file, 'utf8')))
    expect(strangers).toEqual([])
  })

  it('no file switches a check off', () => {
    const mark = /@ts-(ignore|nocheck|expect-error)|eslint-disable/
    const offenders = files.filter((file) => mark.test(readFileSync(file, 'utf8')))
    expect(offenders).toEqual([])
  })
})
