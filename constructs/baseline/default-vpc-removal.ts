import { DefaultSecurityGroup } from '@cdktf/provider-aws/lib/default-security-group';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { SsmAssociation } from '@cdktf/provider-aws/lib/ssm-association';
import { SsmDocument } from '@cdktf/provider-aws/lib/ssm-document';
import { Construct } from 'constructs';
import { lateMark } from '../../factory/guardrails/late-value';
import type { DefaultVpcRemovalSettings } from '../../factory/model/controls/default-vpc-removal';
import type { Regions } from '../region';
import { serviceTrust } from '../service-trust';
import { reference, terraformText } from '../terraform-text';
import { type AccountContext, policyText } from './account-context';
import { DEFAULT_VPC_REMOVAL_ACTIONS, DEFAULT_VPC_REMOVAL_SCRIPT } from './default-vpc-removal-script';

const NAME = 'account-factory-default-vpc-removal';

/**
 * Removal of the default VPC, by a runbook in the account itself: Terraform can only take over a default VPC, making one where
 * there is none, and cannot delete it together with its subnets and its gateway (help/decisions/0010-default-vpc-by-runbook.md).
 */
export class DefaultVpcRemoval extends Construct {
  constructor(
    scope: Construct,
    id: string,
    _settings: DefaultVpcRemovalSettings,
    _regions: Regions,
    account: AccountContext,
  ) {
    super(scope, id);
    const { partition } = account.organization;
    const accountId = lateMark({ kind: 'accountId', slug: account.slug });
    const role = new IamRole(this, 'role', {
      name: NAME,
      description: 'With this role Systems Manager removes default VPCs',
      // https://docs.aws.amazon.com/systems-manager/latest/userguide/cross-service-confused-deputy-prevention.html
      assumeRolePolicy: policyText(
        serviceTrust({ service: 'ssm.amazonaws.com', sourceAccount: accountId }),
        account,
      ),
    });
    const policy = new IamRolePolicy(this, 'policy', {
      name: NAME,
      role: reference(role, 'name'),
      policy: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: DEFAULT_VPC_REMOVAL_ACTIONS, Resource: '*' }],
      }),
    });
    const runbook = new SsmDocument(this, 'runbook', {
      name: NAME,
      documentType: 'Automation',
      documentFormat: 'JSON',
      content: terraformText(JSON.stringify(RUNBOOK)),
      // The role is then some seconds old when it is used first, as IAM needs.
      dependsOn: [policy],
    });
    const groups = scope.node.findAll().filter((construct) => construct instanceof DefaultSecurityGroup);
    // By association, State Manager runs it at once and then daily: what IAM was too slow for, and a region that the account
    // opts in to later, is made up for. No targets make it a simple execution. Terraform can create and delete such an
    // association, but not change it (terraform-provider-aws issue 41251): a change here needs another id.
    new SsmAssociation(this, 'association', {
      name: reference(runbook, 'name'),
      associationName: NAME,
      parameters: {
        AutomationAssumeRole: `arn:${partition}:iam::${account.lateValue({ kind: 'accountId', slug: account.slug })}:role/${NAME}`,
      },
      scheduleExpression: 'rate(1 day)',
      // While a default security group is being closed, its VPC must not go.
      ...(groups.length > 0 ? { dependsOn: groups } : {}),
    });
  }
}

const RUNBOOK = {
  schemaVersion: '0.3',
  description: 'Removes the default VPC from every enabled region, where nothing is in it.',
  assumeRole: '{{ AutomationAssumeRole }}',
  parameters: {
    AutomationAssumeRole: { type: 'AWS::IAM::Role::Arn', description: 'Role that removes them' },
  },
  mainSteps: [
    {
      name: 'removeDefaultVpcs',
      action: 'aws:executeScript',
      timeoutSeconds: 600,
      isEnd: true,
      inputs: { Runtime: 'python3.11', Handler: 'handler', Script: DEFAULT_VPC_REMOVAL_SCRIPT },
    },
  ],
};
