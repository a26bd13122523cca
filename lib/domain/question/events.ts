/** What the journal says of the State's own questions. */
export interface QuestionEvents {
  'questions.asked': { readonly key: string; readonly version: number; readonly from: string }
  'questions.ended': { readonly key: string; readonly version: number; readonly until: string }
}
