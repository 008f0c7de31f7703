import { policyTypeSince } from '../aws/provider-facts';
import { quoted } from '../diagnostics/quoted';
import { awsPolicyType } from '../model/guardrail-types';
import type { GuardrailType } from '../model/landing-zone';
import { DEFAULT_AWS_PROVIDER } from '../model/resolve/resolve-terraform';
import { compareVersions, lowestVersion } from '../model/version-constraint';
import type { Rule } from './rule';
import { policyTypeUses } from './shared/policy-type-uses';

/**
 * A policy type that is younger than versions of the AWS provider which are let in: those refuse it when they plan.
 * https://github.com/hashicorp/terraform-provider-aws/pull/45488
 */
export const policyTypeNeedsProvider: Rule = {
  id: 'policy-type-needs-provider',
  check(workspace, report) {
    const constraint = workspace.organization.data.terraform?.awsProvider ?? DEFAULT_AWS_PROVIDER;
    const lowest = lowestVersion(constraint);
    // Another rule tells what is no constraint.
    if (!lowest) return;
    const told = new Set<GuardrailType>();
    for (const { type, file, pointer } of policyTypeUses(workspace)) {
      const since = policyTypeSince[type];
      const needed = since === undefined ? undefined : lowestVersion(since);
      if (!needed || compareVersions(lowest, needed) >= 0 || told.has(type)) continue;
      told.add(type);
      report({
        file,
        pointer,
        message: `The AWS provider takes policies of the type ${type} (${awsPolicyType[type]}) from ${since} on, and ${quoted(constraint)} lets in older versions. Set terraform.awsProvider in organization.yaml to "~> ${needed[0]}.${needed[1]}" or later, and renew the lock file.`,
      });
    }
  },
};
