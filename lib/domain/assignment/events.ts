export interface AssignmentEvents {
  'assignments.proposed': { readonly officer: string }
  'assignments.made': { readonly officer: string; readonly order: string; readonly from: string }
  'assignments.replaced': {
    readonly officer: string
    readonly order: string
    readonly from: string
    readonly before: string
  }
}
