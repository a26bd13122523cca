export interface SettingRefusals {
  'settings.unknown': { key: string }
  /** The stored or typed value is not one this setting can have. */
  'settings.unreadable': { key: string }
  /** A new choice never reaches back: what was decided under the old one stands. */
  'settings.inThePast': { today: string }
}
