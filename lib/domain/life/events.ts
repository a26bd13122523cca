export interface LifeEvents {}
