export interface ImportEvents {}
