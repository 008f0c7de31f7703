import { groupedBy } from '../../grouped-by';
import { enumerated } from '../../text/listed';
import { describeResult, type StackResult } from '../stack-result';

/** What is said of stacks of an account that nothing can be told of: `baseline failed in plan`. */
export function untoldPhrases(account: string, stacks: readonly StackResult[]): readonly string[] {
  const said = groupedBy(stacks, (result) =>
    describeResult(result).replaceAll(OF_ACCOUNT(account), 'its $1'),
  );
  return [...said].map(([description, own]) => {
    const kinds = own.map(({ stack }) => stack.replace(OF_ACCOUNT(account), '$1'));
    return `${enumerated(kinds)} ${description}`;
  });
}

/** A stack of the account, by its kind: accounts with the same trouble are told in the same words. */
const OF_ACCOUNT = (account: string): RegExp => new RegExp(`\\b([a-z]+)-${account}(?![a-z0-9-])`, 'g');
