export interface SettingRefusals {
  'settings.unknown': { key: string }
  /** The stored or typed value is not one this setting can have. */
  'settings.unreadable': { key: string }
}
