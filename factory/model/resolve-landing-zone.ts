import { policyQuotas } from '../aws/quotas';
import { quotasAt } from '../guardrails/packing/quotas-at';
import { policiesOf } from '../guardrails/policies-of';
import { resolveAllowances } from './allowance';
import { resolveBackup } from './backup/resolve';
import { resolveBootstrap } from './bootstrap/resolve';
import { resolveDns } from './dns/resolve';
import { inheritance } from './inheritance';
import type { Account, LandingZone, Organization } from './landing-zone';
import { resolveLogging } from './logging/resolve';
import type { Loose } from './loose';
import { resolveNetwork } from './network/resolve';
import type { OrganizationFile } from './organization-file';
import { resolveAccount } from './resolve/resolve-account';
import { resolveCostManagement } from './resolve/resolve-cost-management';
import { resolveGuardrails } from './resolve/resolve-guardrails';
import { resolveIdentity } from './resolve/resolve-identity';
import { resolveTerraform } from './resolve/resolve-terraform';
import { resolveSecurity } from './security/resolve';
import type { RequestDocument, Workspace } from './workspace';

/**
 * Makes the model out of what was read.
 *
 * @param workspace - checked: no rule reported an error
 * @param known - accounts that are worked out already, by their requests
 */
export function resolveLandingZone(
  workspace: Workspace,
  known: (request: RequestDocument) => Account | undefined = () => undefined,
): LandingZone {
  const { data } = workspace.organization;
  const inherit = inheritance(workspace);
  const { guardrails } = resolveGuardrails(workspace);
  const organization = resolveOrganization(data);
  const terraform = resolveTerraform(data.terraform, data, workspace.lockFile);
  const organizationalUnits = workspace.organizationalUnits.map(({ slug, name, path, parent, data }) => ({
    slug: slug ?? '',
    name,
    path,
    parent: parent?.slug,
    id: data.id,
    fullAwsAccess: data.fullAwsAccess ?? true,
  }));
  const accounts = workspace.requests
    .map((request) => known(request) ?? resolveAccount(workspace, request, inherit(request)))
    .sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return {
    organization,
    bootstrap: resolveBootstrap(workspace, terraform.state),
    organizationalUnits,
    accounts,
    guardrails,
    policies: policiesOf(
      guardrails,
      data.packGuardrails
        ? quotasAt({ organization, organizationalUnits, accounts }, organization.policyQuotas)
        : undefined,
    ),
    costManagement: resolveCostManagement(workspace, accounts),
    identity: resolveIdentity(workspace),
    logging: resolveLogging(workspace),
    security: resolveSecurity(workspace),
    network: resolveNetwork(workspace),
    dns: resolveDns(workspace),
    backup: resolveBackup(workspace),
    hasModules: workspace.customizationModules.length > 0,
    terraform,
    allowances: resolveAllowances(workspace),
  };
}

function resolveOrganization(data: Loose<OrganizationFile>): Organization {
  return {
    name: data.name ?? '',
    partition: data.partition ?? 'aws',
    homeRegion: data.homeRegion ?? '',
    governedRegions: (data.governedRegions ?? []) as readonly string[],
    managementAccountId: data.managementAccount?.id ?? '',
    organizationId: data.organizationId,
    accessRole: data.accessRole ?? 'OrganizationAccountAccessRole',
    trustedServices: (data.trustedServices ?? []) as Organization['trustedServices'],
    fullAwsAccess: data.fullAwsAccess ?? true,
    essentialRoles: {
      deployment: (data.essentialRoles?.deployment ?? []) as readonly string[],
      breakGlass: (data.essentialRoles?.breakGlass ?? []) as readonly string[],
    },
    policyQuotas: policyQuotas(data.partition ?? 'aws', data.quotas?.policies),
    policyTypes: (data.policyTypes ?? []) as Organization['policyTypes'],
    sharedAccounts: data.sharedAccounts ?? {},
  };
}
