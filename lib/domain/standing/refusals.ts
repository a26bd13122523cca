export interface StandingRefusals {}
