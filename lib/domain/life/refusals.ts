export interface LifeRefusals {}
