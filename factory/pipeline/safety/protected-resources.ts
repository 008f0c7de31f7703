import type { ResourceChange } from '../plan-summary';
import type { StackDiagnostic } from '../stack-diagnostic';
import type { UiChange } from '../terraform/ui-message';
import { isProtected, PROTECTED_TYPES, typeOfAddress } from './protected-types';

/** What is known of a deletion or replacement that must not be. */
interface Loss {
  readonly address: string;
  readonly action: string;
  /** Terraform's code word for the reason. */
  readonly reason?: string;
  /** Arguments that cannot be changed in place. */
  readonly replacedFor?: readonly string[];
}

/** Refuses a plan that deletes or replaces what would be lost for good, such as an account, a key or a bucket with logs. */
export function protectedResourceLosses(
  changes: readonly ResourceChange[],
  stackId: string,
): readonly StackDiagnostic[] {
  return changes
    .filter(({ action, type }) => (action === 'delete' || action === 'replace') && isProtected(type, stackId))
    .map(refusal);
}

/**
 * Refuses a plan that would make an account anew because the one it knows is gone. The provider takes a suspended account
 * for one that does not exist, and AWS would not give its e-mail address to another.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_close.html
 */
export function vanishedAccounts(changes: readonly ResourceChange[]): readonly StackDiagnostic[] {
  return changes
    .filter(({ type, vanished }) => type === 'aws_organizations_account' && vanished)
    .map(({ address }) => ({
      severity: 'error',
      address,
      summary: `The account ${address} is closed, suspended or no longer in the organization`,
      detail:
        'The plan would make a new account in its place. Nothing of this stack was applied. If the account was closed, ' +
        'delete its request. If it was closed or left by mistake, bring it back in AWS (within 90 days of closing, by ' +
        'AWS Support) and run this again.',
    }));
}

/**
 * Terraform refuses by itself to plan the destruction of what carries `prevent_destroy`, in words that tell the reader to
 * take the protection off. Those are put into ours; all other diagnostics stay as they are.
 */
export function explainPreventDestroy(
  diagnostics: readonly StackDiagnostic[],
  plannedChanges: readonly UiChange[],
): readonly StackDiagnostic[] {
  return diagnostics.map((diagnostic) => {
    if (diagnostic.summary !== 'Instance cannot be destroyed') return diagnostic;
    const address = /^Resource (.+) has lifecycle\.prevent_destroy set/.exec(diagnostic.detail)?.[1];
    if (address === undefined || !(typeOfAddress(address) in PROTECTED_TYPES)) return diagnostic;
    const planned = plannedChanges.find(({ resource }) => resource.addr === address);
    return refusal({ address, action: planned?.action ?? 'delete', reason: planned?.reason });
  });
}

function refusal({ address, action, reason, replacedFor = [] }: Loss): StackDiagnostic {
  const { noun, loss, mistake } = PROTECTED_TYPES[typeOfAddress(address)] ?? { noun: 'resource', loss: '' };
  const why = [
    ...(replacedFor.length > 0 ? [`It would be replaced for a change of ${replacedFor.join(', ')}.`] : []),
    ...(reason === undefined ? [] : [REASONS[reason] ?? `Terraform's reason: ${reason}.`]),
  ];
  return {
    severity: 'error',
    address,
    summary: `The plan would ${action} the ${noun} ${address}`,
    detail: [
      loss,
      ...why,
      ...(mistake === undefined ? [] : [mistake]),
      `Nothing of this stack was applied. Undo the change that asks for it. To give the ${noun} up on purpose, delete it ` +
        'in AWS by hand, or take it out of the state (`terraform state rm`), which leaves it in AWS as it is.',
    ].join(' '),
  };
}

/** Terraform says why in code words, with a prefix in plan files and without it in the messages of a running plan. */
const REASONS: Readonly<Record<string, string>> = {
  tainted:
    'It is marked as tainted, by hand or because its creation failed half way: `terraform untaint` it.',
  replace_because_tainted:
    'It is marked as tainted, by hand or because its creation failed half way: `terraform untaint` it.',
  delete_because_no_resource_config: 'It is in the state, but no longer in what was synthesized.',
  cannot_update: 'The provider cannot make this change in place.',
  replace_because_cannot_update: 'The provider cannot make this change in place.',
};
