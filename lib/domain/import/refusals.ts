export interface ImportRefusals {}
