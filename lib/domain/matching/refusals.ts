export interface DuplicateRefusals {}
