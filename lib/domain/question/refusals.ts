export interface QuestionRefusals {}
