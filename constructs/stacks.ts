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
import type { StackDefinition } from './stack-definition';
import { accountStackId, baselineStackId, GUARDRAILS, ORGANIZATION } from './stack-ids';

/** The stacks of one kind, each told when it is asked for. */
type StackFamily = (context: StackContext) => Iterable<StackDefinition>;

/** Every kind of stack; a new kind is a folder, a class and a line here. The order is that of the manifest, no more. */
const families: readonly StackFamily[] = [
  bootstrapStacks,
  (context) => [{ id: ORGANIZATION, make: () => new OrganizationStack(context) }],
  (context) => forEachAccount(accountStackId, AccountStack, context),
  (context) => [{ id: GUARDRAILS, make: () => new GuardrailsStack(context) }],
  (context) => forEachAccount(baselineStackId, BaselineStack, context),
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

/** Every stack of a landing zone, none of them made yet. */
export function* stackDefinitions(context: StackContext): Iterable<StackDefinition> {
  for (const family of families) yield* family(context);
}

/** All stacks of a landing zone, one after the other: each is made when it is asked for, and may be dropped then. */
export function* allStacks(context: StackContext): Iterable<LandingZoneStack> {
  for (const { make } of stackDefinitions(context)) yield make();
}

type AccountStackClass = new (
  context: StackContext,
  account: StackContext['landingZone']['accounts'][number],
) => LandingZoneStack;

function* forEachAccount(
  idOf: (slug: string) => string,
  stack: AccountStackClass,
  context: StackContext,
): Iterable<StackDefinition> {
  for (const account of context.landingZone.accounts)
    yield { id: idOf(account.slug), account: account.slug, make: () => new stack(context, account) };
}
