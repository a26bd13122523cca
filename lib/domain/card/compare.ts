import type { CardContents, CardMember } from '@/lib/domain/card/contents'
import { canonical } from '@/lib/domain/shared/canonical'
import { plain } from '@/lib/domain/shared/plain'

/** One person on the card before and after; `restated` where name, relation or gender would be another. */
export interface ComparedMember {
  readonly serial: number
  readonly before: CardMember | null
  readonly after: CardMember | null
  readonly mark: 'comes' | 'leaves' | 'restated' | null
}

const said = ({ name, relation, gender }: CardMember): string => canonical(plain({ name, relation, gender }))

/** Everybody on the one edition or the other by serial, with what becomes of each; an age that grew is no change. */
export const comparedMembers = (before: CardContents, after: CardContents): readonly ComparedMember[] => {
  const serials = [...new Set([...before.members, ...after.members].map(({ serial }) => serial))].sort((a, b) => a - b)
  return serials.map((serial) => {
    const was = before.members.find((one) => one.serial === serial) ?? null
    const is = after.members.find((one) => one.serial === serial) ?? null
    const kept = was && is ? (said(was) === said(is) ? null : 'restated') : null
    return { serial, before: was, after: is, mark: was === null ? 'comes' : is === null ? 'leaves' : kept }
  })
}
