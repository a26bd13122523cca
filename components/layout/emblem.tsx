/** The portal's own mark, an ear of grain in an open hand; not the State Emblem, whose use is restricted by law. */
export const Emblem = () => (
  <svg className="emblem" viewBox="0 0 40 40" width="40" height="40" aria-hidden focusable="false">
    <circle cx="20" cy="20" r="19" fill="#1d2a6b" />
    <path d="M20 30V12" stroke="#f6b26b" strokeWidth="2" strokeLinecap="round" />
    <g fill="#f6b26b">
      <path d="M20 6c2.4 2.2 2.4 5 0 7.2c-2.4-2.2-2.4-5 0-7.2z" />
      <path d="M21 18.5c.4-3.4 2.4-5 5.6-5.2c-.2 3.4-2.2 5.2-5.6 5.2zM19 18.5c-.4-3.4-2.4-5-5.6-5.2c.2 3.4 2.2 5.2 5.6 5.2z" />
      <path d="M21 24.5c.4-3.4 2.4-5 5.6-5.2c-.2 3.4-2.2 5.2-5.6 5.2zM19 24.5c-.4-3.4-2.4-5-5.6-5.2c.2 3.4 2.2 5.2 5.6 5.2z" />
    </g>
    <path d="M9 26c2.5 6 6.5 8 11 8s8.5-2 11-8" fill="none" stroke="#fff" strokeWidth="2.4" strokeLinecap="round" />
  </svg>
)
