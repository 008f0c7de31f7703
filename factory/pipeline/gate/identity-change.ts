import { accountRenameInPlaceSince } from '../../aws/provider-facts';
import type { StackDiagnostic } from '../stack-diagnostic';
import type { SynthesizedStack } from '../synthesized-stack';
import type { StateResource } from '../terraform/state';
import { isOlder } from '../version';

const ACCOUNT = 'aws_organizations_account';

/** Whether the stack makes accounts: only then is its state worth reading before the plan. */
export function holdsAccounts({ json }: SynthesizedStack): boolean {
  return json.resource?.[ACCOUNT] !== undefined;
}

/**
 * Changes of an account's name or e-mail that the provider would carry out by closing the account and making another:
 * what was synthesized is held against what is there, before terraform plans anything.
 *
 * @param awsProvider - version in use; undefined when it is not known, and then only e-mails are judged
 */
export function identityChanges(
  stack: SynthesizedStack,
  state: readonly StateResource[],
  awsProvider: string | undefined,
): readonly StackDiagnostic[] {
  return Object.entries(stack.json.resource?.[ACCOUNT] ?? {}).flatMap(([name, wanted]) => {
    const recorded = state.find((known) => known.type === ACCOUNT && known.name === name)?.attributes;
    if (recorded === undefined) return [];
    const address = `${ACCOUNT}.${name}`;
    const changed = (attribute: string): Change | undefined => {
      const from = recorded[attribute];
      const to = literal(wanted[attribute]);
      return typeof from === 'string' && to !== undefined && from !== to ? { from, to } : undefined;
    };
    const rename = changed('name');
    const email = changed('email');
    return [
      ...(rename && awsProvider !== undefined && isOlder(awsProvider, accountRenameInPlaceSince)
        ? [renameRefused(address, rename, awsProvider)]
        : []),
      ...(email ? [emailRefused(address, email)] : []),
    ];
  });
}

interface Change {
  readonly from: string;
  readonly to: string;
}

function renameRefused(address: string, { from, to }: Change, awsProvider: string): StackDiagnostic {
  return {
    severity: 'error',
    address,
    summary: `AWS provider ${awsProvider} cannot rename the account "${from}" to "${to}"`,
    detail:
      `Before ${accountRenameInPlaceSince} the provider renames an account by closing it and making another. Nothing ` +
      'was planned. Rename the account in AWS (`aws account put-account-name --account-id ... --account-name ...`) and ' +
      `run this again; or set terraform.awsProvider in organization.yaml to ">= ${accountRenameInPlaceSince}" and renew ` +
      'the lock file; or put the old name back into the request.',
  };
}

function emailRefused(address: string, { from, to }: Change): StackDiagnostic {
  return {
    severity: 'error',
    address,
    summary: `The account's e-mail cannot be changed from ${from} to ${to} by Terraform`,
    detail:
      'Every version of the AWS provider changes it by closing the account and making another. Nothing was planned. ' +
      'Change it in AWS (`aws account start-primary-email-update`, then `accept-primary-email-update` with the code ' +
      'that AWS sends to the new address), and run this again; or put the old e-mail back into the request.',
  };
}

/** The text that a JSON string stands for; undefined for one with an expression in it. */
function literal(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const unescaped = value.replaceAll('$${', '\u0000').replaceAll('%%{', '\u0001');
  if (unescaped.includes('${') || unescaped.includes('%{')) return undefined;
  return unescaped.replaceAll('\u0000', '${').replaceAll('\u0001', '%{');
}
