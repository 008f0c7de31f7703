import { selectStacks } from '../../../factory/pipeline/select';

const ids = ['organization', 'account-a', 'account-b', 'baseline-a'];

test.each([
  [[], ids],
  [
    ['baseline-a', 'organization'],
    ['organization', 'baseline-a'],
  ],
  [['account-*'], ['account-a', 'account-b']],
  [
    ['*-a', 'account-a'],
    ['account-a', 'baseline-a'],
  ],
  [['account-?'], ['account-a', 'account-b']],
])('%j means %j', (wanted, chosen) => {
  expect(selectStacks(ids, wanted)).toEqual(chosen);
});

test('a name that means nothing is an error with what was likely meant', () => {
  expect(() => selectStacks(ids, ['acount-a'])).toThrow(
    'There is no stack "acount-a". Did you mean "account-a"',
  );
  expect(() => selectStacks(ids, ['network-*'])).toThrow(
    /no stack "network-\*".*`account-factory synth` lists/,
  );
});

test('a dot in a pattern is a dot', () => {
  expect(() => selectStacks(['ab'], ['a.*'])).toThrow('no stack');
});
