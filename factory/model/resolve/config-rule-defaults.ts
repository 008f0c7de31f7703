import { managedRuleNames } from '../../aws/config/managed-rules';
import type { ConfigRulesSettings, TagsToHave } from '../controls/config-rules';
import type { Workspace } from '../workspace';

/** Every rule on. */
export function configRuleDefaults(regions: readonly string[], tags: TagsToHave): ConfigRulesSettings {
  const on = Object.fromEntries(managedRuleNames.map((name) => [name, true])) as Record<
    (typeof managedRuleNames)[number],
    true
  >;
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
