import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { house } from '@/tests/architecture/lint.mjs'

// The planted files do not exist, so only the rules that need no type checker can look at them.
const eslint = new ESLint({ cwd: process.cwd(), overrideConfigFile: true, overrideConfig: house({ types: false }) })

const errorsFor = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).filter(({ severity }) => severity === 2).map(({ message }) => message)
}

const IMPORTS: [from: string, to: string, allowed: boolean][] = [
  ['lib/domain/application/decide.ts', '@/lib/domain/shared/result', true],
  ['lib/domain/application/decide.ts', '@/lib/rules/antyodaya-anna-yojana', false],
  ['lib/domain/application/decide.ts', '@/lib/messages/en', false],
  ['lib/domain/deep/er/type.ts', '@prisma/client', false],
  ['lib/domain/deep/er/type.ts', 'zod', false],
  ['lib/domain/deep/er/type.ts', '../shared/result', false],
  ['lib/rules/census.ts', '@/lib/domain/census/flags', true],
  ['lib/rules/census.ts', 'zod', false],
  ['lib/messages/en.ts', '@/lib/platform/db', false],
  ['lib/platform/db.ts', '@/lib/features/accounts/store', false],
  ['lib/platform/db.ts', '@/prisma/client/client', true],
  ['lib/features/lists/schema.ts', 'zod', true],
  ['lib/features/lists/schema.ts', '@/lib/platform/form-values', true],
  ['lib/features/lists/schema.ts', '@/lib/platform/db', false],
  ['lib/features/lists/view.ts', '@/lib/domain/selection/ranking', true],
  ['lib/features/lists/view.ts', './store', true],
  ['lib/features/lists/view.ts', '@/lib/platform/session', false],
  ['lib/features/lists/store.ts', '@/prisma/client/client', true],
  ['lib/features/lists/store/rows.ts', '@/lib/platform/db', true],
  ['lib/features/lists/store/rows.ts', '@/lib/platform/session', false],
  ['lib/features/lists/queries.ts', '@/lib/features/households/store', true],
  ['lib/features/lists/queries.ts', '@/prisma/client/client', false],
  ['lib/features/lists/queries.ts', '@/lib/features/households/commands/correct', false],
  ['lib/features/lists/commands/draw.ts', '@/lib/rules/procedure', true],
  ['lib/features/lists/commands/draw.ts', '@/prisma/client/client', false],
  ['lib/features/lists/commands/draw.ts', 'next/navigation', false],
  ['lib/features/lists/actions.ts', '@/lib/platform/action', true],
  ['lib/features/lists/actions.ts', '@/lib/platform/db', false],
  ['components/ui/button.tsx', 'next/link', true],
  ['components/ui/button.tsx', '@/lib/domain/shared/result', false],
  ['components/lists/ranked-list.tsx', '@/lib/features/lists/view', true],
  ['components/lists/ranked-list.tsx', '@/lib/features/lists/queries', false],
  ['components/lists/ranked-list.tsx', '@/lib/features/lists/store', false],
  ['app/[lang]/(office)/lists/page.tsx', '@/lib/features/lists/queries', true],
  ['app/[lang]/(office)/lists/page.tsx', '@/lib/features/lists/commands/draw', false],
  ['app/[lang]/(office)/lists/page.tsx', '@/lib/platform/db', false],
  ['app/[lang]/(office)/lists/page.tsx', '@/prisma/client/client', false],
  ['lib/caretaker/open.ts', '@/lib/platform/db', true],
  ['lib/caretaker/open.ts', '@/app/[lang]/page', false],
]

describe('the floor plan bites', () => {
  it.each(IMPORTS)('%s may import %s: %s', async (from, to, allowed) => {
    const errors = await errorsFor(from, `import { x } from '${to}'\nexport const y = x\n`)
    expect(errors.some((message) => message.includes('room may not import'))).toBe(!allowed)
  })

  const PLANTED: [what: string, file: string, code: string, says: string][] = [
    ['a clock in the law', 'lib/domain/x.ts', 'export const x = new Date()', 'Time is an argument'],
    ['a clock by its other name', 'lib/rules/x.ts', 'export const x = Date.now()', 'Time is an argument'],
    ['chance in the law', 'lib/domain/x.ts', 'export const x = Math.random()', 'Chance is an argument'],
    ['waiting in the law', 'lib/domain/x.ts', 'export const x = async () => 1', 'do not wait'],
    ['a fetch in the law', 'lib/domain/x.ts', "export const x = fetch('/')", "'fetch'"],
    ['a forged permit', 'lib/features/lists/commands/draw.ts', 'export const x = {} as Permit', 'mints permits'],
    ['a forged scope', 'lib/caretaker/x.ts', 'export const x = {} as Scope', 'mints permits'],
    ['a barrel', 'lib/features/lists/view.ts', "export * from './view'", 'No barrels'],
    [
      'a door outside actions',
      'lib/features/lists/queries.ts',
      "'use server'\nexport const x = 1",
      'Server actions live only',
    ],
    ['a bare action', 'lib/features/lists/actions.ts', 'export const x = async () => 1', 'built by defineAction'],
    ['a bare query', 'lib/features/lists/queries.ts', 'export const x = async () => 1', 'built by defineQuery'],
    [
      'a check switched off',
      'lib/domain/x.ts',
      '/* eslint-disable */\nexport const x = Date.now()',
      'Time is an argument',
    ],
  ]
  it.each(PLANTED)('%s is refused', async (_what, file, code, says) => {
    expect((await errorsFor(file, code)).join('\n')).toContain(says)
  })

  it('a file may not outgrow its room', async () => {
    const long = Array.from({ length: 81 }, (_, line) => `export const x${line} = defineAction({})`).join('\n')
    expect((await errorsFor('lib/features/lists/actions.ts', long)).join('\n')).toContain('too many lines')
  })
})
