// Dates in the files of tests pass: the day on which they are checked must not. Programs that tests start inherit it.
process.env.ACCOUNT_FACTORY_TODAY = '2026-11-22';

const transform = {
  '^.+\\.[cm]?[jt]s$': [
    '@swc/jest',
    { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
  ],
};

const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  transform,
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/__tests__/setup.js'],
  // These ship ES modules, which jest's CommonJS loader cannot take as they are.
  transformIgnorePatterns: ['/node_modules/(?!(zod|fast-check|pure-rand|listr2|@actions/expressions)/)'],
  // It offers itself to `import` alone, and jest's loader asks with `require`.
  moduleNameMapper: { '^@actions/expressions$': '<rootDir>/node_modules/@actions/expressions/dist/index.js' },
  modulePathIgnorePatterns: ['<rootDir>/cdktf.out', '<rootDir>/node_modules/.cache'],
});

module.exports = {
  // Many tests start whole processes, which on a busy machine take longer than jest's five seconds.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/__tests__/e2e/support/longest-first.js',
  projects: [
    project('unit', ['<rootDir>/__tests__/!(e2e)/**/*.test.ts', '<rootDir>/__tests__/*.test.ts']),
    project('e2e', ['<rootDir>/__tests__/e2e/**/*.test.ts']),
  ],
};
