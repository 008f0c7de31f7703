import { isOlder, satisfies } from '../../../factory/pipeline/version';

test.each([
  ['1.11.4', '>= 1.10', true],
  ['1.9.8', '>= 1.10', false],
  ['1.11.4', '>= 1.10, < 1.11', false],
  ['1.11.4', '~> 1.10', true],
  ['2.0.0', '~> 1.10', false],
  ['1.10.9', '~> 1.10.2', true],
  ['1.11.0', '~> 1.10.2', false],
  ['1.10.0', '1.10.0', true],
  ['1.10.0', '!= 1.10.0', false],
  ['1.10.1', '> 1.10.0, <= 1.10.1', true],
  ['1.12.0-beta1', '>= 1.12', true],
])('%s against %s: %s', (version, constraint, fits) => {
  expect(satisfies(version, constraint)).toBe(fits);
});

test('versions are compared by number', () => {
  expect(isOlder('5.100.0', '6.2.0')).toBe(true);
  expect(isOlder('6.10.0', '6.9.9')).toBe(false);
  expect(isOlder('6.2.0', '6.2.0')).toBe(false);
});
