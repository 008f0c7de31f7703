import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { awsPolicyType } from '../../factory/model/guardrail-types';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { ORGANIZATION, output } from '../stack-ids';
import { reference, terraformText } from '../terraform-text';
import { OrganizationalUnits } from './organizational-units';
import { neededServices } from './trusted-services';

/** The organization itself: trusted services, policy types in use, and the tree of OUs. */
export class OrganizationStack extends ManagementStack {
  constructor(context: StackContext) {
    super(context, ORGANIZATION);
    const { policies, organizationalUnits, identity } = this.landingZone;
    const { partition, trustedServices, policyTypes } = this.landingZone.organization;
    // AWS enables SCPs with the organization. They stay enabled when the last one goes, because terraform has yet to take
    // it away then, and that fails for a type that is not enabled.
    const enabled = [awsPolicyType.scp, ...policies.map(({ type }) => awsPolicyType[type]), ...policyTypes];
    const organization = new OrganizationsOrganization(this, 'organization', {
      featureSet: 'ALL',
      awsServiceAccessPrincipals: sortedSet(
        [...neededServices(partition, enabled, identity), ...trustedServices].map(terraformText),
      ),
      enabledPolicyTypes: sortedSet(enabled),
      // When AWS refuses a policy type at creation, terraform marks the organization as tainted, and would replace it.
      lifecycle: { preventDestroy: true },
    });
    const rootId = reference(organization, 'roots[0].id');
    const units = new OrganizationalUnits(this, 'Default', { rootId, organizationalUnits });

    this.output(output.organizationId, reference(organization, 'id'));
    this.output(output.rootId, rootId);
    for (const [slug, id] of units.ids) this.output(output.organizationalUnitId(slug), id);
  }
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
