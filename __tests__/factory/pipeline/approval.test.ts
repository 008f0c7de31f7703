import { Approval } from '../../../factory/pipeline/planned/approval';
import { StackFailure } from '../../../factory/pipeline/stack-diagnostic';

const planFile = { sha256: '', changes: { 'x.a': '1', 'x.b': '1' } };
const reviewed = new Map([
  ['planned', { status: 'planned', planFile } as const],
  ['unchanged', { status: 'no changes' } as const],
  ['waiting', { status: 'planned after' } as const],
]);
const approval = new Approval({ reviewed, unseen: false });

function refusal(stack: string, changes: Readonly<Record<string, string>>): string | undefined {
  try {
    approval.check(stack, changes);
    return undefined;
  } catch (error) {
    if (error instanceof StackFailure) return error.diagnostics[0]?.detail;
    throw error;
  }
}

test('a plan that is as it was reviewed passes, another is refused with what differs', () => {
  expect(refusal('planned', planFile.changes)).toBeUndefined();
  expect(refusal('planned', { 'x.a': '2', 'x.c': '1' })).toMatch(
    /^x\.a changes in another way\nx\.b no longer changes\nx\.c was not to change\nNothing of this stack was applied\./,
  );
  expect(refusal('unchanged', { 'x.a': '1' })).toMatch(/^x\.a was not to change\n/);
  expect(refusal('other', { 'x.a': '1' })).toMatch(/^the stack was not among what was reviewed\n/);
});

test('what nobody could see is not compared, and is known as such', () => {
  expect(refusal('waiting', { 'x.a': '1' })).toBeUndefined();
  expect(approval.isUnseen('waiting')).toBe(true);
  expect(approval.isUnseen('planned')).toBe(false);
  const none = new Approval({ unseen: true });
  expect(() => none.check('other', { 'x.a': '1' })).not.toThrow();
});
