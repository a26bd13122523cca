export interface MeetingEvents {
  'meetings.notified': { readonly number: string; readonly kind: string; readonly on: string; readonly base: number }
  'meetings.recorded': {
    readonly number: string
    readonly present: number
    readonly required: number
    readonly outcome: string
  }
  'meetings.failed': {
    readonly number: string
    readonly present: number
    readonly required: number
    readonly failures: number
  }
  'meetings.presenceConfirmed': { readonly number: string }
  'meetings.signed': { readonly number: string; readonly presiding: string }
  /** The order of the families as the meeting has it so far. */
  'meetings.ordered': { readonly number: string; readonly decided: number; readonly rows: number }
}
