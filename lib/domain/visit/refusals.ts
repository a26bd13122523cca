export interface VisitRefusals {}
