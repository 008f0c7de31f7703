import { managedRuleNames } from '../../aws/config/managed-rules';
import { partitionFeatures } from '../../aws/partition-features';
import type { ConfigRulesSettings, TagsToHave } from '../controls/config-rules';
import type { Partition } from '../landing-zone';
import type { Workspace } from '../workspace';

/** Every rule on that the partition has. */
export function configRuleDefaults(
  regions: readonly string[],
  tags: TagsToHave,
  partition: Partition,
): ConfigRulesSettings {
  const { missingConfigRules } = partitionFeatures[partition];
  const on = Object.fromEntries(
    managedRuleNames.map((name) => [name, !missingConfigRules.includes(name)]),
  ) as Record<(typeof managedRuleNames)[number], boolean>;
  return { ...on, tags, regions };
}

/** The organisation's `requiredTags` as a rule can ask for them: AWS compares values, and knows no patterns. */
export function requiredTagsOf({ organization }: Workspace): TagsToHave {
  return Object.fromEntries(
    (organization.data.requiredTags ?? []).flatMap(({ key, values }) =>
      key === undefined ? [] : [[key, (values ?? []).filter((value) => value !== undefined)]],
    ),
  );
}
