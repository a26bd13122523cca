export interface PensionEvents {}
