export interface ListEvents {
  'lists.drawn': { readonly rows: number; readonly seats: number }
  'lists.displayed': { readonly where: string; readonly until: string }
  'lists.attested': { readonly rows: number }
  'lists.finalised': {
    readonly edition: number
    readonly selected: number
    readonly waiting: number
    readonly resolution: string
    readonly digest: string
  }
  'lists.returned': { readonly level: string; readonly edition: number }
  'lists.approved': { readonly order: string; readonly selected: number }
  'lists.noApplicants': { readonly drive: string }
  'lists.closed': { readonly selected: number }
  'lists.superseded': { readonly by: string }
}
