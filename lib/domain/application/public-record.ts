/** What everybody may know of one application, as the public role reads it. Moments are ISO texts. */
export interface PublicRecord {
  readonly number: string
  readonly scheme: string
  readonly stage: string
  readonly place: string
  readonly panchayatEn: string
  readonly panchayatHi: string | null
  readonly submittedAt: Date
  readonly dueOn: string | null
  readonly gaps: readonly string[]
  readonly steps: readonly {
    readonly event: string
    readonly to: string
    readonly at: string
    readonly due: string | null
    readonly gaps: readonly string[]
  }[]
  readonly officer: { readonly en: string; readonly hi: string; readonly designation: string } | null
  readonly bearers: readonly { readonly role: string; readonly en: string; readonly hi: string }[]
  readonly row: {
    readonly list: string
    readonly decision: string
    readonly rank: number | null
    readonly reason: string | null
    /** Nobody was selected on the list, and whether it is closed. */
    readonly nobody: boolean
    readonly closed: boolean
    /** The village has gone over to another office since; the list stayed with its own (decision 0073). */
    readonly elsewhere: boolean
  } | null
  readonly meeting: { readonly at: string; readonly venue: string } | null
  /** When the Gram Sabha came together for the application's own list and had no quorum: everybody may know of it. */
  readonly failed: readonly string[]
  readonly order: { readonly no: string; readonly on: string } | null
  readonly cardOn: string | null
  readonly cardStage: string | null
  /** What of its place waits for an officer's answer, and the newest answer that it stays given up (decision 0096). */
  readonly asked: {
    readonly vacancy: boolean
    readonly again: boolean
    readonly stays: { readonly at: string; readonly reason: string } | null
  }
  /** Somebody of the family was compared with the pension registers, found in none, and may be able to claim one (F97). */
  readonly toClaim: boolean
}
