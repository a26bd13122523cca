export interface ExportEvents {}
