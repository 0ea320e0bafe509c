import { fileURLToPath } from 'node:url'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What holds in every file: sizes that a reader holds in mind, one way to export, nothing hidden. */
const everywhere = {
  'max-lines': ['error', 250],
  'max-params': 'off',
  '@typescript-eslint/max-params': ['error', { max: 3 }],
  complexity: ['error', 12],
  'no-console': 'error',
  eqeqeq: 'error',
  'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
  '@typescript-eslint/consistent-type-exports': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', caughtErrors: 'all' }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // A shared vocabulary of object types reads the same as interface or type; the compiler treats both alike.
  '@typescript-eslint/consistent-type-definitions': 'off',
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'data/', 'src/explore/dist/'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      regexp.configs['flat/recommended'],
    ],
    languageOptions: {
      parserOptions: { project: ['test/config/tsconfig.test.json'], tsconfigRootDir: root },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: everywhere,
  },
  {
    // Tools and the command line speak to a terminal through one writer each; vitest's own config needs its default export.
    files: ['test/config/*.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // Inner loops, which decide for each character of a page in one function.
    files: [
      'src/page/flat.ts',
      'src/page/width.ts',
      'src/read/name-ends.ts',
      'src/read/name-guess.ts',
      'src/read/name-parts.ts',
      'src/read/word-cost.ts',
    ],
    rules: { complexity: ['error', 16] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // `expect(store.method)` and async test bodies without an await are usual in vitest and say nothing wrong.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
)
