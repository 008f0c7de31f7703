import { type AccountNode, type ParentNode, withoutFullAccess } from './organization-tree';

/** An organization as indented text: OUs with a trailing `/`, accounts with their ids and tags, policies in brackets. */
export function printOrganizationTree(root: ParentNode): string {
  return parentLines(root)
    .map((line) => `${line}\n`)
    .join('');
}

function parentLines(parent: ParentNode): string[] {
  const below = [...parent.accounts.map(accountLines), ...parent.organizationalUnits.map(parentLines)];
  return [`${parent.name}/${policies(parent)}`, ...below.flat().map((line) => `  ${line}`)];
}

function accountLines(account: AccountNode): string[] {
  const tags = Object.entries(account.tags)
    .map(([key, value]) => `${key}=${value}`)
    .sort();
  const first = `${account.name}  ${account.id}  ${account.email}${policies(account)}`;
  return tags.length === 0 ? [first] : [first, `  ${tags.join('  ')}`];
}

function policies({ policies: names }: ParentNode | AccountNode): string {
  const own = withoutFullAccess(names);
  return own.length === 0 ? '' : `  [${own.join(', ')}]`;
}
