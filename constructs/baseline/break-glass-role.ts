import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import type { BreakGlassRoleSettings } from '../../factory/model/controls/break-glass-role';
import { splitRoleName } from '../../factory/model/role-name';
import type { Regions } from '../region';
import { reference, terraformText, terraformTexts } from '../terraform-text';
import type { AccountContext } from './account-context';

/** An ARN of IAM: its fifth part is the account's id. */
const ACCOUNT_PART = 4;

/**
 * Administrator role for emergencies. The users and roles that may assume it stand in a condition, below their accounts as
 * principals: AWS refuses a trust policy with a principal that does not exist yet, and puts an unusable id in place of one that
 * was deleted (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html).
 */
export class BreakGlassRole extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: BreakGlassRoleSettings,
    _regions: Regions,
    { organization: { partition } }: AccountContext,
  ) {
    super(scope, id);
    const accounts = new Set(settings.trusted.map((arn) => arn.split(':')[ACCOUNT_PART] ?? ''));
    const trust = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: [...accounts].sort().map((account) => `arn:${partition}:iam::${account}:root`) },
          Action: 'sts:AssumeRole',
          Condition: {
            ArnEquals: { 'aws:PrincipalArn': [...settings.trusted].sort() },
            Bool: { 'aws:MultiFactorAuthPresent': 'true' },
          },
        },
      ],
    };
    const role = new IamRole(this, 'Default', {
      ...terraformTexts(splitRoleName(settings.name)),
      description: 'For emergencies. Every use of it is to be looked into.',
      assumeRolePolicy: terraformText(JSON.stringify(trust)),
      maxSessionDuration: settings.sessionHours * 3600,
    });
    new IamRolePolicyAttachment(this, 'administrator-access', {
      role: reference(role, 'name'),
      policyArn: `arn:${partition}:iam::aws:policy/AdministratorAccess`,
    });
  }
}
