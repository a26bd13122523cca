import { unreadable } from './unreadable'

interface Sheet {
  readonly name: string
  readonly hidden: boolean
}

/** Which sheet is read: the one asked for, else the first that is not empty, a visible one before a hidden one. */
export const chosenSheet = <T extends Sheet>(
  sheets: readonly T[],
  isFilled: (sheet: T) => boolean,
  asked: string | undefined,
): number => {
  const found =
    asked === undefined
      ? [(sheet: T) => !sheet.hidden && isFilled(sheet), isFilled]
          .map((wanted) => sheets.findIndex(wanted))
          .find((at) => at >= 0)
      : sheets.findIndex(({ name }) => name === asked)
  if (found === undefined) throw unreadable('tables.empty')
  if (found < 0) throw unreadable('tables.unknownSheet')
  return found
}
