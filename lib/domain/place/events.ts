export interface PlaceEvents {
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
