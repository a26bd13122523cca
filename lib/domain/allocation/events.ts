export interface AllocationEvents {
  'allocations.issued': { readonly seats: number; readonly basis: string }
  'allocations.revised': { readonly seats: number; readonly before: number; readonly version: number }
  'allocations.split': { readonly seats: number; readonly places: number; readonly basis: string }
  'allocations.frozen': { readonly seats: number; readonly version: number }
}
