export interface ExportRefusals {}
