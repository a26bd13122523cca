/** How far a scheme reaches the families that the census knows: always both numbers, never a percentage alone. */
export interface Saturation {
  readonly eligible: number
  readonly applied: number
  readonly covered: number
}

export interface KnownFamily {
  readonly eligible: boolean
  readonly applied: boolean
  /** Whether the family holds an active card. */
  readonly covered: boolean
}

/**
 * Counts families: of those known eligible, how many have applied and how many are covered. Others do not count, so
 * neither number is ever above the first. Source: R5; domain §7.4, Saturation.
 */
export const saturation = (families: readonly KnownFamily[]): Saturation => {
  const eligible = families.filter((family) => family.eligible)
  return {
    eligible: eligible.length,
    applied: eligible.filter(({ applied, covered }) => applied || covered).length,
    covered: eligible.filter(({ covered }) => covered).length,
  }
}

/** Whole per cent, rounded down: 100 stands only when everybody is reached; null when nobody is known. */
export const sharePercent = (part: number, { eligible }: Saturation): number | null =>
  eligible === 0 ? null : Math.floor((part * 100) / eligible)

/** The figures of several places added up, whatever of them is asked for. */
export const together = <Figure extends string>(
  places: readonly Readonly<Record<Figure, number>>[],
  figure: Figure,
): number => places.reduce((total, place) => total + place[figure], 0)
