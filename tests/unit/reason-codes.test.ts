import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLACE_CHANGES } from '@/lib/domain/place/changes'
import { MESSAGES } from '@/lib/messages/catalogues'

const { files, imports, households, births, forms, changes, pensions, questions, places } = MESSAGES.en
const GROUPS: Readonly<Record<string, object>> = {
  'files.error': files.error,
  'imports.error': imports.error,
  'households.error': households.error,
  'households.refusal': households.refusal,
  'births.error': births.error,
  'forms.error': forms.error,
  'changes.refusal': changes.refusal,
  'pensions.error': pensions.error,
  'questions.error': questions.error,
  'places.reason': places.reason,
}
const told = [...readFileSync('docs/reason-codes.md', 'utf8').matchAll(/^\| `([^`]+)`/gm)].map(([, code]) => code)

describe('F24 · the codes of reasons', () => {
  it('are all told in docs/reason-codes.md, and none that is no more: programs go by them', () => {
    const codes = Object.entries(GROUPS).flatMap(([group, words]) => Object.keys(words).map((key) => `${group}.${key}`))
    expect(told.toSorted()).toEqual([...codes, ...PLACE_CHANGES].toSorted())
  })
})
