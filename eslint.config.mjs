import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

/** Rules that need no type information: the compiler runs strict beside this, and lint stays a matter of seconds. */
export default tseslint.config(
  { ignores: ['out/', 'release/', 'coverage/', 'node_modules/', 'tests/fixtures/', 'tests/golden/', 'test-results/'] },
  js.configs.recommended,
  tseslint.configs.strict,
  { plugins: { regexp }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': 'error',
      'no-constructor-return': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-promise-executor-return': 'off',
      'array-callback-return': 'error',
      'default-case-last': 'error',
      'prefer-const': 'error',
      'no-control-regex': 'off',
      // Linear time is a promise (bad input never hangs); a regex that backtracks, or starts over at every character, breaks it.
      'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
      'regexp/no-contradiction-with-assertion': 'error',
      'regexp/no-dupe-disjunctions': ['error', { report: 'trivial' }],
      'regexp/no-empty-capturing-group': 'error',
      'regexp/no-empty-character-class': 'error',
      'regexp/no-empty-lookarounds-assertion': 'error',
      'regexp/no-lazy-ends': 'error',
      'regexp/no-misleading-capturing-group': 'error',
      'regexp/no-optional-assertion': 'error',
      'regexp/no-useless-backreference': 'error',
      // `!` after an index that the loop's own bound proves is honest; noUncheckedIndexedAccess makes each one visible.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines it.' },
        { selector: 'ExportNamedDeclaration[source]', message: 'No barrels: import from the file that defines it.' },
        { selector: 'ForInStatement', message: 'for…in walks inherited names; use Object.keys or a Map.' }
      ]
    }
  },
  {
    // The same inputs give the same bytes, in every locale, at every hour.
    files: ['models/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'localeCompare', message: 'Order must not depend on the locale; compare with < and >.' },
        { property: 'toLocaleString', message: 'Text must not depend on the locale of the machine.' },
        { property: 'toLocaleLowerCase', message: 'Case must not depend on the locale of the machine.' },
        { object: 'Math', property: 'random', message: 'The same inputs give the same bytes.' },
        { object: 'Date', property: 'now', message: 'The same inputs give the same bytes.' }
      ]
    }
  },
  {
    files: ['models/commands/registry.ts', 'models/linkers/registry.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' }
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Pasted text must never become markup.' },
        { property: 'outerHTML', message: 'Pasted text must never become markup.' },
        { property: 'insertAdjacentHTML', message: 'Pasted text must never become markup.' }
      ],
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Offline by construction: only renderer/host/ speaks to what served the page.' },
        { name: 'XMLHttpRequest', message: 'Offline by construction.' },
        { name: 'WebSocket', message: 'Offline by construction.' }
      ]
    }
  },
  { files: ['renderer/host/**'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['scripts/**/*.mjs', 'tests/**/*.mjs', '*.mjs', '*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'Buffer',
          'performance',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'AbortSignal',
          'TextDecoder'
        ].map((name) => [name, 'readonly'])
      )
    },
    rules: { 'no-console': 'off' }
  },
  { files: ['cli/**', 'tests/**'], rules: { 'no-console': 'off' } },
  {
    // A test that looks at the clock fails on somebody's machine: speed belongs into tests/bench/.
    files: ['tests/**'],
    ignores: ['tests/bench/**', 'tests/fuzz/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...[
          ['performance', 'now'],
          ['process', 'cpuUsage'],
          ['process', 'hrtime'],
          ['Date', 'now']
        ].map(([object, property]) => ({
          object,
          property,
          message: 'Tests never look at the clock; tests/bench/ does.'
        }))
      ]
    }
  },
  // Tests choose the text their patterns meet.
  { files: ['tests/**'], rules: { 'regexp/no-super-linear-backtracking': 'off', 'regexp/no-super-linear-move': 'off' } }
)
