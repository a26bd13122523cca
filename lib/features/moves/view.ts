import { TAKES_IN } from '@/lib/domain/move/move'

/** What the address of a preview carries. */
export interface Asked {
  readonly village?: string
  readonly from?: string
  readonly to?: string
  readonly toKind?: string
}

const CODE = /^[1-9]\d{0,7}$/

/** The codes of a move that is being prepared; null while one is missing or misspelt. */
export const askedCodes = ({ village = '', from = '', to = '', toKind }: Asked) => {
  const kind = TAKES_IN.find((one) => one === toKind)
  return kind && [village, from, to].every((code) => CODE.test(code)) ? { village, from, to, toKind: kind } : null
}
