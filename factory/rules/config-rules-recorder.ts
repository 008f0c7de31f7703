import { globalRegion, globalResourceTypes } from '../aws/config/global-resources';
import { type ManagedRule, managedRule, managedRuleNames } from '../aws/config/managed-rules';
import { accountRegions } from '../model/account-regions';
import type { ConfigSettings } from '../model/controls/config';
import { inheritance } from '../model/inheritance';
import type { Rule } from './rule';
import { accountControls, placeOf } from './shared/account-controls';
import { once } from './shared/once';

/**
 * Rules of AWS Config in a region where the baseline makes no recorder, although it does elsewhere: AWS refuses them. With
 * the control `config` off, recorders come from somewhere else, such as AWS Control Tower, and nothing is said. And rules on what
 * is the same in every region, which have nothing to look at where it is not recorded.
 * https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigRule.html
 */
export const configRulesRecorder: Rule = {
  id: 'config-rules-recorder',
  check(workspace, report) {
    const reportOnce = once(report);
    const inherit = inheritance(workspace);
    const home = workspace.organization.data.homeRegion ?? '';
    for (const { request, controls, origins } of accountControls(workspace, ['config', 'configRules'])) {
      const { config, configRules } = controls;
      if (!config || !configRules) continue;
      const own = () => accountRegions(workspace, request, inherit(request).defaults);
      const orOwn = (regions: readonly string[]) => (regions.length === 0 ? own() : regions);
      const configRegions = orOwn(config.regions);
      const ruleRegions = orOwn(configRules.regions);
      const recorded = new Set(recordedRegions(config, configRegions, home));
      const without = ruleRegions.filter((region) => !recorded.has(region));
      const place = placeOf(origins['configRules.regions']) ?? placeOf(origins.configRules);
      if (!place) continue;
      const global = globalRegion(home, configRegions);
      const blind = managedRuleNames.filter(
        (name) => configRules[name] !== false && looksAtGlobalTypes(managedRule(name)),
      );
      if (blind.length > 0 && global !== undefined && !ruleRegions.includes(global)) {
        reportOnce({
          ...place,
          onKey: true,
          message: `${blind.join(', ')} would find nothing: IAM's resources are recorded in ${global} alone, and "configRules" leaves that region out. Add it, or switch the rule off with false.`,
        });
      }
      if (without.length === 0) continue;
      reportOnce({
        ...place,
        onKey: true,
        message: `AWS makes no rules in a region without a recorder, and "config" makes none in ${without.join(', ')}. Give "configRules" the same regions as "config", or record there, too.`,
      });
    }
  },
};

function looksAtGlobalTypes({ global, resourceTypes }: ManagedRule): boolean {
  return global && resourceTypes.length > 0;
}

/** Where there is a recorder: of global types alone, in one region only. */
function recordedRegions(
  { resourceTypes }: ConfigSettings,
  regions: readonly string[],
  home: string,
): readonly (string | undefined)[] {
  const global: ReadonlySet<string> = new Set(globalResourceTypes);
  const onlyGlobal = resourceTypes.length > 0 && resourceTypes.every((type) => global.has(type));
  return onlyGlobal ? [globalRegion(home, regions)] : regions;
}
