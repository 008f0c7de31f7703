import { changedFirst } from './changed-first';
import { filledPattern } from './filled-pattern';
import type { ProbeGround, ProbePrincipal } from './probe-ground';

/** Of a long list of accounts or organizations the first ones stand for all. */
const MOST = 3;
const ACCOUNT = /^(\d{12}|\{\{accountId:[a-z0-9-]+\}\})$/;

/**
 * Roles of the accounts and organizations that the conditions of a resource control policy name, to ask for a resource.
 *
 * @param valuesOf - the values that each version of a statement compares a key with
 */
export function namedOutsiders(
  valuesOf: (key: string) => readonly (readonly string[])[],
  { partition, memberIds }: ProbeGround,
): ProbePrincipal[] {
  const valued = (key: string) => changedFirst(valuesOf(key), MOST);
  const role = (account: string) => `arn:${partition}:iam::${account}:role/some-role`;
  const elsewhere = (account: string, path: string) => ({
    'aws:PrincipalAccount': account,
    'aws:PrincipalOrgID': path.split('/')[0] ?? '',
    'aws:PrincipalOrgPaths': [path],
  });
  const ofOrganization = (words: string, path: string): ProbePrincipal => ({
    words,
    principal: role('999999999999'),
    context: elsewhere('999999999999', path),
  });
  return [
    ...valued('aws:principalaccount')
      .filter((value) => ACCOUNT.test(value))
      .map((account) => ({
        words: `a role of the account ${account}`,
        principal: role(account),
        context: memberIds.has(account) ? {} : elsewhere(account, 'o-elsewhere00/r-else/'),
      })),
    ...valued('aws:principalorgid')
      .filter((value) => value.startsWith('o-'))
      .map((value) =>
        ofOrganization(`a role of the organization ${value}`, `${filledPattern(value)}/r-else/`),
      ),
    ...valued('aws:principalorgpaths')
      .filter((value) => value.startsWith('o-'))
      .map((value) => ofOrganization(`a role in ${value}`, filledPattern(value))),
  ];
}
