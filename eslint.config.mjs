import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

const CODE_ONLY = { skipComments: true, skipBlankLines: true };

/** The house's sizes. A suite of tests is a list, not a function: what stands in it is measured one by one. */
const sizes = {
  rules: {
    'lines-of-file': builtinRules.get('max-lines'),
    'lines-of-function': exceptSuites(builtinRules.get('max-lines-per-function')),
  },
};

function exceptSuites(rule) {
  const isCall = (node, names) =>
    node?.type === 'CallExpression' && names.test(node.callee.name ?? node.callee.object?.name ?? '');
  const defines = ({ body }) =>
    body.type === 'BlockStatement' && body.body.some(({ expression }) => isCall(expression, /^(?:describe|it)$/u));
  const isSuite = (node) => isCall(node.parent, /^describe/u) || defines(node);
  return {
    meta: rule.meta,
    create: (context) =>
      rule.create(Object.create(context, { report: { value: (found) => isSuite(found.node) || context.report(found) } })),
  };
}

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.build-*/', 'node_modules/', '.data/', '.test-data/', 'eslint.config.mjs'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { house: sizes },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300, ...CODE_ONLY }],
      complexity: ['error', 12],
      // Counted for now; `max-lines` goes when nothing is left to count and these two are errors.
      'house/lines-of-file': ['warn', { max: 150, ...CODE_ONLY }],
      'house/lines-of-function': ['warn', { max: 25, ...CODE_ONLY }],
    },
  },
  // No exceptions.
  {
    files: ['src/**', 'cards/**'],
    rules: {
      'house/lines-of-file': ['error', { max: 150, ...CODE_ONLY }],
      'house/lines-of-function': ['error', { max: 25, ...CODE_ONLY }],
    },
  },
  // Wirings name every part once, in the order of building.
  {
    files: ['src/app/**'],
    rules: { 'house/lines-of-function': ['error', { max: 60, ...CODE_ONLY }] },
  },
  {
    files: ['dialogs/**'],
    rules: {
      'house/lines-of-file': ['error', { max: 150, ...CODE_ONLY }],
      'house/lines-of-function': ['error', { max: 25, ...CODE_ONLY }],
    },
  },
  // One way to make a button: what it asks for is a verb, what it is called is a word.
  {
    files: ['cards/**', 'dialogs/**'],
    ignores: ['cards/engine/buttons.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "ObjectExpression:has(> Property[key.name='verb']):has(> Property[key.name='title'])",
          message: 'A button is made by button, titled or called (cards/engine/buttons.ts).',
        },
        {
          selector:
            "ObjectExpression:has(> SpreadElement[argument.callee.name=/^(button|titled|called)$/]):has(> Property[key.name='title'])",
          message: 'A button with another title is made by titled (cards/engine/buttons.ts).',
        },
      ],
    },
  },
  // Words are data: one file a language.
  { files: ['cards/words/**'], rules: { 'max-lines': 'off', 'house/lines-of-file': 'off' } },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      'max-lines': 'off',
      // Files of tests are lists of cases.
      'house/lines-of-file': 'off',
      // A test tells a story in order, and a table of cases names each once, as wirings do with parts.
      'house/lines-of-function': ['error', { max: 60, ...CODE_ONLY }],
      // A limit of its own makes a test's verdict depend on the machine: the run sets one for all (test/run/time-limits.ts).
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.type='ThisExpression'][callee.property.name='timeout']",
          message: 'Tests set no limits of their own.',
        },
      ],
    },
  },
);
