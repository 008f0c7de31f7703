import type { ConfigConfigRule } from '@cdktf/provider-aws/lib/config-config-rule';
import { ConfigRemediationConfiguration } from '@cdktf/provider-aws/lib/config-remediation-configuration';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePolicy } from '@cdktf/provider-aws/lib/iam-role-policy';
import { Construct } from 'constructs';
import type { RemediationDocument } from '../../factory/aws/config/remediation-documents';
import { lateMark } from '../../factory/guardrails/late-value';
import type { RemediationSettings } from '../../factory/model/controls/config-rules';
import type { InRegion } from '../region';
import { serviceTrust } from '../service-trust';
import { reference } from '../terraform-text';
import { type AccountContext, policyText } from './account-context';

const ROLE_NAME = 'account-factory-config-remediation';

/** A rule whose findings are mended, with how. */
export interface Remedy {
  readonly rule: ConfigConfigRule;
  readonly document: RemediationDocument;
  readonly settings: Required<RemediationSettings>;
  readonly place: InRegion;
}

/** Mending of what rules find by SSM automations, and the one role by which those work in the account. */
export class ConfigRemediation extends Construct {
  constructor(scope: Construct, id: string, remedies: readonly Remedy[], account: AccountContext) {
    super(scope, id);
    const { partition } = account.organization;
    const accountId = lateMark({ kind: 'accountId', slug: account.slug });
    const role = new IamRole(this, 'role', {
      name: ROLE_NAME,
      description: 'Mends what rules of AWS Config find, by SSM automations',
      // https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-setup-iam.html - confused deputy
      assumeRolePolicy: policyText(
        serviceTrust({
          service: 'ssm.amazonaws.com',
          sourceAccount: accountId,
          sourceArn: `arn:${partition}:ssm:*:${accountId}:automation-execution/*`,
        }),
        account,
      ),
    });
    const documents = [...new Set(remedies.map(({ document }) => document))];
    const permissions = new IamRolePolicy(this, 'policy', {
      name: 'remediation',
      role: reference(role, 'name'),
      policy: policyText(permissionsPolicy(documents, account), account),
    });
    for (const { rule, document, settings, place } of remedies) {
      new ConfigRemediationConfiguration(this, rule.node.id, {
        configRuleName: reference(rule, 'name'),
        resourceType: document.resourceType,
        targetType: 'SSM_DOCUMENT',
        targetId: document.name,
        automatic: settings.automatic,
        // AWS takes them for automatic remediation alone.
        ...(settings.automatic
          ? { maximumAutomaticAttempts: settings.attempts, retryAttemptSeconds: settings.retrySeconds }
          : {}),
        // In alphabetical order, in which the provider reads them back.
        parameter: [
          { name: 'AutomationAssumeRole', staticValue: reference(role, 'arn') },
          { name: document.resourceParameter, resourceValue: 'RESOURCE_ID' },
        ],
        // An automation without its permissions fails, and uses up its attempts.
        dependsOn: [permissions],
        ...place,
      });
    }
  }
}

function permissionsPolicy(
  documents: readonly RemediationDocument[],
  { organization: { partition }, slug }: AccountContext,
): object {
  const accountId = lateMark({ kind: 'accountId', slug });
  return {
    Version: '2012-10-17',
    Statement: documents.flatMap(({ permissions }) =>
      permissions.map(({ actions, resource }) => ({
        Effect: 'Allow',
        Action: actions,
        Resource: resource(partition, accountId),
      })),
    ),
  };
}
