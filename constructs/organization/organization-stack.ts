import { OrganizationsOrganization } from '@cdktf/provider-aws/lib/organizations-organization';
import { enabledPolicyTypes } from '../../factory/model/enabled-policy-types';
import { neededAccess } from '../../factory/model/service-access/needed-access';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import { ORGANIZATION, output } from '../stack-ids';
import { reference, terraformText } from '../terraform-text';
import { OrganizationalUnits } from './organizational-units';

/** The organization itself: trusted services, policy types in use, and the tree of OUs. */
export class OrganizationStack extends ManagementStack {
  constructor(context: StackContext) {
    super(context, ORGANIZATION);
    const { organizationalUnits, organization: settings } = this.landingZone;
    const organization = new OrganizationsOrganization(this, 'organization', {
      featureSet: 'ALL',
      awsServiceAccessPrincipals: neededAccess(this.landingZone).trusted.map(terraformText),
      enabledPolicyTypes: [...enabledPolicyTypes(this.landingZone)],
      // When AWS refuses a policy type at creation, terraform marks the organization as tainted, and would replace it.
      lifecycle: { preventDestroy: true },
    });
    if (settings.organizationId !== undefined) this.adopt(organization, settings.organizationId);
    const rootId = reference(organization, 'roots[0].id');
    const units = new OrganizationalUnits(this, 'Default', {
      rootId,
      organizationalUnits,
      adopt: (unit, id) => this.adopt(unit, id),
    });

    this.output(output.organizationId, reference(organization, 'id'));
    this.output(output.rootId, rootId);
    for (const [slug, id] of units.ids) this.output(output.organizationalUnitId(slug), id);
  }
}
