import { accountGuardrails } from '../guardrails/account-guardrails';
import { targetName } from '../guardrails/target-name';
import type { Account, LandingZone, Origin } from '../model/landing-zone';
import type { Workspace } from '../model/workspace';

/** The guardrails that hold for an account, or spare it, as rows of `show`: its own, its OUs' and the root's. */
export function guardrailsOf(
  workspace: Workspace,
  landingZone: LandingZone,
  account: Account,
): [path: string, origin: Origin][] {
  return accountGuardrails(workspace, landingZone, account)
    .map(({ guardrail: { name, file }, target, spared }): [string, Origin] => {
      const place = target.kind === 'account' ? 'request' : targetName(landingZone, target);
      const source = spared ? `${place}, excepted` : place;
      return [`guardrails.${name}`, { value: !spared, source, file }];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
