import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import { lateMark } from '../../factory/guardrails/late-value';
import type { SecurityAuditRoleSettings } from '../../factory/model/controls/security-audit-role';
import type { Regions } from '../region';
import { reference, terraformText } from '../terraform-text';
import { type AccountContext, policyText } from './account-context';

/** AWS's own policies that read settings without data, and list what there is. */
const POLICIES = { 'security-audit': 'SecurityAudit', 'view-only': 'job-function/ViewOnlyAccess' } as const;

/**
 * Read-only role for the account that runs the security services, as long as that is in the organization. Its id comes from
 * its own account stack, which depends on no baseline, so that nothing goes in a circle.
 */
export class SecurityAuditRole extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: SecurityAuditRoleSettings,
    _regions: Regions,
    account: AccountContext,
  ) {
    super(scope, id);
    const { partition, sharedAccounts } = account.organization;
    if (sharedAccounts.securityTooling === undefined) {
      throw new Error(
        'The security audit role has nobody to trust: the model names no security tooling account.',
      );
    }
    const trustedId = lateMark({ kind: 'accountId', slug: sharedAccounts.securityTooling });
    const trust = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:${partition}:iam::${trustedId}:root` },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:PrincipalOrgID': lateMark({ kind: 'organizationId' }) } },
        },
      ],
    };
    const role = new IamRole(this, 'Default', {
      name: terraformText(settings.name),
      description: 'Read-only, for the account that runs the security services',
      assumeRolePolicy: policyText(trust, account),
    });
    for (const [policy, name] of Object.entries(POLICIES)) {
      new IamRolePolicyAttachment(this, policy, {
        role: reference(role, 'name'),
        policyArn: `arn:${partition}:iam::aws:policy/${name}`,
      });
    }
  }
}
