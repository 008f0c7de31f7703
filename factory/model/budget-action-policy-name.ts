/**
 * Name in AWS of the policy that budget actions attach: not the document's own, which its policy has where it is a guardrail. AWS
 * takes a name once.
 *
 * @see https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html - DuplicatePolicyException
 */
export function budgetActionPolicyName(document: string): string {
  return `budget-action-${document}`;
}
