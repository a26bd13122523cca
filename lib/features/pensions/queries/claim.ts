import 'server-only'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import { definePublicQuery } from '@/lib/platform/query'
import { ANNAPURNA_FROM } from '@/lib/rules/annapurna'
import { pensionsOn } from '@/lib/rules/pensions'

/** The figures of the pensions in force today, for everybody (F97). */
export const showClaimHelp = definePublicQuery(({ today }) => {
  const { oldAgeFrom, widowFrom, disabilityFrom, disabilityPercent } = certain(pensionsOn(today))
  return Promise.resolve({
    age: oldAgeFrom.value,
    widow: widowFrom.value,
    adult: disabilityFrom.value,
    percent: disabilityPercent.value,
    annapurna: certain(inForceOn(ANNAPURNA_FROM, today)).value,
  })
})
