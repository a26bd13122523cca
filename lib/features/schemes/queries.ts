import 'server-only'
import { assess } from '@/lib/domain/eligibility/assess'
import type { SchemeCode } from '@/lib/domain/eligibility/scheme-rules'
import * as schemes from '@/lib/features/schemes/store'
import { toContactRow, type WorkedExample } from '@/lib/features/schemes/view'
import { definePublicQuery } from '@/lib/platform/query'
import { AAY_CASES, factsOfCase } from '@/lib/rules/antyodaya-anna-yojana.cases'
import { HOW_TO_UPDATED } from '@/lib/rules/how-to'
import { rulesFor } from '@/lib/rules/index'

/** The address of each scheme's how-to page. */
const ADDRESSES: ReadonlyMap<string, SchemeCode> = new Map([['antyodaya-anna-yojana', 'AAY']])

/** The schemes with their addresses, and when the pages were last checked (R91). */
export const listSchemes = definePublicQuery(() =>
  Promise.resolve({
    updatedOn: HOW_TO_UPDATED,
    schemes: [...ADDRESSES].map(([address, scheme]) => ({ address, scheme })),
  }),
)

/**
 * A scheme as the public is told of it: the figures in force today with their sources, and worked examples that the law
 * itself answers, so that the page cannot drift from it. Null for an address without a scheme.
 */
export const showScheme = definePublicQuery(({ today }, address: string) => {
  const code = ADDRESSES.get(address)
  const rules = code && rulesFor(code, today)
  if (!rules?.ok) return Promise.resolve(null)
  const { ration } = rules.value
  const examples: WorkedExample[] = AAY_CASES.flatMap((example) => {
    const then = rulesFor('AAY', example.day)
    if (!then.ok) return []
    const { overall } = assess(
      example.family,
      factsOfCase(example, then.value.exclusions.value),
      then.value,
      example.day,
    )
    return [{ code: example.code, overall, paragraph: example.paragraph }]
  })
  return Promise.resolve({ scheme: rules.value.scheme, updatedOn: HOW_TO_UPDATED, on: today, ration, examples })
})

/** Whom to ask in the panchayats of a name (R63); nothing for fewer than three letters. */
export const whomToAsk = definePublicQuery(async ({ tx }, name: string) => {
  const asked = name.trim()
  return [...asked].length < 3 ? [] : (await schemes.contacts(tx, asked)).map(toContactRow)
})
