import type { AwsProviderConfig } from '@cdktf/provider-aws/lib/provider';
import { MANAGED_BY_TAG } from '../factory/model/effective-tags';
import type { LandingZone } from '../factory/model/landing-zone';
import { terraformTexts } from './terraform-text';

/** The account that a stack runs in. */
export interface RunsIn {
  /** Id of the account, or a reference to an output of another stack. */
  readonly accountId: string;
  /** Role in that account to assume, as a Terraform text. @default - the credentials that terraform is started with */
  readonly role?: string;
  /** Tags of every resource that can have tags. */
  readonly tags: Readonly<Record<string, string>>;
}

/** Names the sessions in CloudTrail of member accounts. */
const SESSION_NAME = 'account-factory';

/**
 * Settings of the default provider of a stack. `allowed_account_ids` makes the provider refuse any account but the one
 * meant, should credentials or the role lead elsewhere: with an unknown role the provider has gone on with the credentials it
 * had (terraform-provider-aws issues 24796, 26398, 39359).
 */
export function providerConfig({ organization }: LandingZone, runsIn: RunsIn): AwsProviderConfig {
  const role = (name: string) => `arn:${organization.partition}:iam::${runsIn.accountId}:role/${name}`;
  return {
    region: organization.homeRegion,
    allowedAccountIds: [runsIn.accountId],
    ...(runsIn.role === undefined
      ? {}
      : { assumeRole: [{ roleArn: role(runsIn.role), sessionName: SESSION_NAME }] }),
    defaultTags: [{ tags: terraformTexts(withManagedBy(runsIn.tags)) }],
  };
}

const MANAGED_BY = { key: MANAGED_BY_TAG, value: 'account-factory' };

/** A tag of the user's own wins, however it is spelled: IAM takes keys that differ in case only for duplicates. */
function withManagedBy(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const taken = Object.keys(tags).some((key) => key.toLowerCase() === MANAGED_BY.key);
  return taken ? tags : { ...tags, [MANAGED_BY.key]: MANAGED_BY.value };
}
