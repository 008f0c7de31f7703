import { RamSharingWithOrganization } from '@cdktf/provider-aws/lib/ram-sharing-with-organization';
import { sharesResources } from '../../factory/model/shares-resources';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { ORGANIZATION, RESOURCE_SHARING } from '../stack-ids';

/**
 * Lets AWS RAM share with the organization: without it every account would have to accept an invitation. AWS asks to switch it on
 * by RAM itself, which also makes the role that RAM looks up accounts with; the organization's trust alone does not.
 *
 * @see https://docs.aws.amazon.com/ram/latest/userguide/getting-started-sharing.html#getting-started-sharing-orgs
 */
export class ResourceSharingStack extends ManagementStack {
  constructor(context: StackContext) {
    super(context, RESOURCE_SHARING);
    this.dependOn(ORGANIZATION);
    // Switched off, every share with the organization loses its accounts at once.
    new RamSharingWithOrganization(this, 'organization', { lifecycle: { preventDestroy: true } });
  }
}

/** One, or none when nothing is shared. */
export function resourceSharingStacks(context: StackContext): StackDefinition[] {
  return sharesResources(context.landingZone)
    ? [{ id: RESOURCE_SHARING, make: () => new ResourceSharingStack(context) }]
    : [];
}
