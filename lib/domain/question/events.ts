export interface QuestionEvents {}
