import { describe, expect, it } from 'vitest'
import { GAPS } from '@/lib/domain/application/application'
import { DOCUMENT_KINDS } from '@/lib/domain/application/documents'
import { VULNERABILITY_GROUPS } from '@/lib/domain/application/groups'
import { APPLICATION_STAGES, TRANSITIONS } from '@/lib/domain/application/stages'
import { CARD_STAGES, CARD_TRANSITIONS } from '@/lib/domain/card/stages'
import { EVIDENCE } from '@/lib/domain/census/current'
import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { CONDITIONS, FACT_SOURCES, OVERALLS } from '@/lib/domain/eligibility/verdict'
import { ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import * as family from '@/lib/domain/household/household'
import { AAY_CASES } from '@/lib/rules/antyodaya-anna-yojana.cases'
import { SOURCES } from '@/lib/rules/sources'
import { MESSAGES } from '@/lib/messages/catalogues'
import { LOCALES } from '@/lib/messages/locales'
import { aayRules } from '@/tests/support/factories'

const events = (rows: readonly { readonly event: string }[]) => rows.map(({ event }) => event)

describe.each(LOCALES)('in %s', (locale) => {
  const { applications, births, cards, census, eligibility, households, rules } = MESSAGES[locale]
  it.each<[string, object, readonly string[]]>([
    ['stage of an application', applications.stage, APPLICATION_STAGES],
    ['step of an application', applications.step, events(TRANSITIONS)],
    ['vulnerability group', applications.group, VULNERABILITY_GROUPS],
    ['document', applications.document, DOCUMENT_KINDS],
    ['gap', applications.gap, GAPS],
    ['stage of a card', cards.stage, CARD_STAGES],
    ['step of a card', cards.step, events(CARD_TRANSITIONS)],
    ['census flag', census.flag, CENSUS_FLAGS],
    ['evidence', census.evidence, EVIDENCE],
    ['condition', eligibility.condition, CONDITIONS],
    ['overall verdict', eligibility.overall, OVERALLS],
    ['source of a fact', eligibility.factSource, FACT_SOURCES],
    ['gender', households.gender, family.GENDERS],
    ['relation', households.relation, family.RELATIONS],
    ['marital status', households.maritalStatus, family.MARITAL_STATUSES],
    ['social category', households.category, family.SOCIAL_CATEGORIES],
    ['proof of a birth', births.evidence, family.BIRTH_EVIDENCE],
    ['proof of a birth in a sentence', births.by, family.BIRTH_EVIDENCE],
    ['source of income', households.incomeSource, family.INCOME_SOURCES],
    ['cause of leaving', households.endCause, family.END_CAUSES],
    ['wall', households.wall, WALLS],
    ['roof', households.roof, ROOFS],
    ['source', rules.source, Object.keys(SOURCES)],
    ['worked example', rules.case, AAY_CASES.map(({ code }) => code)],
  ])('every %s has a word', (_, words, codes) => {
    expect(Object.keys(words)).toEqual(expect.arrayContaining([...codes]))
  })

  it('every fact that a condition can rest on has words', () => {
    const says: Readonly<Record<string, Readonly<Record<string, string>>>> = eligibility.says
    for (const row of Object.values(aayRules().conditions))
      for (const { facts } of Object.values(row))
        for (const { fact, says: code } of facts) {
          expect(Object.keys(eligibility.fact)).toContain(fact)
          expect(Object.keys(says[fact] ?? {})).toContain(code)
        }
  })
})
