import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { Construct } from 'constructs';
import { memberPlanPolicy, PLAN_POLICIES } from '../../factory/bootstrap/plan-policy';
import { ciRole } from '../../factory/model/bootstrap/bootstrap';
import type { Organization } from '../../factory/model/landing-zone';
import { reference } from '../terraform-text';

/** Read-only role in a member account, for plans of pull requests: the role of CI that plans, and no other, may take it. */
export class MemberPlanRole extends Construct {
  constructor(scope: Construct, id: string, { partition, managementAccountId }: Organization) {
    super(scope, id);
    const trust = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          // AWS refuses a role that is not there yet as a principal; in a condition it may be made later.
          Principal: { AWS: `arn:${partition}:iam::${managementAccountId}:root` },
          Action: 'sts:AssumeRole',
          Condition: {
            ArnEquals: {
              'aws:PrincipalArn': `arn:${partition}:iam::${managementAccountId}:role/${ciRole.plan}`,
            },
          },
        },
      ],
    };
    const role = new IamRole(this, 'Default', {
      name: ciRole.plan,
      description: 'CI plans pull requests: it reads.',
      assumeRolePolicy: JSON.stringify(trust),
    });
    for (const name of PLAN_POLICIES) {
      new IamRolePolicyAttachment(this, name.replace('/', '-'), {
        role: reference(role, 'name'),
        policyArn: `arn:${partition}:iam::aws:policy/${name}`,
      });
    }
    new IamRolePolicy(this, 'policy', {
      name: 'plan',
      role: reference(role, 'name'),
      policy: JSON.stringify(memberPlanPolicy(partition)),
    });
  }
}
