import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['node_modules/', '_site/', '.cache/', 'tests/sites/**/_site/'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Named `z`, all of it is bundled: four times as much to read at every start.
      'no-restricted-syntax': ['error', {
        selector: "ImportDeclaration[source.value='zod'][importKind='value'] > ImportSpecifier",
        message: "Write `import * as z from 'zod'`.",
      }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
);
