export interface ChangeEvents {}
