export interface PensionRefusals {}
