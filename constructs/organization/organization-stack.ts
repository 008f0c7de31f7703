import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { ORGANIZATION, output } from '../stack-ids';
import { reference } from '../terraform-text';
import { OrganizationalUnits } from './organizational-units';
import { policyTypes } from './policy-types';
import { trustedServices } from './trusted-services';

/** The organization itself: trusted services, policy types in use, and the tree of OUs. */
export class OrganizationStack extends ManagementStack {
  constructor(context: StackContext) {
    super(context, ORGANIZATION);
    const { guardrails, organizationalUnits } = this.landingZone;
    const organization = new OrganizationsOrganization(this, 'organization', {
      featureSet: 'ALL',
      awsServiceAccessPrincipals: [...trustedServices],
      enabledPolicyTypes: [...new Set(guardrails.map(({ type }) => policyTypes[type]))].sort(),
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
