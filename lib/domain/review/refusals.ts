export interface ReviewRefusals {}
