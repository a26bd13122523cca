export interface DuplicateEvents {}
