import { ConfigConfigRule } from '@cdktf/provider-aws/lib/config-config-rule';
import { Construct } from 'constructs';
import { globalRegion } from '../../factory/aws/config/global-resources';
import { managedRule, managedRuleNames } from '../../factory/aws/config/managed-rules';
import type { ConfigRulesSettings } from '../../factory/model/controls/config-rules';
import type { InRegion, Regions } from '../region';
import { terraformText, terraformTexts } from '../terraform-text';
import type { AccountContext } from './account-context';
import { Config } from './config';
import { ConfigRemediation, type Remedy } from './config-remediation';
import { type RuleVariant, ruleVariants } from './config-rule-variants';

/** Keeps them apart from rules that teams make themselves, and from those of Security Hub. */
const PREFIX = 'account-factory-';

/** AWS Config's managed rules in each region; those on what is global in one region alone. */
export class ConfigRules extends Construct {
  constructor(
    scope: Construct,
    id: string,
    settings: ConfigRulesSettings,
    regions: Regions,
    account: AccountContext,
  ) {
    super(scope, id);
    // A rule finds nothing where what it looks at is not recorded.
    const recorded = Config.globalRegionBeside(this);
    const global =
      recorded !== undefined && settings.regions.includes(recorded)
        ? recorded
        : globalRegion(account.organization.homeRegion, settings.regions);
    const remedies: Remedy[] = [];
    for (const name of managedRuleNames.filter((rule) => settings[rule] !== false)) {
      const { remediation: document, global: once } = managedRule(name);
      const places = settings.regions.filter((region) => !once || region === global);
      for (const variant of ruleVariants(name, settings[name], settings.tags)) {
        for (const region of places) {
          const place = regions.in(region);
          const rule = this.#rule(variant, region, place);
          if (variant.remediation && document)
            remedies.push({ rule, document, settings: variant.remediation, place });
        }
      }
    }
    if (remedies.length > 0) new ConfigRemediation(this, 'remediation', remedies, account);
  }

  /**
   * AWS makes no rule where there is no recorder (NoAvailableConfigurationRecorderException).
   *
   * @see https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigRule.html
   */
  #rule(
    { id, rule, parameters, resourceTypes }: RuleVariant,
    region: string,
    place: InRegion,
  ): ConfigConfigRule {
    const recorder = Config.runningBeside(this, region);
    return new ConfigConfigRule(this, `${id}_${region}`, {
      name: `${PREFIX}${id}`,
      description: terraformText(rule.summary),
      source: { owner: 'AWS', sourceIdentifier: rule.identifier },
      ...(Object.keys(parameters).length === 0
        ? {}
        : { inputParameters: terraformText(JSON.stringify(parameters)) }),
      ...(resourceTypes.length === 0
        ? {}
        : { scope: { complianceResourceTypes: terraformTexts([...resourceTypes]) } }),
      ...(recorder ? { dependsOn: [recorder] } : {}),
      ...place,
    });
  }
}
