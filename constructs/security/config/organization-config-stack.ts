import { ConfigOrganizationConformancePack } from '@cdktf/provider-aws/lib/config-organization-conformance-pack';
import { ConfigOrganizationManagedRule } from '@cdktf/provider-aws/lib/config-organization-managed-rule';
import type { Account } from '../../../factory/model/landing-zone';
import type { Security } from '../../../factory/model/security/security';
import type {
  ConformancePack,
  OrganizationConfigRule,
} from '../../../factory/model/security/services/organization-config';
import { accountBySlug } from '../../account-by-slug';
import { MemberStack } from '../../member-stack';
import type { StackContext } from '../../stack';
import type { StackDefinition } from '../../stack-definition';
import { baselineStackId, ORGANIZATION_CONFIG } from '../../stack-ids';
import { terraformText, terraformTexts } from '../../terraform-text';

/** Keeps them apart from what others set up, by the start of their names. */
const PREFIX = 'account-factory';

/** AWS Config sets up every account before it says that it is done: by default terraform waits 5 or 10 minutes. */
const TIMEOUTS = { create: '60m', update: '60m', delete: '60m' };

/**
 * Rules and conformance packs of AWS Config in every account, from the account that administers them.
 *
 * It is there also with nothing in it: when the last is taken out of the file, terraform has to take it away.
 */
export class OrganizationConfigStack extends MemberStack {
  constructor(context: StackContext, account: Account, { configRules, conformancePacks }: Security) {
    super(context, ORGANIZATION_CONFIG, account);
    if (configRules.length === 0 && conformancePacks.length === 0) return;
    // An account without a recorder makes a rule fail for all; of those that are new AWS tries again for hours.
    for (const { slug, baseline } of this.landingZone.accounts)
      if (baseline.controls.config) this.dependOn(baselineStackId(slug));
    for (const rule of configRules) this.#rule(rule);
    for (const pack of conformancePacks) this.#pack(pack);
  }

  #rule({
    name,
    identifier,
    description,
    parameters,
    resourceTypes,
    regions,
    exclude,
  }: OrganizationConfigRule): void {
    const hasParameters = Object.keys(parameters).length > 0;
    for (const region of regions) {
      new ConfigOrganizationManagedRule(this, `${name}_${region}`, {
        name: `${PREFIX}-${name}`,
        description: terraformText(description),
        ruleIdentifier: terraformText(identifier),
        ...(hasParameters ? { inputParameters: terraformText(JSON.stringify(parameters)) } : {}),
        ...(resourceTypes.length > 0 ? { resourceTypesScope: terraformTexts([...resourceTypes]) } : {}),
        excludedAccounts: this.#excluded(exclude),
        timeouts: TIMEOUTS,
        ...this.regions.in(region),
      });
    }
  }

  /** The template goes along with the request, so that no bucket has to hold it. */
  #pack({ name, template, parameters, regions, exclude }: ConformancePack): void {
    for (const region of regions) {
      new ConfigOrganizationConformancePack(this, `pack_${name}_${region}`, {
        name: `${PREFIX}-${name}`,
        templateBody: terraformText(template),
        inputParameter: Object.entries(parameters).map(([parameterName, parameterValue]) =>
          terraformTexts({ parameterName, parameterValue }),
        ),
        excludedAccounts: this.#excluded(exclude),
        timeouts: TIMEOUTS,
        ...this.regions.in(region),
      });
    }
  }

  /** The management account has no baseline, and so no recorder. */
  #excluded(slugs: readonly string[]): string[] {
    const ids = slugs.flatMap((slug) => {
      const account = accountBySlug(this.landingZone, slug);
      return account ? [this.accountIdOf(account)] : [];
    });
    return [this.landingZone.organization.managementAccountId, ...ids];
  }
}

/** That stack; none when organization.yaml has no section `security`. */
export function organizationConfigStacks(context: StackContext): StackDefinition[] {
  const { security } = context.landingZone;
  if (!security) return [];
  const account = accountBySlug(context.landingZone, security.account);
  if (!account) throw new Error(`Security services are in "${security.account}", which the model lacks.`);
  return [{ id: ORGANIZATION_CONFIG, make: () => new OrganizationConfigStack(context, account, security) }];
}
