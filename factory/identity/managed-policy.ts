import { policyName, policyPath } from '../aws/identity-limits';
import type { Partition } from '../model/landing-zone';

const ARN = /^arn:([^:]*):iam::([^:]*):policy\/(.*)$/;

/** The ARN of an AWS managed policy, which AWS keeps in every partition. */
export function managedPolicyArn(partition: Partition, name: string): string {
  return `arn:${partition}:iam::aws:policy/${name}`;
}

/** The name of an AWS managed policy, with its path, of a name or an ARN. */
export function managedPolicyName(given: string): string {
  return ARN.exec(given)?.[3] ?? given;
}

/**
 * Says why a text names no AWS managed policy.
 *
 * @returns undefined when it may name one: which there are only AWS knows
 */
export function managedPolicyMisfit(given: string, partition: Partition): string | undefined {
  const [, ofPartition, account] = ARN.exec(given) ?? [];
  if (given.startsWith('arn:') && account === undefined) {
    return `It is no ARN of an IAM policy. Write the name alone, or ${managedPolicyArn(partition, '<name>')}.`;
  }
  if (account !== undefined && account !== 'aws') {
    return 'It is the ARN of a customer managed policy. Such a policy is named under "customerManagedPolicies", by name and path.';
  }
  if (ofPartition !== undefined && ofPartition !== partition) {
    return `It is of another partition than the organization's, ${partition}. Write the name alone: it is the same in every partition.`;
  }
  const steps = managedPolicyName(given).split('/');
  const name = steps.pop() ?? '';
  const path = ['', ...steps, ''].join('/');
  const fits = policyName.pattern?.test(name) && name !== '' && policyPath.pattern?.test(path);
  return fits
    ? undefined
    : 'A policy is named as in "ReadOnlyAccess", with its path as in "job-function/Billing".';
}
