import { traceOf } from '@/lib/domain/life/retrace'
import type { Unit } from '@/lib/domain/life/unit'

/** The serials an event is about: whoever came or left; when nobody did, whoever stands otherwise than before. */
export const named = (before: Unit, after: Unit): readonly number[] => {
  const { touched } = traceOf(before, after)
  const moved = touched.filter(({ serial, before: standing }) => {
    const now = after.family.members.find((member) => member.serial === serial)
    return standing === null || (standing.ended === null) !== (now?.ended === undefined)
  })
  return (moved.length > 0 ? moved : touched).map(({ serial }) => serial)
}
