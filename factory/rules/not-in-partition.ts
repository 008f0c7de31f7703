import { managedRuleNames } from '../aws/config/managed-rules';
import { type PartitionFeatures, partitionFeatures } from '../aws/partition-features';
import { awsPolicyType } from '../model/guardrail-types';
import type { Partition } from '../model/landing-zone';
import type { Workspace } from '../model/workspace';
import type { Finding, Rule } from './rule';
import { accountLayers } from './shared/account-layers';
import { controlPlaces } from './shared/baselines';
import { budgetPlaces } from './shared/budgets';
import { hasField, isLost } from './shared/has-field';
import { policyTypeUses } from './shared/policy-type-uses';

/**
 * What the partition of the organisation does not have: in GovCloud (US) an organization creates no accounts, and their
 * contacts can't be set; there and in China some policy types are missing, and some of what AWS Config and GuardDuty do. Budgets
 * have one currency in each partition, and not each has them.
 * https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-organizations.html
 * https://docs.amazonaws.cn/en_us/aws/latest/userguide/organizations.html
 */
export const notInPartition: Rule = {
  id: 'not-in-partition',
  check(workspace, report) {
    const partition = workspace.organization.data.partition ?? 'aws';
    const features = partitionFeatures[partition];
    const { accountCreation, accountManagement, budgets, chatApplications, currency, missingPolicyTypes } =
      features;
    checkDetection(workspace, partition, features, report);
    const { file: organizationFile, data } = workspace.organization;
    if (data.security?.alerts?.slack?.length && !chatApplications) {
      report({
        file: organizationFile,
        pointer: ['security', 'alerts', 'slack'],
        onKey: true,
        message: `The partition ${partition} has no Amazon Q Developer in chat applications. Use "emails".`,
      });
    }
    checkSecurity(workspace, partition, features, report);
    for (const request of accountCreation ? [] : workspace.requests) {
      if (isLost(request) || hasField(request, ['accountId'])) continue;
      report({
        file: request.file,
        message: `In the partition ${partition} an organization can't create accounts. Make this one with CreateGovCloudAccount in the commercial partition, invite it into the organization, and give its accountId here.`,
      });
    }
    for (const { file, pointer, data } of accountManagement ? [] : accountLayers(workspace)) {
      if (data.contacts === undefined) continue;
      report({
        file,
        pointer: [...pointer, 'contacts'],
        onKey: true,
        message: `The partition ${partition} has no AWS Account Management, so contacts can't be set. Remove them here, and set them for the account in the commercial partition that belongs to this one.`,
      });
    }
    for (const { type, file, pointer } of policyTypeUses(workspace)) {
      if (!missingPolicyTypes.includes(type)) continue;
      report({
        file,
        pointer,
        message: `The partition ${partition} has no policies of the type ${type} (${awsPolicyType[type]}). Take it away here.`,
      });
    }
    for (const { file, pointer, settings } of budgetPlaces(workspace)) {
      if (!budgets) {
        report({
          file,
          pointer,
          onKey: true,
          message: `The partition ${partition} has no AWS Budgets: its costs are billed to the commercial account that belongs to the management account. Remove the budget here, and set it there.`,
        });
        continue;
      }
      if (settings.slack && !chatApplications) {
        report({
          file,
          pointer: [...pointer, 'slack'],
          onKey: true,
          message: `The partition ${partition} has no Amazon Q Developer in chat applications. Use "notify" or "sns".`,
        });
      }
      if (settings.currency !== undefined && settings.currency !== currency) {
        report({
          file,
          pointer: [...pointer, 'currency'],
          message: `In the partition ${partition} AWS keeps budgets in ${currency}, not in ${settings.currency}.`,
        });
      }
    }
  },
};

/** What AWS Config and GuardDuty do not have there. */
function checkDetection(
  workspace: Workspace,
  partition: Partition,
  { missingConfigRules, configRemediation, missingGuardDutyFeatures }: PartitionFeatures,
  report: (finding: Finding) => void,
): void {
  for (const { file, pointer, controls } of controlPlaces(workspace)) {
    const { configRules, guardDuty } = controls;
    for (const name of typeof configRules === 'object' ? managedRuleNames : []) {
      const rule = typeof configRules === 'object' ? configRules[name] : undefined;
      const at = [...pointer, 'configRules', name];
      if (missingConfigRules.includes(name) && rule) {
        report({
          file,
          pointer: at,
          onKey: true,
          message: `In the partition ${partition} AWS Config has no rule ${name}. Remove it here.`,
        });
      }
      if (!configRemediation && typeof rule === 'object' && rule.remediation) {
        report({
          file,
          pointer: [...at, 'remediation'],
          onKey: true,
          message: `In the partition ${partition} there are no SSM documents by which AWS Config could mend what ${name} finds. Remove it here.`,
        });
      }
    }
    const features = typeof guardDuty === 'object' ? (guardDuty.features ?? {}) : {};
    for (const name of missingGuardDutyFeatures) {
      if (features[name] === undefined) continue;
      report({
        file,
        pointer: [...pointer, 'guardDuty', 'features', name],
        onKey: true,
        message: `In the partition ${partition} GuardDuty has no ${name}. Remove it here.`,
      });
    }
  }
}

/** Security services for the organization that are not there, and what GuardDuty does not have there. */
function checkSecurity(
  { organization: { file, data } }: Workspace,
  partition: Partition,
  { missingSecurityServices, missingGuardDutyFeatures }: PartitionFeatures,
  report: (finding: Finding) => void,
): void {
  const { security } = data;
  for (const service of missingSecurityServices) {
    if (!security?.[service]) continue;
    report({
      file,
      pointer: ['security', service],
      onKey: true,
      message: `In the partition ${partition} there is nothing that "${service}" could set up. Remove it here.`,
    });
  }
  const features = typeof security?.guardDuty === 'object' ? (security.guardDuty.features ?? {}) : {};
  for (const name of missingGuardDutyFeatures) {
    if (features[name] === undefined) continue;
    report({
      file,
      pointer: ['security', 'guardDuty', 'features', name],
      onKey: true,
      message: `In the partition ${partition} GuardDuty has no ${name}. Remove it here.`,
    });
  }
}
