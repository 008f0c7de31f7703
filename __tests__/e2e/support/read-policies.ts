import {
  DescribePolicyCommand,
  type OrganizationsClient,
  type PolicyType,
  paginateListPolicies,
  paginateListTargetsForPolicy,
} from '@aws-sdk/client-organizations';
import { EMULATED_POLICY_TYPES } from '../../../emulator/unsupported';

/** An organization policy as AWS's API tells it. */
export interface PolicyInAws {
  readonly type: string;
  readonly description: string;
  /** As it was sent. */
  readonly content: string;
  /** Names of the OUs and accounts that it is attached to, and `Root`, sorted. */
  readonly targets: readonly string[];
}

/** Every policy that somebody made, of all types that the emulator knows, by name. */
export async function readPolicies(client: OrganizationsClient): Promise<Record<string, PolicyInAws>> {
  const policies: Record<string, PolicyInAws> = {};
  for (const type of EMULATED_POLICY_TYPES) {
    for await (const { Policies = [] } of paginateListPolicies({ client }, { Filter: type as PolicyType })) {
      for (const { Id: PolicyId, Name: name = '', Description: description = '', AwsManaged } of Policies) {
        if (AwsManaged) continue;
        const { Policy } = await client.send(new DescribePolicyCommand({ PolicyId }));
        const targets: string[] = [];
        for await (const page of paginateListTargetsForPolicy({ client }, { PolicyId })) {
          targets.push(...(page.Targets ?? []).map(({ Name = '' }) => Name));
        }
        policies[name] = { type, description, content: Policy?.Content ?? '', targets: targets.sort() };
      }
    }
  }
  return policies;
}
