export interface PlaceEvents {
  /** A file was read and what it would change was shown; nothing is changed yet. */
  'places.looked': {
    readonly kind: string
    readonly read: number
    readonly refused: number
    /** SHA-256 of the file. */
    readonly digest: string
  }
  'places.imported': {
    readonly kind: string
    readonly read: number
    readonly created: number
    readonly updated: number
    readonly unchanged: number
    readonly refused: number
    /** SHA-256 of the file. */
    readonly digest: string
  }
}
