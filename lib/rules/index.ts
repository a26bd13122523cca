import type { RationScale } from '@/lib/domain/card/entitlement'
import { conditionTable } from '@/lib/domain/eligibility/conditions'
import type { SchemeCode, SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import { CONDITIONS } from '@/lib/domain/eligibility/verdict'
import { inForceOn } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'
import { agesOn } from '@/lib/rules/ages'
import {
  BPL_LIST_YEARS,
  CONDITION_BASIS,
  FAMILY_GRAIN,
  GROUPS,
  RICE,
  RICE_PRICE,
  WHEAT,
  WHEAT_PRICE,
} from '@/lib/rules/antyodaya-anna-yojana'
import { EXCLUSION_SETS } from '@/lib/rules/census'
import { allInForceOn } from '@/lib/rules/in-force'

const antyodayaOn = (day: PlainDate): Result<SchemeRules> => {
  const ages = agesOn(day)
  if (!ages.ok) return ages
  const exclusions = inForceOn(EXCLUSION_SETS, day)
  if (!exclusions.ok) return exclusions
  const bplListYears = inForceOn(BPL_LIST_YEARS, day)
  if (!bplListYears.ok) return bplListYears
  const groups = inForceOn(GROUPS, day)
  if (!groups.ok) return groups
  const basis = allInForceOn(CONDITION_BASIS, CONDITIONS, day)
  if (!basis.ok) return basis
  const ration = rationOn(day)
  if (!ration.ok) return ration
  return ok({
    scheme: 'AAY',
    on: day,
    ages: ages.value,
    exclusions: exclusions.value,
    bplListYears: bplListYears.value,
    oldestBplList: Number(day.slice(0, 4)) - bplListYears.value.value,
    groups: groups.value,
    basis: basis.value,
    conditions: conditionTable(basis.value),
    ration: ration.value,
  })
}

/** The scale of ration of an AAY card on a day (R36, R37, R53). Refuses `rules.notInForce` before 20-9-2013. */
export const rationOn = (day: PlainDate): Result<RationScale> => {
  const family = inForceOn(FAMILY_GRAIN, day)
  if (!family.ok) return family
  const grains = allInForceOn({ wheat: WHEAT, rice: RICE }, ['wheat', 'rice'], day)
  if (!grains.ok) return grains
  const prices = allInForceOn({ wheatPrice: WHEAT_PRICE, ricePrice: RICE_PRICE }, ['wheatPrice', 'ricePrice'], day)
  return prices.ok ? ok({ family: family.value, ...grains.value, ...prices.value }) : prices
}

const REGISTER: Readonly<Record<SchemeCode, (day: PlainDate) => Result<SchemeRules>>> = { AAY: antyodayaOn }

/**
 * The register: every figure of a scheme, resolved for one day. Resolve once for a request and assess with it. Refuses
 * `rules.notInForce` when a figure does not cover the day.
 */
export const rulesFor = (scheme: SchemeCode, day: PlainDate): Result<SchemeRules> => REGISTER[scheme](day)
