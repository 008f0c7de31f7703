import { IamOrganizationsFeatures } from '@cdktf/provider-aws/lib/iam-organizations-features';
import type { RootAccess } from '../../factory/model/security/services/root-access';
import { ManagementStack } from '../management-stack';
import type { StackContext } from '../stack';
import type { StackDefinition } from '../stack-definition';
import { ORGANIZATION, ROOT_ACCESS } from '../stack-ids';

/**
 * Root users of member accounts, managed by the management account. It is there also with nothing in it: switched off, terraform
 * has to take away what it made.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html
 */
export class RootAccessStack extends ManagementStack {
  constructor(context: StackContext, rootAccess: RootAccess | undefined) {
    super(context, ROOT_ACCESS);
    // IAM needs the organization's trust.
    this.dependOn(ORGANIZATION);
    if (!rootAccess) return;
    const { credentials, sessions } = rootAccess;
    new IamOrganizationsFeatures(this, 'organization', {
      enabledFeatures: [
        ...(credentials ? ['RootCredentialsManagement'] : []),
        ...(sessions ? ['RootSessions'] : []),
      ],
    });
  }
}

/** One, or none when organization.yaml has no `security`. */
export function rootAccessStacks(context: StackContext): StackDefinition[] {
  const { security } = context.landingZone;
  return security ? [{ id: ROOT_ACCESS, make: () => new RootAccessStack(context, security.rootAccess) }] : [];
}
