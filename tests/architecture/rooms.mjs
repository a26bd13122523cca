// The floor plan. One table, read by ESLint (as you type) and by tests/architecture (in CI).
// may: what a room may import · npm: which packages · lines: how large a file may grow (code, without comments and blanks).
const [LAW, FIGURES, WORDS, PLUMBING, FURNITURE] = [
  '@/lib/domain',
  '@/lib/rules',
  '@/lib/messages',
  '@/lib/platform',
  '@/components',
]
const CELLAR = '@/prisma/client/client'
/** A kind of a feature is one file, or a folder of that name once it outgrows it (decision 0004). */
const kind = (...kinds) => `lib/features/*/{${kinds.flatMap((k) => [`${k}.ts`, `${k}/*.ts`]).join(',')}}`
const feature = (...kinds) => new RegExp(`@/lib/features/[^/]+/(?:${kinds.join('|')})(?:/[^/]+)?`)

export const ROOMS = [
  { room: 'domain', files: 'lib/domain/**/*.ts', may: [LAW, './'], npm: [], pure: true, lines: 150 },
  { room: 'rules', files: 'lib/rules/**/*.ts', may: [LAW, FIGURES, './'], npm: [], pure: true, lines: 200 },
  { room: 'messages', files: 'lib/messages/**/*.ts', may: [LAW, WORDS, './'], npm: [], pure: true, lines: 100 },
  { room: 'platform', files: 'lib/platform/**/*.ts', may: [LAW, WORDS, PLUMBING, './', CELLAR], npm: '*', lines: 120 },
  {
    room: 'schema',
    files: kind('schema'),
    may: [LAW, `${PLUMBING}/form-values`, './'],
    npm: ['zod'],
    pure: true,
    lines: 150,
  },
  { room: 'view', files: kind('view'), may: [LAW, './'], npm: [], pure: true, lines: 150 },
  {
    room: 'store',
    files: kind('store'),
    may: [LAW, `${PLUMBING}/db`, CELLAR, './', feature('store')],
    npm: ['server-only'],
    lines: 200,
  },
  {
    room: 'queries',
    files: kind('queries'),
    may: [LAW, FIGURES, PLUMBING, './', feature('store', 'view')],
    npm: ['server-only', 'react'],
    lines: 150,
  },
  {
    room: 'commands',
    files: kind('commands'),
    may: [LAW, FIGURES, PLUMBING, './', feature('store', 'schema')],
    npm: ['server-only'],
    lines: 150,
  },
  {
    room: 'actions',
    files: kind('actions'),
    may: [`${PLUMBING}/action`, './', feature('schema', 'commands')],
    npm: [],
    lines: 80,
  },
  {
    room: 'ui',
    files: 'components/ui/**/*.tsx',
    may: [`${FURNITURE}/ui`, `${FURNITURE}/form`, './'],
    npm: ['react', 'next/link', 'next-intl'],
    lines: 120,
  },
  {
    room: 'feature-ui',
    files: 'components/!(ui)/**/*.tsx',
    may: [
      FURNITURE,
      LAW,
      FIGURES,
      `${WORDS}/locales`,
      `${WORDS}/fault`,
      `${PLUMBING}/words`,
      `${PLUMBING}/form-state`,
      feature('actions', 'schema', 'view'),
      './',
    ],
    npm: ['react', 'next/link', 'next/navigation', 'next-intl'],
    lines: 200,
  },
  {
    room: 'app',
    files: 'app/**/*.{ts,tsx}',
    may: [
      FURNITURE,
      LAW,
      `${WORDS}/locales`,
      `${WORDS}/absent`,
      `${WORDS}/fault`,
      `${PLUMBING}/words`,
      `${PLUMBING}/local-path`,
      `${PLUMBING}/absent`,
      `${PLUMBING}/csv-download`,
      `${PLUMBING}/auth`,
      `${PLUMBING}/env`,
      feature('queries', 'actions', 'view'),
      '@/app/globals.css',
      './',
    ],
    npm: ['react', 'next', 'next-auth', 'next-intl'],
    lines: 100,
  },
  {
    room: 'caretaker',
    files: 'lib/caretaker/**/*.{ts,mts}',
    may: [LAW, FIGURES, WORDS, PLUMBING, CELLAR, feature('commands', 'store', 'schema'), '@/lib/caretaker', './'],
    npm: '*',
    lines: 150,
  },
]

const quote = (text) => text.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&')
const under = (path) => `${quote(path)}(?:\\/.*)?`
const entry = (may) => (may instanceof RegExp ? may.source : may === './' ? '\\.\\/[^/]+' : under(may))

/** A regular expression matching every import the room may NOT make. */
export const forbidden = ({ may, npm }) => {
  const allowed = [...may.map(entry), ...(npm === '*' ? [] : npm.map(under))].join('|')
  return `^(?!(?:${allowed})$)${npm === '*' ? '(?:@\\/|\\.)' : ''}`
}
