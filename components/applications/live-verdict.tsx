'use client'

import { useEffect, useRef, useState } from 'react'
import { VerdictPanel } from '@/components/applications/verdict-panel'
import { isVulnerabilityGroup } from '@/lib/domain/application/groups'
import { type ApplicationFacts, assess } from '@/lib/domain/eligibility/assess'
import type { AssessmentSeed } from '@/lib/features/applications/view/form'

const textsOf = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).filter((value) => typeof value === 'string')

const factsIn = (form: FormData, facts: ApplicationFacts): ApplicationFacts => {
  const [meal] = textsOf(form, 'mealInsecure')
  return {
    ...facts,
    bplAttested: textsOf(form, 'bplAttested').includes('yes'),
    mealInsecureStated: meal === undefined ? 'unknown' : meal === 'yes',
    claimedGroups: textsOf(form, 'claimedGroups').filter(isVulnerabilityGroup),
  }
}

/**
 * The verdict beside the form, by the very function that the server uses; it follows what is typed. Without JavaScript
 * it stands as the server assessed what is kept.
 */
export const LiveVerdict = ({ seed }: { seed: AssessmentSeed }) => {
  const [facts, setFacts] = useState(seed.facts)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const read = () => {
      setFacts(factsIn(new FormData(form), seed.facts))
    }
    // A draft that the device kept stands in the fields by the next frame, without any input event.
    const first = requestAnimationFrame(read)
    form.addEventListener('input', read)
    form.addEventListener('reset', read)
    return () => {
      cancelAnimationFrame(first)
      form.removeEventListener('input', read)
      form.removeEventListener('reset', read)
    }
  }, [seed])
  return (
    <div ref={place}>
      <VerdictPanel verdict={assess(seed.household, facts, seed.rules, seed.rules.on)} />
    </div>
  )
}
