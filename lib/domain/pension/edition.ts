import { REGISTER_KINDS, type RegisterKind } from '@/lib/domain/pension/register'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** One edition of a register: whose, of what, of which day. */
export interface Edition {
  readonly kind: RegisterKind
  readonly sender: string
  readonly asOf: PlainDate
}

/** The edition that a file fills, as the person said who handed it in; null while nobody has. */
export const editionIn = ({
  sender,
  answers,
}: {
  readonly sender: string
  readonly answers: Readonly<Record<string, string>>
}): Edition | null => {
  const kind = REGISTER_KINDS.find((code) => code === answers['register'])
  const asOf = answers['asOf'] ?? ''
  return kind && isPlainDate(asOf) ? { kind, sender, asOf } : null
}
