export interface ReviewEvents {}
