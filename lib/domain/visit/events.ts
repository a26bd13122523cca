export interface VisitEvents {}
