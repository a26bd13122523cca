import nextPlugin from '@next/eslint-plugin-next'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { ROOMS, forbidden } from './rooms.mjs'

const say = (selector, message) => ({ selector, message })
const everywhere = [
  say('ExportAllDeclaration', 'No barrels: name what you export.'),
  say('ImportExpression', 'No hidden doors: import at the top of the file.'),
]
const mints = say(
  'TSAsExpression > TSTypeReference[typeName.name=/^(Permit|Scope)$/]',
  'Only lib/domain/access mints permits and scopes.',
)
const indoors = say(
  "ExpressionStatement[directive='use server']",
  'Server actions live only in lib/features/*/actions.',
)
const pure = [
  say("NewExpression[callee.name='Date'][arguments.length=0]", 'Time is an argument here: pass `today` in.'),
  say("CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Time is an argument here: pass it in.'),
  say(
    "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    'Chance is an argument here: pass it in.',
  ),
  say(':function[async=true]', 'Pure rooms do not wait: no async here.'),
]
const only = (kind) =>
  [
    'ExportNamedDeclaration > :matches(FunctionDeclaration, ClassDeclaration, ExportSpecifier)',
    'ExportDefaultDeclaration',
    `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([init.callee.name=/^define(Public|Upload)?${kind}$/])`,
  ].map((selector) => say(selector, `Everything exported here is built by define${kind}() or definePublic${kind}().`))
const doors = { actions: only('Action'), queries: [indoors, ...only('Query')] }
const OUTSIDE = ['fetch', 'process', 'window', 'document', 'localStorage', 'console', 'setTimeout']

const rulesFor = (room, sealed = [mints]) => ({
  'max-lines': ['error', { max: room.lines, skipBlankLines: true, skipComments: true }],
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          regex: forbidden(room),
          message: `The ${room.room} room may not import this; see tests/architecture/rooms.mjs.`,
        },
      ],
    },
  ],
  'no-restricted-syntax': [
    'error',
    ...everywhere,
    ...sealed,
    ...(doors[room.room] ?? [indoors]),
    ...(room.pure ? pure : []),
  ],
  ...(room.pure && { 'no-restricted-globals': ['error', ...OUTSIDE] }),
})

const typed = ['app', 'components', 'lib', 'tests'].map((top) => `${top}/**/*.{ts,tsx}`)
const TYPE_CHECKED = [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked]

/** @param {{ types: boolean }} options types: also run the rules that need the type checker (not for planted files) */
export const house = ({ types }) =>
  tseslint.config(
    { ignores: ['.next/**', 'node_modules/**', 'prisma/client/**', '.data/**', 'next-env.d.ts', 'test-results/**'] },
    {
      files: ['**/*.{ts,tsx,mts}'],
      languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    },
    ...(types
      ? [
          {
            files: typed,
            extends: TYPE_CHECKED,
            languageOptions: { parserOptions: { projectService: true } },
            rules: {
              '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
              '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
              '@typescript-eslint/consistent-type-definitions': 'off',
              '@typescript-eslint/consistent-indexed-object-style': 'off',
              '@typescript-eslint/no-misused-spread': 'off',
              '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
              '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
            },
          },
        ]
      : []),
    {
      files: ['app/**/*.tsx', 'components/**/*.tsx'],
      plugins: { 'react-hooks': reactHooks, '@next/next': nextPlugin, 'jsx-a11y': jsxA11y },
      rules: {
        ...reactHooks.configs.recommended.rules,
        ...nextPlugin.configs['core-web-vitals'].rules,
        ...jsxA11y.flatConfigs.strict.rules,
      },
    },
    ...ROOMS.map((room) => ({ files: [room.files], rules: rulesFor(room) })),
    { files: ['lib/domain/access/{permit,scope}.ts'], rules: rulesFor(ROOMS[0], []) },
  )
