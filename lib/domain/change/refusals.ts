export interface ChangeRefusals {}
