import { AccountStack } from './account/account-stack';
import { backupStacks } from './backup/backup-stack';
import { BaselineStack } from './baseline/baseline-stack';
import { bootstrapStacks } from './bootstrap/bootstrap-stack';
import { budgetStacks } from './cost-management/budget-stack';
import { costManagementStacks } from './cost-management/cost-management-stack';
import { accountZoneStacks } from './dns/account-zone-stack';
import { dnsStacks } from './dns/dns-stack';
import { resolverStacks } from './dns/resolver-stack';
import { GuardrailsStack } from './guardrails/guardrails-stack';
import { accessStacks } from './identity/access-stack';
import { identityStacks } from './identity/identity-stack';
import { managementAccessStacks } from './identity/management-access-stack';
import { loggingStacks } from './logging/logging-stack';
import { accountNetworkStacks } from './network/account-network-stack';
import { networkStacks } from './network/network-stack';
import { OrganizationStack } from './organization/organization-stack';
import { resourceSharingStacks } from './resource-sharing/resource-sharing-stack';
import { securityAlertsStacks } from './security/alerts/security-alerts-stack';
import { organizationConfigStacks } from './security/config/organization-config-stack';
import { rootAccessStacks } from './security/root-access-stack';
import { securityStacks } from './security/security-stacks';
import type { LandingZoneStack, StackContext } from './stack';

/** Makes the stacks of one kind, when asked for the next. */
type StackFamily = (context: StackContext) => Iterable<LandingZoneStack>;

/** Every kind of stack; a new kind is a folder, a class and a line here. The order is that of the manifest, no more. */
const families: readonly StackFamily[] = [
  bootstrapStacks,
  (context) => [new OrganizationStack(context)],
  (context) => forEachAccount(AccountStack, context),
  (context) => [new GuardrailsStack(context)],
  (context) => forEachAccount(BaselineStack, context),
  identityStacks,
  managementAccessStacks,
  accessStacks,
  costManagementStacks,
  budgetStacks,
  resourceSharingStacks,
  backupStacks,
  loggingStacks,
  networkStacks,
  accountNetworkStacks,
  securityAlertsStacks,
  dnsStacks,
  accountZoneStacks,
  organizationConfigStacks,
  resolverStacks,
  securityStacks,
  rootAccessStacks,
];

/** All stacks of a landing zone, one after the other: each is made when it is asked for, and may be dropped then. */
export function* allStacks(context: StackContext): Iterable<LandingZoneStack> {
  for (const family of families) yield* family(context);
}

type AccountStackClass = new (
  context: StackContext,
  account: StackContext['landingZone']['accounts'][number],
) => LandingZoneStack;

function* forEachAccount(stack: AccountStackClass, context: StackContext): Iterable<LandingZoneStack> {
  for (const account of context.landingZone.accounts) yield new stack(context, account);
}
