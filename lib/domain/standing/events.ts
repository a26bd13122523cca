export interface StandingEvents {}
