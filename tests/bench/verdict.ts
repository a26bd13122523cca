import { assess } from '@/lib/domain/eligibility/assess'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { AAY_CASES, factsOfCase } from '@/lib/rules/antyodaya-anna-yojana.cases'
import { rulesFor } from '@/lib/rules'
import { alternate, perSecond, rate, type Row } from '@/tests/bench/measure'

const DAY = plainDate('2026-08-15')

/** The verdict of a family, with its reasons and their citations, against the same conditions as bare `if`s. */
export const benchVerdict = async (): Promise<Row[]> => {
  const rules = rulesFor('AAY', DAY)
  if (!rules.ok) throw new Error(rules.error.code)
  const cases = AAY_CASES.map((one) => ({ family: one.family, facts: factsOfCase(one, rules.value.exclusions.value) }))
  const oldest = rules.value.oldestBplList
  let next = 0
  const turn = () => {
    next = (next + 1) % cases.length
    const one = cases[next]
    if (!one) throw new Error('No case')
    return one
  }

  // The yardstick says only yes, no or unknown for each condition: no reason, no source, no paragraph.
  const bare = ({ family, facts }: (typeof cases)[number]): string[] => {
    const out: string[] = []
    if (family.place.includes('/p')) out.push('met')
    else out.push('notMet')
    if (family.bpl?.kind === 'NOT_BPL') out.push('notMet')
    else if (facts.bplAttested) out.push('met')
    else if (family.bpl && family.bpl.listYear >= oldest) out.push('met')
    else out.push('unknown')
    if (facts.otherOpenApplication === 'unknown') out.push('unknown')
    else out.push(facts.otherOpenApplication ? 'notMet' : 'met')
    if (facts.holdsCard === 'unknown') out.push('unknown')
    else out.push(facts.holdsCard ? 'notMet' : 'met')
    if (facts.mealInsecureFound !== null) out.push(facts.mealInsecureFound ? 'met' : 'notMet')
    else if (facts.mealInsecureStated === 'unknown') out.push('unknown')
    else out.push(facts.mealInsecureStated ? 'met' : 'notMet')
    if (facts.foundGroups !== null) out.push(facts.foundGroups.length > 0 ? 'met' : 'notMet')
    else out.push('unknown')
    if (facts.sorting.step === 'EXCLUDED') out.push('notMet')
    else out.push(facts.sorting.exclusionSettled ? 'met' : 'unknown')
    return out
  }

  // What is kept of each run keeps the engine from leaving the work out.
  let kept = 0
  const ours = () => {
    const { family, facts } = turn()
    kept += assess(family, facts, rules.value, DAY).conditions.length
  }
  const yardstick = () => {
    kept += bare(turn()).length
  }
  const [assessed, plain] = await alternate(
    () => Promise.resolve(perSecond(ours)),
    () => Promise.resolve(perSecond(yardstick)),
  )
  if (kept === 0) throw new Error('Nothing was assessed')
  return [
    {
      what: 'verdicts with reasons and citations',
      ours: rate(assessed),
      yardstick: `bare ifs ${rate(plain)}`,
      ratio: assessed / plain,
      aim: { sign: '≥', value: 0.3 },
    },
  ]
}
