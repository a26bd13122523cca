export interface DriveEvents {
  'drives.created': { readonly label: string; readonly scheme: string }
  'drives.opened': { readonly from: string; readonly until: string }
}
