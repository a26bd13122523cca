export interface DriveEvents {
  'drives.created': { readonly name: string; readonly from: string; readonly until: string }
  'drives.publicised': { readonly kind: string; readonly on: string }
  'drives.opened': { readonly from: string; readonly until: string }
  'drives.closed': { readonly on: string }
}
