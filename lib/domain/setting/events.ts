export interface SettingEvents {
  'settings.changed': { readonly key: string; readonly from: string; readonly order: string }
}
