/**
 * Who may import whom: the house rules as a table. Each rule has its reason; `npm run check:rules` enforces them.
 * Type-only imports count: a type that crosses a wall is a wall with a hole.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files in a cycle cannot be understood, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'models-know-nobody',
      comment: 'models/ runs in a worker, in Node, in tests and in the browser: it can know none of them.',
      severity: 'error',
      from: { path: '^models/' },
      to: { path: '^(renderer|electron|cli|scripts|tests|samples)/' }
    },
    {
      name: 'models-are-pure',
      comment: 'No Node in models/: bytes and paths come from the host. Of packages, only pure text tools.',
      severity: 'error',
      from: { path: '^models/' },
      to: { dependencyTypesNot: ['local'], pathNot: '^(models|node_modules/(js-yaml|get-east-asian-width|valibot))/' }
    },
    {
      name: 'renderer-knows-models-only',
      comment: 'The same window runs in Electron and in a browser; what differs stands behind renderer/host/.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|cli|scripts|tests)/' }
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The window is sandboxed: Node modules and the electron package do not exist there.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '(^|/)node_modules/electron/|^electron$' }
    },
    {
      name: 'renderer-has-no-node-modules',
      comment: 'The window is sandboxed: Node modules do not exist there.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'electron-knows-the-contract-only',
      comment: 'Main and preload move bytes; what the bytes mean is the business of models/, which they must not load.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(models|renderer|cli|scripts|tests|samples)/', pathNot: '^models/desktop-api\\.ts$' }
    },
    {
      name: 'cli-knows-models-only',
      comment: 'The command line starts straight after npm ci, with no build and no window.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^(renderer|electron|scripts|tests)/' }
    },
    {
      name: 'contract-has-no-logic',
      comment:
        'desktop-api.ts is loaded by main, preload and window alike: types and channel names, nothing behind them.',
      severity: 'error',
      from: { path: '^models/desktop-api\\.ts$' },
      to: {}
    },
    {
      name: 'commands-stand-alone',
      comment:
        'A command is one file that can be read, copied and deleted alone. Shapes that several print live in text/; ' +
        'a reader with many tables keeps them in a folder of its own name.',
      severity: 'error',
      from: { path: '^models/commands/([^/]+?)(\\.ts$|/)', pathNot: '^models/commands/registry\\.ts$' },
      to: { path: '^models/commands/', pathNot: ['^models/commands/command\\.ts$', '^models/commands/$1(\\.ts$|/)'] }
    },
    {
      name: 'commands-do-not-join',
      comment: 'A command looks only at its own text; whatever needs two facts happens in a linker.',
      severity: 'error',
      from: { path: '^models/commands/', pathNot: '^models/commands/registry\\.ts$' },
      to: { path: '^models/(linkers|checks|paths|views|layout|export|blueprint|compare|lessons|analyse)' }
    },
    {
      name: 'text-shapes-know-no-command',
      comment: 'A shape of output (table, tree, columns) is shared by commands and depends on none.',
      severity: 'error',
      from: { path: '^models/text/' },
      to: { path: '^models/(commands|captures|linkers|checks|paths|views|layout|export|blueprint|analyse)' }
    },
    {
      name: 'judges-read-the-topology',
      comment:
        'Checks, paths and views work on facts, whichever command brought them; a document has no commands at all.',
      severity: 'error',
      from: { path: '^models/(checks|paths|views|layout|export|compare)/' },
      to: { path: '^models/(commands|captures|linkers)/' }
    },
    {
      name: 'catalogue-knows-nobody',
      comment: 'What director deploys is data that plans, paths, views and lessons read; it stands on nothing of ours.',
      severity: 'error',
      from: { path: '^models/catalogue/' },
      to: { path: '^models/(?!catalogue/|topology/vocabulary\\.ts$)' }
    },
    {
      name: 'layout-knows-scenes',
      comment: 'A layout gives places to a scene; it must work for views that are not written yet.',
      severity: 'error',
      from: { path: '^models/layout/' },
      to: { path: '^models/(views/(?!scene\\.ts$)|topology/(?!vocabulary\\.ts$)|checks|paths|export|blueprint)' }
    },
    {
      name: 'pens-know-scenes',
      comment: 'A pen draws what the scene says; what a topology means was decided before.',
      severity: 'error',
      from: { path: '^models/export/' },
      to: { path: '^models/(views/(?!scene\\.ts$)|topology/(?!vocabulary\\.ts$)|checks|paths|blueprint)' }
    },
    {
      name: 'product-imports-no-tools',
      comment: 'What ships may not need what only builds or tests it.',
      severity: 'error',
      from: { path: '^(models|renderer|electron|cli)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        pathNot: 'node_modules/(electron|@types)/',
        dependencyTypesNot: ['type-only']
      }
    },
    {
      name: 'no-unknown-imports',
      comment: 'An import that does not resolve is a typing error, or a package that is missing from package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true }
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that only happens to be installed by another one disappears with it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tests/fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'require', 'node', 'default']
    }
  }
}
