export interface ConsolidationEvents {
  'consolidations.blockDone': { readonly panchayats: number; readonly selected: number; readonly seats: number }
  'consolidations.districtDone': { readonly blocks: number; readonly selected: number; readonly seats: number }
  'consolidations.approved': {
    readonly order: string
    readonly on: string
    readonly selected: number
    readonly seats: number
  }
}
